import { describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { date, dayForPeople, daysOf, weekdayAndDate } from "../../src/wording/days.ts";
import { hours, length, moment } from "../../src/wording/hours.ts";
import { readWording } from "../../src/wording/wording.ts";
import type { Activity } from "../../src/domain/programme.ts";

const { vi, en } = readWording("locales");
const activity = (fields: Partial<Activity>): Activity => ({ id: "a", kind: "talk", title: "A", ...fields });

describe("days in words", () => {
  test("every day of four hundred years has the weekday that the calendar gives it", () => {
    const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let wrong = 0;
    // A step of 13 days meets every weekday, month end and leap day in turn.
    for (let day = DateTime.utc(1900, 1, 1); day.year < 2300; day = day.plus({ days: 13 })) {
      if (!weekdayAndDate(day.toISODate() ?? "", en).startsWith(`${names[day.weekday - 1]},`)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  test.each([
    ["2024-02-29", "Thứ Năm, 29/02"],
    ["2024-10-06", "Chủ nhật, 06/10"],
    ["2025-01-01", "Thứ Tư, 01/01"],
  ])("%s is %s", (day, expected) => {
    expect(weekdayAndDate(day, vi)).toBe(expected);
  });

  test.each([
    ["2024-10-03", "2024-10-03", "Hôm nay (Thứ Năm, 03/10)"],
    ["2024-10-03", "2024-10-02", "Ngày mai (Thứ Năm, 03/10)"],
    ["2024-10-03", "2024-10-04", "Hôm qua (Thứ Năm, 03/10)"],
    ["2024-10-03", "2024-10-01", "Thứ Năm, 03/10"],
    ["2024-03-01", "2024-02-29", "Ngày mai (Thứ Sáu, 01/03)"],
    ["2025-01-01", "2024-12-31", "Ngày mai (Thứ Tư, 01/01/2025)"],
    ["2024-10-03", "2026-05-01", "Thứ Năm, 03/10/2024"],
  ])("%s, said on %s, is %s", (day, today, expected) => {
    expect(dayForPeople(day, today, vi)).toBe(expected);
  });

  test("the year stands only where it is asked for", () => {
    expect(date("2024-10-03")).toBe("03/10");
    expect(date("2024-10-03", true)).toBe("03/10/2024");
  });

  test.each<[Partial<Activity>, string | undefined, string | undefined]>([
    [{}, undefined, undefined],
    [{ date: "2024-10-03" }, "Thứ Năm, 03/10", "ngày mai (Thứ Năm, 03/10)"],
    [{ date: "2024-10-03", until: "2024-10-03" }, "Thứ Năm, 03/10", "ngày mai (Thứ Năm, 03/10)"],
    [{ date: "2024-10-01", until: "2024-10-07" }, "từ Thứ Ba, 01/10 đến Thứ Hai, 07/10", "từ Thứ Ba, 01/10 đến Thứ Hai, 07/10"],
  ])("an activity of %j is on %s, said the day before: %s", (fields, plain, dayBefore) => {
    expect(daysOf(activity(fields), vi)).toBe(plain);
    expect(daysOf(activity(fields), vi, "2024-10-02")).toBe(dayBefore);
  });
});

describe("hours in words", () => {
  test.each<[Partial<Activity>, string | undefined]>([
    [{}, undefined],
    [{ time: "08:00" }, "8:00"],
    [{ time: "08:00", end_time: "10:30" }, "8:00–10:30"],
    [{ time: "14:00", end_time: "16:00" }, "14:00–16:00"],
  ])("%j is %s", (fields, expected) => {
    expect(hours(activity(fields))).toBe(expected);
  });

  test.each([
    ["08:00", "09:30", "1 giờ 30 phút", "1 hour 30 minutes"],
    ["14:00", "16:00", "2 giờ", "2 hours"],
    ["06:30", "06:45", "15 phút", "15 minutes"],
  ])("from %s to %s takes %s", (from, to, vietnamese, english) => {
    expect(length(from, to, vi)).toBe(vietnamese);
    expect(length(from, to, en)).toBe(english);
  });

  test("a moment has its weekday", () => {
    expect(moment("2024-10-02T17:00", vi)).toBe("17:00, Thứ Tư, 02/10");
    expect(moment("2024-10-02T07:05:00", vi)).toBe("7:05, Thứ Tư, 02/10");
  });
});
