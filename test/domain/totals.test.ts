import { describe, expect, test } from "@jest/globals";
import type { Group } from "../../src/domain/programme.ts";
import { groupProgress } from "../../src/domain/group-goal.ts";
import { readTotalsLines } from "../../src/domain/totals-lines.ts";
import { isUnitName, notHandedIn, sumOf, unitKey, type UnitTotals } from "../../src/domain/totals.ts";

const groups: readonly Group[] = ["thcs", "tieu-hoc", "to-5"].map((id) => ({ id, name: id, kind: "school" }));
const entry = (group: string, unit: string, ...numbers: readonly number[]): UnitTotals => {
  const [pupils = 0, books = 0, hours = 0] = numbers;
  return { group, unit, totals: numbers.length > 0 ? { pupils, books, hours } : undefined, by: "1", at: 0 };
};

test.each([
  ["6A", true],
  ["Lớp Mầm", true],
  ["Chi hội 3", true],
  ["tổ Văn", true],
  ["Nguyễn Văn An", false],
  ["Lan", false],
])("%s is a class or unit: %s", (typed, is) => expect(isUnitName(typed)).toBe(is));

test("one class in several spellings is one", () =>
  expect(new Set(["6A", "lớp 6a", "Lớp 6A "].map((one) => unitKey("thcs", one)))).toEqual(new Set(["thcs:6a"])));

describe("who has not handed in", () => {
  test.each([
    [
      "nobody has",
      [],
      [
        ["thcs", ""],
        ["tieu-hoc", ""],
        ["to-5", ""],
      ],
    ],
    [
      "a named class is wanting",
      [entry("thcs", "6A", 30, 1, 2), entry("thcs", "6B")],
      [
        ["thcs", "6B"],
        ["tieu-hoc", ""],
        ["to-5", ""],
      ],
    ],
    ["a group as a whole has", [entry("thcs", "6B"), entry("thcs", "", 400, 9, 9), entry("to-5", "", 0, 0, 0)], [["tieu-hoc", ""]]],
  ] as const)("%s", (_, entered, missing) =>
    expect(notHandedIn(groups, entered).flatMap(({ group, units }) => units.map((unit) => [group, unit]))).toEqual(missing),
  );
});

test("a group's progress is what members told and what was entered, in the unit of the goal", () => {
  const entered = sumOf([entry("thcs", "6A", 30, 10, 100), entry("thcs", "6B", 20, 5, 50), entry("to-5", "", 9, 9, 9)], "thcs");
  const told = { books: 3, pages: 700, minutes: 95 };
  expect(entered).toEqual({ pupils: 50, books: 15, hours: 150 });
  expect(groupProgress({ unit: "hours", amount: 200 }, told, entered)).toBe(151.5);
  expect(groupProgress({ unit: "pages", amount: 1000 }, told, entered)).toBe(700);
  expect(groupProgress({ unit: "books", amount: 20 }, told, entered)).toBe(18);
});

test.each([
  ["6A: 32, 14, 120", "6A", [32, 14, 120]],
  ["Lớp 6 32 14 120", "Lớp 6", [32, 14, 120]],
  ["6A1 - 32 em; 14 cuốn; 1.200 giờ", "6A1", [32, 14, 1200]],
  ["6A 32 14", undefined, undefined],
  ["Nguyễn Văn An 3 4 5", undefined, undefined],
  ["6A: 99999999, 1, 1", undefined, undefined],
])("%s", (line, unit, numbers) => {
  const [read] = readTotalsLines(line).lines;
  expect([read?.unit, read && Object.values(read.totals)]).toEqual([unit, numbers]);
});
