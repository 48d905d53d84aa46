import { readCsv } from "./read-csv.ts";
import { utf16 } from "./read-letters.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { TableRead } from "./table.ts";

const zip = Buffer.from("504b0304", "hex");
const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** An .xls has a part of one of these names; a workbook with a password is wrapped in the same container. */
const oldParts = ["Workbook", "Book"].map((name) => Buffer.from(`${name}\0`, "utf16le"));
const protectedPart = Buffer.from("EncryptedPackage", "utf16le");

/** The table in a file, by what stands in it, whatever its name says. It takes up to some seconds: read-in-thread.ts. */
export async function readTable(bytes: Buffer): Promise<TableRead> {
  if (bytes.length === 0) return { unreadable: "empty" };
  if (bytes.subarray(0, zip.length).equals(zip)) return readXlsx(bytes);
  if (bytes.subarray(0, ole.length).equals(ole)) {
    const isOld = !bytes.includes(protectedPart) && oldParts.some((name) => bytes.includes(name));
    return { unreadable: isOld ? "old-excel" : "encrypted" };
  }
  return isText(bytes) ? readCsv(bytes) : { unreadable: "no-table" };
}

/** Pictures, PDF and the like begin with signs that no text has. */
function isText(bytes: Buffer): boolean {
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return false;
  return utf16(bytes) !== undefined || bytes.subarray(0, 512).every((byte) => (byte > 8 && byte < 14) || byte > 31);
}
