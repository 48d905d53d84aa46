import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { DateTime } from "luxon";
import { dayFormat, harmless, momentFormat, type Cell, type Column, type Sheet } from "./sheet.ts";

/** The sheet as CSV: UTF-8 with the mark by which Excel knows it, read row by row. */
export function writeCsv(sheet: Sheet): Readable {
  const titles = sheet.columns.map(({ title }) => harmless(title));
  return Readable.from(textRows(sheet, titles)).compose(stringify({ bom: true, record_delimiter: "windows" }));
}

async function* textRows({ columns, rows }: Sheet, titles: readonly string[]): AsyncGenerator<readonly string[]> {
  yield titles;
  for await (const row of rows()) yield columns.map((column, index) => textOf(row[index], column));
}

function textOf(cell: Cell, { kind }: Column): string {
  if (cell === undefined) return "";
  if (DateTime.isDateTime(cell)) return cell.toFormat(kind === "day" ? dayFormat : momentFormat);
  return typeof cell === "number" ? String(cell) : harmless(cell);
}
