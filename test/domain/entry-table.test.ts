import { describe, expect, test } from "@jest/globals";
import { findColumns, readEntryRows } from "../../src/domain/entry-table.ts";
import type { Group } from "../../src/domain/programme.ts";

const groups: Group[] = [
  { id: "to-5", name: "Tổ dân phố số 5", kind: "residential" },
  { id: "thcs-song-xanh", name: "Trường THCS Sông Xanh", kind: "school" },
];
const terms = { groups, thisYear: 2026 };
function read(...cells: (string | null)[][]) {
  const rows = cells.map((row, index) => ({ number: index + 1, cells: row }));
  const columns = findColumns(rows);
  if ("refused" in columns) throw new Error(columns.refused);
  return { ...columns, ...readEntryRows(rows.slice(columns.from), columns, terms) };
}
const people = (...rows: (string | null)[][]) => read(...rows).rows.map(({ participant }) => participant);
const whys = (...rows: (string | null)[][]) => read(...rows).faults.map(({ line, why }) => [line, why.refused]);

const full = { name: "Nguyễn Văn A", group: "to-5", birthYear: 1950, phone: "+84912345678" };

describe("columns are found by their headings, in any order and spelling", () => {
  test.each<[string[], (string | null)[]]>([
    [
      ["Họ và tên", "Tổ", "Năm sinh", "Số điện thoại"],
      ["Nguyễn Văn A", "Tổ 5", "1950", "0912 345 678"],
    ],
    [
      ["STT", "SĐT", "NGÀY SINH", "HỌ TÊN", "Tổ dân phố"],
      ["1", "912345678", "1950-05-12", "Nguyễn Văn A", "5"],
    ],
    [
      ["Ho ten", "TDP", "Ngày, tháng, năm sinh", "Điện thoại liên hệ"],
      ["Nguyễn Văn A", "05", "12/5/1950", "+84912345678"],
    ],
    [
      ["Họ đệm", "Tên", "Đơn vị", "Sinh năm", "ĐT"],
      ["Nguyễn Văn", "A", "Tổ dân phố số 5", "1950", "0912.345.678"],
    ],
    [
      ["Full name", "Group", "Year of birth", "Phone number"],
      ["Nguyễn Văn A", "to-5", "1950", "84912345678"],
    ],
  ])("%j", (headings, row) => expect(people(headings, row)).toEqual([full]));
});

test("a title above, an example, empty rows and columns of no use are left out", () => {
  const table = read(
    ["DANH SÁCH ĐĂNG KÝ"],
    ["Họ tên", "Lớp", "Trường", "Giới tính", "", ""],
    ["Ví dụ: Nguyễn Văn A", "3A", "", ""],
    ["bé Minh", "3A", "Sông Xanh", "Nam"],
    ["", "", "", ""],
  );
  expect(table.rows.map(({ line, participant }) => [line, participant])).toEqual([
    [4, { name: "bé Minh", group: "Lớp 3A, Trường THCS Sông Xanh" }],
  ]);
  expect(table.headings).toHaveLength(4);
  expect(table.unused).toEqual(["Giới tính"]);
});

test("faulty rows have their number and their reason; the good ones stay", () => {
  const rows = [
    ["Họ tên", "Tổ", "Năm sinh", "SĐT"],
    ["An", "5", "1950", ""],
    ["", "5", "", ""],
    ["Bình", "5", "50", ""],
    ["Chi", "5", "", "0912"],
    ["Dung", "5", null, ""],
    ["Tổng cộng", "", "4", ""],
  ];
  expect(whys(...rows)).toEqual([
    [3, "entry-no-name"],
    [4, "entry-year"],
    [5, "entry-phone"],
    [6, "entry-formula"],
    [7, "entry-unclear"],
  ]);
  expect(people(...rows)).toEqual([{ name: "An", group: "to-5", birthYear: 1950 }]);
});

test("without a column of names it is no list of people", () => {
  expect(() => read(["Nguyễn Văn A", "1950"], ["Trần Thị B", "1960"])).toThrow("table-no-headings");
});
