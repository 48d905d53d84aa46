import { DateTime } from "luxon";
import type { LocalDate } from "./programme.ts";

export const pledgeUnits = ["books", "pages", "minutes"] as const;
/** Books are pledged for the whole time, pages and minutes for each day. */
export type PledgeUnit = (typeof pledgeUnits)[number];

/** What one resident has pledged to read. */
export interface Pledge {
  readonly unit: PledgeUnit;
  readonly amount: number;
  /** First day, inclusive. */
  readonly from: LocalDate;
  /** Last day, inclusive. */
  readonly until: LocalDate;
  /** A group's id from the programme, or its name as typed. */
  readonly group?: string | undefined;
  /** The name to be shown; nothing is shown without one. */
  readonly shownAs?: string | undefined;
}

/** What was read on one day. */
export interface Reading {
  readonly day: LocalDate;
  readonly unit: PledgeUnit;
  readonly amount: number;
}

export interface Progress {
  readonly today: number;
  readonly total: number;
  /** Days in a row with reading, up to today, or up to yesterday as long as today may still bring some. */
  readonly daysInARow: number;
  /** Books pledged, or pages and minutes a day times the days; undefined without a pledge. */
  readonly goal: number | undefined;
}

export const mostPerReport: Readonly<Record<PledgeUnit, number>> = { books: 50, pages: 2000, minutes: 1440 };

/** How many days the pledge lasts, first and last included. */
export function daysOf(pledge: Pledge): number {
  return DateTime.fromISO(pledge.until).diff(DateTime.fromISO(pledge.from), "days").days + 1;
}

/** How far a resident is in that unit; what was reported in another unit, under an earlier pledge, does not count. */
export function progress(readings: readonly Reading[], unit: PledgeUnit, pledge: Pledge | undefined, today: LocalDate): Progress {
  const byDay = new Map<LocalDate, number>();
  for (const { day, amount } of readings.filter((one) => one.unit === unit)) byDay.set(day, (byDay.get(day) ?? 0) + amount);
  let day = DateTime.fromISO(today);
  if (!byDay.has(today)) day = day.minus({ days: 1 });
  let daysInARow = 0;
  while (byDay.has(day.toISODate() ?? "")) {
    daysInARow += 1;
    day = day.minus({ days: 1 });
  }
  return {
    today: byDay.get(today) ?? 0,
    total: [...byDay.values()].reduce((sum, amount) => sum + amount, 0),
    daysInARow,
    goal: pledge && (pledge.unit === "books" ? pledge.amount : pledge.amount * daysOf(pledge)),
  };
}
