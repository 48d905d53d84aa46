import { describe, expect, test } from "@jest/globals";
import { writeXlsx, type Cell, type CellValue } from "hucre/xlsx";
import { ZipFile } from "yazl";
import { readInThread } from "../../src/spreadsheets/read-in-thread.ts";
import { readTable } from "../../src/spreadsheets/read-table.ts";
import { writeXlsx as writeOurs } from "../../src/spreadsheets/write-xlsx.ts";
import { mostReadRows, type TableRead } from "../../src/spreadsheets/table.ts";

type Sheets = Parameters<typeof writeXlsx>[0]["sheets"];
const workbook = async (rows: CellValue[][], more: Partial<Sheets[number]> = {}, ...others: Sheets) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: "Danh sách", rows, ...more }, ...others] }));
const cells = (read: TableRead) => ("unreadable" in read ? read.unreadable : read.rows.map((row) => row.cells));

async function zipped(parts: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(parts)) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** "Nguyễn" as Excel on a Vietnamese Windows writes it. */
const nguyen1258 = Buffer.from([0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e]);
const table = "Họ tên,Tổ\nNguyễn,5\n";

describe("CSV", () => {
  test.each([
    ["UTF-8", Buffer.from(table)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${table}`)],
    ["UTF-8, decomposed", Buffer.from(table.normalize("NFD"))],
    ["UTF-16 of Windows", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["UTF-16 without its mark", Buffer.from(table, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\ufeff${table}`, "utf16le").swap16()],
    ["semicolons", Buffer.from(table.replaceAll(",", ";"))],
    ["tabs, lines of Windows", Buffer.from(table.replaceAll(",", "\t").replaceAll("\n", "\r\n"))],
    ["quotes", Buffer.from('"Họ tên","Tổ"\n"Nguyễn","5"\n')],
    ["a named separator", Buffer.from(`sep=|\r\n${table.replaceAll(",", "|")}`)],
  ])("%s", async (_, bytes) =>
    expect(cells(await readTable(bytes))).toEqual([
      ["Họ tên", "Tổ"],
      ["Nguyễn", "5"],
    ]),
  );

  test("of a Vietnamese Windows", async () => {
    const bytes = Buffer.concat([Buffer.from("Ho ten,To\n"), nguyen1258, Buffer.from(",5\n")]);
    expect(cells(await readTable(bytes))).toEqual([
      ["Ho ten", "To"],
      ["Nguyễn", "5"],
    ]);
  });

  test.each([
    ["letters lost", Buffer.from("Ho ten,To\nNguy?n V?n A,5\n")],
    ["letters read wrongly before", Buffer.from("Há»\u008d tÃªn\nNguyá»…n\n")],
    [
      "letters of an old Vietnamese font (TCVN3)",
      Buffer.from([0x48, 0xe4, 0x20, 0x74, 0xaa, 0x6e, 0x0a, 0x4e, 0x67, 0x75, 0x79, 0xd4, 0x6e, 0x20, 0x56, 0xa8, 0x6e]),
    ],
    ["a half of a letter", Buffer.from([0x48, 0xe1, 0xbb, 0x0a, 0x90, 0x9d])],
  ])("%s: refused, since names would be kept wrongly", async (_, bytes) =>
    expect(await readTable(bytes)).toEqual({ unreadable: "letters" }),
  );

  test("rows are numbered as its reader sees them, empty ones left out", async () => {
    const read = await readTable(Buffer.from("Họ tên\n\nAn\n,,\nBình\n"));
    expect("rows" in read && read.rows.map(({ number }) => number)).toEqual([1, 3, 5]);
  });

  test("more rows than are taken", async () => {
    expect(await readTable(Buffer.from(`Họ tên\n${"An\n".repeat(mostReadRows)}`))).toEqual({ unreadable: "too-many-rows" });
  });
});

