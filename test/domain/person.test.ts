import { describe, expect, test } from "@jest/globals";
import { readBirthYear, readGroup, readName } from "../../src/domain/person.ts";

describe("a name", () => {
  test.each([
    "Nguyễn Văn A",
    "Hùng",
    "Đoàn Thị Ngọc Ánh",
    "H'Hen Niê",
    "Y Moan Ênuôl",
    "Jean-Luc O’Brien",
    "Nguyễn Thị B (bà Sáu)",
    "李小龍",
    "Zoë",
    "ក្រុង",
    "Lò Văn 2",
    "Nguyễn ".repeat(24) + "Tám Mươi Chín B",
    "ă".repeat(200),
    "𝒳".repeat(200),
  ])("is kept as typed: %s", (typed) => expect(readName(typed)).toEqual({ name: typed }));

  test.each([
    ["  Nguyễn   Văn\tA \n", "Nguyễn Văn A"],
    ["Nguyễn Thị Hòa", "Nguyễn Thị Hòa"],
    ["An\u202egnort\u0000", "An gnort"],
  ])("is of one line, composed: %j", (typed, name) => expect(readName(typed)).toEqual({ name }));

  test.each([
    ["", "no-words"],
    ["  ", "no-words"],
    ["12345", "no-words"],
    ["😀", "no-words"],
    ["ă".repeat(201), "too-long"],
  ])("“%s” is none: %s", (typed, why) => expect(readName(typed)).toBe(why));
});

test.each([
  ["lớp 3A", "lớp 3A"],
  [" tổ  5 ", "tổ 5"],
  ["5", "5"],
  ["-", undefined],
  ["", undefined],
  ["a".repeat(101), undefined],
])("“%s” as a group is %s", (typed, group) => expect(readGroup(typed)).toBe(group));

test.each([
  ["1950", 1950],
  ["sn 1950", 1950],
  ["SN: 1950", 1950],
  ["sinh năm 1950", 1950],
  ["Sinh 1950", 1950],
  ["năm sinh 1950", 1950],
  ["12/5/1950", 1950],
  ["sinh 12-05-1950", 1950],
  ["1950-05-12", 1950],
  ["1900", 1900],
  ["2026", 2026],
  ["1899", undefined],
  ["2027", undefined],
  ["50", undefined],
  ["0912", undefined],
  ["19500", undefined],
  ["nam", undefined],
  ["", undefined],
])("“%s” is the birth year %s", (typed, year) => expect(readBirthYear(typed, 2026)).toBe(year));
