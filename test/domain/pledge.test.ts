import { describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { wantsNudge } from "../../src/domain/nudge.ts";
import { progress, readingRow, type Pledge, type Reading } from "../../src/domain/pledge.ts";
import { localDay } from "../../src/domain/reminder.ts";

const october = (...days: number[]) => days.map((day) => `2024-10-${String(day).padStart(2, "0")}`);

describe("days in a row, with one day of grace", () => {
  test.each([
    ["nothing was read", [], 0, false],
    ["today", [10], 1, false],
    ["yesterday; today may still bring some", [9], 1, false],
    ["yesterday was a day of rest", [8], 1, false],
    ["two days of rest end it", [7], 0, false],
    ["three days", [8, 9, 10], 3, false],
    ["up to yesterday", [7, 8, 9], 3, false],
    ["a day of rest among them is no day of reading", [7, 8, 10], 3, true],
    ["every other day", [4, 6, 8, 10], 4, true],
    ["two days of rest among them: it begins anew", [5, 6, 9, 10], 2, false],
    ["rest yesterday, nothing yet today, a rest before", [5, 6, 8], 3, true],
    ["two reports of a day are one day", [9, 9, 10], 2, false],
  ])("%s", (_, days, row, rested) => expect(readingRow(new Set(october(...days)), "2024-10-10")).toEqual({ days: row, rested }));

  test("it runs over the end of a month, of February in a leap year, and of a year", () => {
    expect(readingRow(new Set(["2024-09-29", "2024-09-30", "2024-10-01"]), "2024-10-01").days).toBe(3);
    expect(readingRow(new Set(["2024-02-28", "2024-02-29", "2024-03-01"]), "2024-03-01").days).toBe(3);
    expect(readingRow(new Set(["2024-12-31", "2025-01-01"]), "2025-01-02").days).toBe(2);
  });

  test.each([
    ["2024-10-03T16:59:59Z", "2024-10-03", "23:59:59 of the ward"],
    ["2024-10-03T17:00:00Z", "2024-10-04", "midnight of the ward, seven hours before UTC's"],
    ["2024-10-03T00:30:00Z", "2024-10-03", "the morning of the ward"],
  ])("at %s it is %s: %s", (instant, day) => expect(localDay(DateTime.fromISO(instant), "Asia/Ho_Chi_Minh")).toBe(day));
});

describe("how far one is", () => {
  const pledge: Pledge = { unit: "minutes", amount: 20, from: "2024-10-03", until: "2024-10-07" };
  const read = (day: string, amount: number, unit: Reading["unit"] = "minutes"): Reading => ({ day, unit, amount });

  test("what was read before the pledge counts in all, and not towards it", () => {
    const found = progress([read("2024-10-02", 15), read("2024-10-03", 30), read("2024-10-04", 10)], "minutes", pledge, "2024-10-04");
    expect(found).toEqual({ today: 10, total: 55, towards: 40, goal: 100, row: { days: 3, rested: false } });
  });

  test("what was reported in another unit is a day of the row, and no minutes", () => {
    const found = progress([read("2024-10-03", 2, "books"), read("2024-10-04", 10)], "minutes", pledge, "2024-10-04");
    expect(found).toMatchObject({ total: 10, towards: 10, row: { days: 2 } });
  });

  test("books are pledged for the whole time", () =>
    expect(progress([], "books", { ...pledge, unit: "books", amount: 3 }, "2024-10-04")).toMatchObject({ goal: 3, towards: 0 }));

  test.each([
    ["on a day of the pledge without a report", "2024-10-03", "2024-10-04", [], true],
    ["not before the pledge begins", "2024-10-01", "2024-10-02", [], false],
    ["on its last day", "2024-10-01", "2024-10-07", [], true],
    ["not after its end", "2024-10-01", "2024-10-08", [], false],
    ["not on a day with a report, in whatever unit", "2024-10-03", "2024-10-04", [read("2024-10-04", 1, "books")], false],
    ["though yesterday has one", "2024-10-03", "2024-10-04", [read("2024-10-03", 20)], true],
    ["not before the first day of the nudge", "2024-10-05", "2024-10-04", [], false],
  ])("a nudge goes %s", (_, from, day, readings, wanted) => expect(wantsNudge({ at: "19:00", from }, pledge, readings, day)).toBe(wanted));

  test("nobody is nudged without a pledge, or without having asked", () => {
    expect(wantsNudge({ at: "19:00", from: "2024-10-01" }, undefined, [], "2024-10-04")).toBe(false);
    expect(wantsNudge(undefined, pledge, [], "2024-10-04")).toBe(false);
  });
});
