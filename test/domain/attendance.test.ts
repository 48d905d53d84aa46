import { describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { daysOf, posterCode, posterCodeInPrint, readTypedCode, whyNotPresent } from "../../src/domain/attendance.ts";
import type { Activity, Programme } from "../../src/domain/programme.ts";

const activity: Activity = { id: "lop", kind: "class", title: "Lớp", date: "2026-10-05", until: "2026-10-06" };
const programme = { starts: "2026-10-01", ends: "2026-10-07", timezone: "Asia/Ho_Chi_Minh" } as Programme;
const at = (moment: string) => DateTime.fromISO(`${moment}+07:00`);

test.each<[Partial<Activity>, string[]]>([
  [{ date: "2026-09-30", until: "2026-10-02" }, ["2026-09-30", "2026-10-01", "2026-10-02"]],
  [{ date: "2026-10-04", until: undefined }, ["2026-10-04"]],
  [{ date: undefined, until: undefined }, []],
])("%j takes place on %j", (when, days) => {
  expect(daysOf({ ...activity, ...when })).toEqual(days);
});

test.each<[string, Partial<Activity>, day: string, now: string, afterwards: boolean, ReturnType<typeof whyNotPresent>]>([
  ["on the first day", {}, "2026-10-05", "2026-10-05T00:00", false, undefined],
  ["on the last, late", {}, "2026-10-06", "2026-10-06T23:59", false, undefined],
  ["the day before", {}, "2026-10-04", "2026-10-04T23:59", false, "other-day"],
  ["for yesterday, by oneself", {}, "2026-10-05", "2026-10-06T08:00", false, "other-day"],
  ["for yesterday, by staff", {}, "2026-10-05", "2026-10-06T08:00", true, undefined],
  ["for tomorrow, by staff", {}, "2026-10-06", "2026-10-05T08:00", true, "not-yet"],
  ["for a day on which it is not, by staff", {}, "2026-10-04", "2026-10-06T08:00", true, "other-day"],
  ["when it is cancelled", { cancelled: true }, "2026-10-05", "2026-10-05T08:00", true, "off"],
  ["without a date, within the week", { date: undefined, until: undefined }, "2026-10-03", "2026-10-03T08:00", false, undefined],
  ["without a date, after the week", { date: undefined, until: undefined }, "2026-10-08", "2026-10-08T08:00", false, "other-day"],
])("present %s: %s", (_, when, day, now, afterwards, why) => {
  expect(whyNotPresent({ ...activity, ...when }, day, programme, at(now), afterwards)).toBe(why);
});

describe("a code", () => {
  test.each<[string, ReturnType<typeof readTypedCode>]>([
    ["A3F7K", { of: "receipt", code: "A3F7K", isSure: true }],
    ["a3f7k", { of: "receipt", code: "A3F7K", isSure: true }],
    ["điểm danh a3f 7k", { of: "receipt", code: "A3F7K", isSure: true }],
    ["diem danh THANK", { of: "receipt", code: "THANK", isSure: true }],
    ["Thank", { of: "receipt", code: "THANK", isSure: false }],
    ["ACD-EFGH", { of: "poster", code: "ACDEFGH", isSure: true }],
    [" acd efgh ", { of: "poster", code: "ACDEFGH", isSure: false }],
    ["ACDEFG", undefined],
    ["A0F7K", undefined],
    ["mai có gì", undefined],
    ["a c d e f", undefined],
    ["điểm danh", undefined],
    ["", undefined],
  ])("is read in %j", (typed, read) => {
    expect(readTypedCode(typed)).toEqual(read);
  });

  test("of a poster is seven letters that nobody mistakes, and reads back", () => {
    const code = posterCode(Buffer.from([0, 1, 2, 30, 255, 77, 8, 9]).toString("base64url"));
    expect(code).toMatch(/^[AC-FGHJ-NP-RTUVWXY34679]{7}$/);
    expect(readTypedCode(posterCodeInPrint(code))).toEqual({ of: "poster", code, isSure: true });
  });
});
