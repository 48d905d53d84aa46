import { EncryptedFileError } from "hucre";
import { readXlsx as readWorkbook, type CellValue, type Sheet } from "hucre/xlsx";
import { fromBufferPromise } from "yauzl";
import { mostColumns, mostReadRows, mostUnpackedBytes, readCell, tableOf, type ReadCell, type ReadRow, type TableRead } from "./table.ts";

/** Column 50 is AX. More rows than are taken are read, so that it can be told. */
const range = `A1:AX${mostReadRows * 2}`;

/** The first visible sheet of a workbook in which something stands. Formulas give the values that were kept with them. */
export async function readXlsx(bytes: Buffer): Promise<TableRead> {
  const size = await unpackedSize(bytes);
  if (size === undefined) return { unreadable: "broken" };
  if (size.bytes > mostUnpackedBytes) return { unreadable: "too-big" };
  if (!size.isWorkbook) return { unreadable: "no-table" };
  try {
    const { sheets } = await readWorkbook(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden, range });
    const tables = sheets.map((sheet) => tableOf(rowsOf(sheet)));
    return tables.find((one) => !("unreadable" in one) || one.unreadable !== "empty") ?? { unreadable: "empty" };
  } catch (error) {
    return { unreadable: error instanceof EncryptedFileError ? "encrypted" : "broken" };
  }
}

/**
 * What the parts say that they take unpacked, before anything is; the reader stops at what they say. One that says nothing,
 * or too little for it to be true, is broken. Undefined when it is no ZIP.
 */
async function unpackedSize(bytes: Buffer): Promise<{ readonly bytes: number; readonly isWorkbook: boolean } | undefined> {
  try {
    const zip = await fromBufferPromise(bytes);
    let sum = 0;
    let isWorkbook = false;
    for await (const { fileName, compressedSize, uncompressedSize } of zip.eachEntry()) {
      if ((uncompressedSize === 0) !== compressedSize <= 2) return undefined;
      sum += uncompressedSize;
      isWorkbook ||= fileName === "xl/workbook.xml";
    }
    return { bytes: sum, isWorkbook };
  } catch {
    return undefined;
  }
}

function rowsOf(sheet: Sheet): ReadRow[] {
  const rows = sheet.rows.map((values) => values.slice(0, mostColumns).map(textOf));
  for (const [at, { type, value }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = at.split(",").map(Number);
    const cells = rows[row];
    if (cells && column < cells.length && (type === "error" || (type === "formula" && (value === null || value === "")))) {
      cells[column] = null;
    }
  }
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) spread(rows, startRow, endRow, startCol);
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}

/** A cell that reaches over several rows counts for each of them. */
function spread(rows: ReadCell[][], from: number, to: number, column: number): void {
  const value = rows[from]?.[column];
  if (value === undefined || value === "") return;
  for (const row of rows.slice(from + 1, to + 1)) if (column < row.length && row.some((cell) => cell !== "")) row[column] = value;
}

function textOf(value: CellValue | undefined): ReadCell {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return readCell(String(value));
}
