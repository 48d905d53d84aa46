import { describe, expect, test } from "@jest/globals";
import { marksOf, readEntry, repeatedIn } from "../../src/domain/entry.ts";
import type { Group } from "../../src/domain/programme.ts";

const groups: Group[] = [
  { id: "to-1", name: "Tổ dân phố số 1", kind: "residential" },
  { id: "to-5", name: "Tổ dân phố số 5", kind: "residential" },
  { id: "to-15", name: "Tổ dân phố số 15", kind: "residential" },
  { id: "th-kim-dong", name: "Trường Tiểu học Kim Đồng", kind: "school" },
  { id: "thcs-kim-dong", name: "Trường THCS Kim Đồng", kind: "school" },
  { id: "thcs-song-xanh", name: "Trường THCS Sông Xanh", kind: "school" },
];
const terms = { groups, thisYear: 2026 };
const full = { name: "Nguyễn Văn A", group: "to-5", birthYear: 1950, phone: "+84912345678" };

describe("a line of a list", () => {
  test.each([
    ["Nguyễn Văn A, tổ 5, 1950, 0912 345 678", full],
    ["Nguyễn Văn A, 0912345678, 1950, tổ 5", full],
    ["Nguyễn Văn A; to 5; sn 1950; +84912345678", full],
    ["Nguyễn Văn A\tTổ dân phố số 5\t12/05/1950\t0912.345.678", full],
    ["1\tNguyễn Văn A\tNam\tTổ 05\t1950\t912345678", full],
    ["Nguyễn Văn A - tổ 5 - sinh năm 1950 - SĐT: 0912-345-678", full],
    ["Nguyễn Văn A – TDP 5 – 1950 – đt 0912345678", full],
    ["Nguyễn Văn A | to-5 | 1950 | 84912345678", full],
    ["1. Nguyễn Văn A, tổ 5, 1950, 0912345678", full],
    ["12) Nguyễn Văn A,tổ 5,1950,0912345678,", full],
    ["- Nguyễn Văn A, , tổ 5, 1950, 0912345678", full],
    ["• Nguyễn Văn A tổ 5 sn 1950 0912 345 678", full],
    ["Nguyễn Văn A tổ 5 1950", { name: "Nguyễn Văn A", group: "to-5", birthYear: 1950 }],
    ["Nguyễn Văn A", { name: "Nguyễn Văn A" }],
    ["Hùng", { name: "Hùng" }],
    ["H'Hen Niê, thôn 3", { name: "H'Hen Niê", group: "thôn 3" }],
    ["Jean-Luc O’Brien, 1980, +1 415 555 2671", { name: "Jean-Luc O’Brien", birthYear: 1980, phone: "+14155552671" }],
    ["Trương Văn Bé, Trường THCS Sông Xanh", { name: "Trương Văn Bé", group: "thcs-song-xanh" }],
    ["Đoàn Thị Lớp, Sông Xanh", { name: "Đoàn Thị Lớp", group: "thcs-song-xanh" }],
    ["bé Minh, lớp 3A, Trường Tiểu học Kim Đồng", { name: "bé Minh", group: "lớp 3A, Trường Tiểu học Kim Đồng" }],
    ["bé Minh lớp 3A", { name: "bé Minh", group: "lớp 3A" }],
    ["bé Minh, 3A2", { name: "bé Minh", group: "3A2" }],
    ["Bà Sáu, Hội Người cao tuổi", { name: "Bà Sáu", group: "Hội Người cao tuổi" }],
    ["Bà Sáu, 0169 123 4567", { name: "Bà Sáu", phone: "+84391234567" }],
    ["ă".repeat(200), { name: "ă".repeat(200) }],
  ])("%s", (typed, participant) => {
    const { rows, faults } = readEntry(typed, terms);
    expect(faults).toEqual([]);
    expect(rows.map((row) => row.participant)).toEqual([participant]);
  });

  test.each([
    ["0912345678, tổ 5", "entry-no-name"],
    ["1950", "entry-no-name"],
    ["???", "entry-no-name"],
    ["ă".repeat(201), "entry-long-name"],
    ["Nguyễn Văn A, 0912 345 67", "entry-phone"],
    ["Nguyễn Văn A, sđt không có", "entry-phone"],
    ["Nguyễn Văn A, 1899", "entry-year"],
    ["Nguyễn Văn A, sn 2027", "entry-year"],
    ["Nguyễn Văn A, 1950, 1951", "entry-twice"],
    ["Nguyễn Văn A, 0912345678, 0987654321", "entry-twice"],
    ["Nguyễn Văn A, Trần Thị B, Lê Văn C", "entry-unclear"],
    ["Nguyễn Văn A, Trương Thị B", "entry-unclear"],
    ["Nguyễn Văn A, Kim Đồng", "entry-unclear"],
    ["Nguyễn Văn A, 5", "entry-unclear"],
  ])("%s is not understood: %s", (typed, why) => {
    const { rows, faults } = readEntry(typed, terms);
    expect(rows).toEqual([]);
    expect(faults.map((fault) => fault.why.refused)).toEqual([why]);
  });
});

