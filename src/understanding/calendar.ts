import { DateTime } from "luxon";
import type { LocalDate } from "../domain/programme.ts";

/** What days can be reckoned from. */
export interface Calendar {
  readonly today: LocalDate;
  readonly starts: LocalDate;
  readonly ends: LocalDate;
  /** Every day of the programme. */
  readonly days: readonly LocalDate[];
}

/** A phrase that names days, and the token after it. */
export interface DayPhrase {
  readonly days: readonly LocalDate[];
  readonly to: number;
  /** A weekday beside a date only repeats it. */
  readonly weak?: boolean;
}

/** More results than this are not remembered. */
const mostRemembered = 4096;

/** The same dates are reckoned with in question after question, and luxon takes its time. */
function remembered<Value>(reckon: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= mostRemembered) known.clear();
      known.set(key, (value = reckon(key)));
    }
    return value;
  };
}

const later = remembered((key) => {
  const [day = "", days] = key.split(" ");
  return (
    DateTime.fromISO(day, { zone: "utc" })
      .plus({ days: Number(days) })
      .toISODate() ?? day
  );
});
const weekdays = remembered((day) => DateTime.fromISO(day, { zone: "utc" }).weekday);

/** That many days later; earlier when negative. */
export function plus(day: LocalDate, days: number): LocalDate {
  return later(`${day} ${days}`);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: LocalDate): number {
  return weekdays(day);
}

/** That weekday of the Monday-to-Sunday week of today, or of one so many weeks later. */
export function inWeek(today: LocalDate, weekday: number, weeks: number): LocalDate {
  return plus(today, weekday - weekdayOf(today) + 7 * weeks);
}

/** The next such day; `from` 0 counts today in, 1 begins tomorrow. */
export function upcoming(today: LocalDate, weekday: number, from: number): LocalDate {
  return plus(today, from + ((weekday - weekdayOf(today) - from + 14) % 7));
}

/** Both ends included; at most 40 days. */
export function daysBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last && days.length < 40; day = plus(day, 1)) days.push(day);
  return days;
}