describe("workbooks", () => {
  test("texts, numbers, dates, a telephone number that lost its 0, a row left out", async () => {
    const bytes = await workbook([
      ["Họ tên", "Năm sinh", "SĐT"],
      ["An", 1950, 912345678],
      [],
      ["Bình", new Date(Date.UTC(1948, 4, 12)), "0912345678"],
    ]);
    const read = await readTable(bytes);
    expect(cells(read)).toEqual([
      ["Họ tên", "Năm sinh", "SĐT"],
      ["An", "1950", "912345678"],
      ["Bình", "1948-05-12", "0912345678"],
    ]);
    expect("rows" in read && read.rows.map(({ number }) => number)).toEqual([1, 2, 4]);
  });

  test("a formula gives the value that was kept with it; without one, or with an error, it is marked", async () => {
    const formulas = new Map<string, Partial<Cell>>([
      ["1,0", { value: "An", type: "formula", formula: '"A"&"n"', formulaResult: "An" }],
      ["1,1", { value: null, type: "formula", formula: 'WEBSERVICE("https://example.com")' }],
    ]);
    expect(
      cells(
        await readTable(
          await workbook(
            [
              ["Họ tên", "Tổ"],
              ["", ""],
              ["Bình", "#N/A"],
            ],
            { cells: formulas },
          ),
        ),
      ),
    ).toEqual([
      ["Họ tên", "Tổ"],
      ["An", null],
      ["Bình", null],
    ]);
  });

  test("a cell over several rows counts for each of them", async () => {
    const bytes = await workbook(
      [
        ["Tổ", "Họ tên"],
        ["Tổ 5", "An"],
        [null, "Bình"],
        ["Tổ 6", "Chi"],
      ],
      { merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] },
    );
    expect(cells(await readTable(bytes))).toEqual([
      ["Tổ", "Họ tên"],
      ["Tổ 5", "An"],
      ["Tổ 5", "Bình"],
      ["Tổ 6", "Chi"],
    ]);
  });

  test("hidden and empty sheets are passed over", async () => {
    expect(
      cells(
        await readTable(await workbook([["bí mật"]], { hidden: true }, { name: "Trống", rows: [] }, { name: "Người", rows: [["An"]] })),
      ),
    ).toEqual([["An"]]);
  });

  test("fifty thousand rows are too many, and others are answered while they are read", async () => {
    const columns = (["Họ tên", "Tổ", "Năm sinh", "SĐT"] as const).map((title) => ({ title, kind: "text" as const }));
    const rows = () => Array.from({ length: 50_000 }, (_, n) => [`Nguyễn Văn ${n}`, "Tổ 5", "1950", "0912345678"]);
    const bytes = Buffer.concat((await writeOurs([{ name: "Danh sách", columns, rows }]).toArray()) as Buffer[]);
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 5);
    expect(await readInThread(bytes)).toEqual({ unreadable: "too-many-rows" });
    clearInterval(beat);
    expect(turns).toBeGreaterThan(5);
  });
});

describe("what is no table is told apart", () => {
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const bomb = () => zipped({ "xl/workbook.xml": Buffer.from("<workbook/>"), "xl/worksheets/sheet1.xml": Buffer.alloc(70 * 1024 * 1024) });
  test.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ["nothing", "empty", () => Buffer.alloc(0)],
    ["empty lines", "empty", () => Buffer.from("\n,,\n \n")],
    ["a workbook of nothing", "empty", () => workbook([])],
    ["half a workbook", "broken", async () => (await workbook([["An"]])).subarray(0, 900)],
    ["a damaged workbook", "broken", async () => flipped(await workbook([["Họ tên"], ["An"]]))],
    ["other zipped files", "no-table", () => zipped({ "word/document.xml": Buffer.from("<w/>") })],
    ["a picture", "no-table", () => Buffer.from("ffd8ffe000104a4649460001", "hex")],
    ["a PDF", "no-table", () => Buffer.from("%PDF-1.7\n")],
    ["a workbook with a password", "encrypted", () => Buffer.concat([ole, Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")])],
    ["a container of which no more is known", "encrypted", () => Buffer.concat([ole, Buffer.alloc(504)])],
    ["an old .xls", "old-excel", () => Buffer.concat([ole, Buffer.alloc(504), Buffer.from("Workbook\0", "utf16le")])],
    ["what unpacks to very much", "too-big", bomb],
    ["what says that it unpacks to little", "broken", async () => lying(await bomb())],
  ])("%s: %s", async (_, unreadable, bytes) => expect(await readTable(await bytes())).toEqual({ unreadable }));

  test("a real workbook with a password", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "S", rows: [["An"]] }], encryption: { password: "x", spinCount: 1000 } });
    expect(await readTable(Buffer.from(bytes))).toEqual({ unreadable: "encrypted" });
  });
});

/** Some bytes in the middle of the packed sheet are others. */
function flipped(bytes: Buffer): Buffer {
  const packed = Buffer.from(bytes);
  const at = packed.indexOf("xl/worksheets/sheet1.xml") + 40;
  for (let index = at; index < at + 20; index += 1) packed[index] = (packed[index] ?? 0) ^ 0xff;
  return packed;
}

/** The directory says that the sheet is of 1000 bytes. */
function lying(bytes: Buffer): Buffer {
  const told = Buffer.from(bytes);
  const entry = told.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
  told.writeUInt32LE(1000, entry + 24);
  return told;
}
