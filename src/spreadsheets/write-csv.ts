import { once } from "node:events";
import { Readable, type Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { DateTime } from "luxon";
import { dayFormat, harmless, momentFormat, type Cell, type Column, type Sheet } from "./sheet.ts";

/** UTF-8 with the mark by which Excel knows it. */
const options = { bom: true, record_delimiter: "windows" } as const;

/** The sheet as CSV, read row by row. */
export function writeCsv(sheet: Sheet): Readable {
  return Readable.from(textRows(sheet)).compose(stringify(options));
}

async function* textRows({ columns, rows }: Sheet): AsyncGenerator<readonly string[]> {
  yield titles(columns);
  for await (const row of rows()) yield texts(row, columns);
}

/** The same sheet, whose rows are written as CSV as well while somebody reads them: what is long is read once. */
export function alsoAsCsv(sheet: Sheet, out: Writable): Sheet {
  const { columns } = sheet;
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    const csv = stringify(options);
    const written = finished(csv.pipe(out));
    csv.write(titles(columns));
    for await (const row of sheet.rows()) {
      if (!csv.write(texts(row, columns))) await once(csv, "drain");
      yield row;
    }
    csv.end();
    await written;
  }
  return { ...sheet, rows };
}

function titles(columns: readonly Column[]): string[] {
  return columns.map(({ title }) => harmless(title));
}

function texts(row: readonly Cell[], columns: readonly Column[]): string[] {
  return columns.map(({ kind }, index) => textOf(row[index], kind));
}

function textOf(cell: Cell, kind: Column["kind"]): string {
  if (cell === undefined) return "";
  if (DateTime.isDateTime(cell)) return cell.toFormat(kind === "day" ? dayFormat : momentFormat);
  return typeof cell === "number" ? String(cell) : harmless(cell);
}
