import type { DateTime } from "luxon";

/** A day and a moment are shown in the zone that they carry. */
export type Cell = string | number | DateTime | undefined;

export interface Column {
  readonly title: string;
  /** A telephone number is a text: as a number it would lose its first 0. */
  readonly kind: "text" | "number" | "day" | "moment";
  /** In letters. */
  readonly width?: number;
}

/** One table: in a workbook a sheet, else a file. Its rows are read while they are written, so that it may be long. */
export interface Sheet {
  /** Shown on the sheet's tab; at most 31 letters, without : \ / ? * [ ]. */
  readonly name: string;
  readonly columns: readonly Column[];
  rows(): AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** "03/10/2026", "03/10/2026 08:15" */
export const dayFormat = "dd/MM/yyyy";
export const momentFormat = "dd/MM/yyyy HH:mm";

/**
 * A text that no spreadsheet takes for a formula, whatever a stranger wrote: one that begins like a formula gets an
 * apostrophe before it (OWASP, CSV injection).
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
