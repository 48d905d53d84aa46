/** What stands in a cell, as text; null = a formula without a value, or with an error for one. Formulas are never reckoned. */
export type ReadCell = string | null;

export interface ReadRow {
  /** As the program in which it was written numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly ReadCell[];
}

/** A table that somebody sent, read. */
export interface ReadTable {
  readonly rows: readonly ReadRow[];
}

/**
 * Why a file is no table that can be read: nothing in it, damaged, protected by a password, an old .xls, more than may be,
 * letters of an unknown kind, something else.
 */
export type Unreadable = "empty" | "broken" | "encrypted" | "old-excel" | "too-big" | "too-many-rows" | "letters" | "no-table";

export type TableRead = ReadTable | { readonly unreadable: Unreadable };

/** Rows of people are some hundred bytes; what is more than this unpacked is no list of them. */
export const mostUnpackedBytes = 64 * 1024 * 1024;
export const mostRows = 5_000;
/** Beside the people there are headings, a title and empty lines. */
export const mostReadRows = mostRows + 200;
export const mostColumns = 50;

const excelErrors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

/** A cell's text, without what an error of a spreadsheet leaves there. */
export function readCell(text: string): ReadCell {
  return excelErrors.test(text.trim()) ? null : text;
}

/** Empty rows are left out; too many are refused, and none is no table. */
export function tableOf(rows: readonly ReadRow[]): TableRead {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell === null || cell.trim() !== ""));
  if (filled.length === 0) return { unreadable: "empty" };
  return filled.length > mostReadRows ? { unreadable: "too-many-rows" } : { rows: filled };
}
