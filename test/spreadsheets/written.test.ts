import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { DateTime } from "luxon";
import type { Sheet } from "../../src/spreadsheets/sheet.ts";
import { writeCsv } from "../../src/spreadsheets/write-csv.ts";
import { writeXlsx } from "../../src/spreadsheets/write-xlsx.ts";

const morning = DateTime.fromISO("2026-10-03T00:15:00", { zone: "Asia/Ho_Chi_Minh" });
const people: Sheet = {
  name: "Người & nhóm",
  columns: [
    { title: "Họ tên", kind: "text", width: 30 },
    { title: "Điện thoại", kind: "text" },
    { title: "Ngày", kind: "day" },
    { title: "Lúc", kind: "moment" },
    { title: "Số lần", kind: "number" },
  ],
  *rows() {
    yield ["Nguyễn Thị Sáu", "0912 345 678", morning, morning, 2];
    yield ['=HYPERLINK("https://x")', "+84912345678", undefined, undefined, 0];
    yield ["@A", "-1", undefined, undefined, undefined];
    yield ['Tên <b> "có" & dấu, phẩy; chấm\nhai dòng \u0001\ud800', undefined, morning, undefined, 1.5];
  },
};
const empty: Sheet = { name: "Trống", columns: [{ title: "Họ tên", kind: "text" }], rows: () => [] };

describe("a workbook", () => {
  test("is read as it was meant: text stays text, days are days, nothing is a formula, headings stay and filter", async () => {
    const { sheets } = await readXlsx(await buffer(writeXlsx([people, empty])));
    expect(sheets.map(({ name }) => name)).toEqual(["Người & nhóm", "Trống"]);
    expect(sheets[0]?.rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)))).toEqual([
      ["Họ tên", "Điện thoại", "Ngày", "Lúc", "Số lần"],
      // Excel knows no zones: what stands there is the clock on the ward's wall.
      ["Nguyễn Thị Sáu", "0912 345 678", "2026-10-03T00:00:00.000Z", "2026-10-03T00:15:00.000Z", 2],
      ['\'=HYPERLINK("https://x")', "'+84912345678", null, null, 0],
      ["'@A", "'-1", null, null, null],
      ['Tên <b> "có" & dấu, phẩy; chấm\nhai dòng ', null, "2026-10-03T00:00:00.000Z", null, 1.5],
    ]);
    expect(sheets[0]?.freezePane).toEqual({ rows: 1 });
    expect(sheets[0]?.autoFilter?.range).toBe("A1:E5");
    expect(sheets[1]?.rows).toEqual([["Họ tên"]]);
  });

  test("trouble while rows are read ends it, and is thrown", async () => {
    const broken: Sheet = {
      ...empty,
      async *rows() {
        yield ["Sáu"];
        throw new Error("Redis is away");
      },
    };
    await expect(buffer(writeXlsx([people, broken]))).rejects.toThrow("Redis is away");
    await expect(buffer(writeCsv(broken))).rejects.toThrow("Redis is away");
  });
});

test("CSV begins with the mark of UTF-8, quotes what it must, and holds no formula", async () => {
  expect((await buffer(writeCsv(people))).toString()).toBe(
    [
      "\ufeffHọ tên,Điện thoại,Ngày,Lúc,Số lần",
      "Nguyễn Thị Sáu,0912 345 678,03/10/2026,03/10/2026 00:15,2",
      '"\'=HYPERLINK(""https://x"")",\'+84912345678,,,0',
      "'@A,'-1,,,",
      '"Tên <b> ""có"" & dấu, phẩy; chấm\nhai dòng \u0001\ufffd",,03/10/2026,,1.5',
      "",
    ].join("\r\n"),
  );
});