test("many lines: each by its number, empty ones left out, what was understood beside what was not", () => {
  const { rows, faults } = readEntry("1. An, tổ 5\r\n\r\n2. Bình, tổ 5, 19500\n  \n3. Chi, tổ 1, 1960\n", terms);
  expect(rows.map(({ line, text }) => [line, text])).toEqual([
    [1, "1. An, tổ 5"],
    [3, "3. Chi, tổ 1, 1960"],
  ]);
  expect(faults).toEqual([{ line: 2, text: "2. Bình, tổ 5, 19500", why: { refused: "entry-unclear", values: { field: "19500" } } }]);
});

describe("the same person", () => {
  const same = (one: string, other: string, activity = "ve-tranh", elsewhere = activity) => {
    const [first, second] = [one, other].map((typed) => readEntry(typed, terms).rows[0]?.participant ?? { name: "" });
    const marks = new Set(marksOf(first ?? { name: "" }, activity));
    return marksOf(second ?? { name: "" }, elsewhere).some((mark) => marks.has(mark));
  };
  test.each([
    ["Nguyễn Văn A, tổ 5, 1950", "nguyen van a, TDP 5, 1950", true],
    ["Nguyễn Văn A, tổ 5, 1950", "Nguyễn Văn A, tổ 5, 1950, 0912345678", true],
    ["Nguyễn Văn A, tổ 5, 0912345678", "Nguyễn Văn A, tổ 5, 1950, 84912345678", true],
    ["Nguyễn Văn A, tổ 5", "Nguyễn Văn A, tổ 5", true],
    ["Nguyễn Văn A, tổ 5, 1950", "Nguyễn Văn A, tổ 5, 1960", false],
    ["Nguyễn Văn A, tổ 5, 1950", "Nguyễn Văn A, tổ 1, 1950", false],
    ["Nguyễn Văn A, tổ 5, 1950", "Nguyễn Văn A, tổ 5", false],
    ["Nguyễn Văn A, tổ 5", "Nguyễn Văn B, tổ 5", false],
  ])("%s = %s: %s", (one, other, is) => expect(same(one, other)).toBe(is));

  test("in another activity a name and a group alone are no proof, a birth year is", () => {
    expect(same("An, tổ 5", "An, tổ 5", "ve-tranh", "thi-doc")).toBe(false);
    expect(same("An, tổ 5, 1950", "An, tổ 5, 1950", "ve-tranh", "thi-doc")).toBe(true);
  });

  test("who stands in a list twice is found", () => {
    expect([...repeatedIn(readEntry("An, tổ 5\nBình, 1950\nan, to 5\nBình, 1950, 0912345678\nAn, tổ 1", terms).rows)]).toEqual([3, 4]);
  });
});
