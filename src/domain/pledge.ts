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
  readonly row: ReadingRow;
  /** Books pledged, or pages and minutes a day times the days; undefined without a pledge. */
  readonly goal: number | undefined;
  /** What was read on the days of the pledge. */
  readonly towards: number;
}

/** Days with reading that follow one another. */
export interface ReadingRow {
  readonly days: number;
  /** A day of rest lies among them. */
  readonly rested: boolean;
}

/** So many days in a row may pass without reading, and the row goes on. */
const daysOfGrace = 1;

export const mostPerReport: Readonly<Record<PledgeUnit, number>> = { books: 50, pages: 2000, minutes: 1440 };

/** How many days the pledge lasts, first and last included. */
export function daysOf(pledge: Pledge): number {
  return DateTime.fromISO(pledge.until, { zone: "utc" }).diff(DateTime.fromISO(pledge.from, { zone: "utc" }), "days").days + 1;
}

export function isRunning({ from, until }: Pledge, day: LocalDate): boolean {
  return from <= day && day <= until;
}

/** How far a resident is in that unit; what was reported in another unit, under an earlier pledge, makes a day of the row and no more. */
export function progress(readings: readonly Reading[], unit: PledgeUnit, pledge: Pledge | undefined, today: LocalDate): Progress {
  const mine = readings.filter((one) => one.unit === unit);
  return {
    today: sum(mine.filter(({ day }) => day === today)),
    total: sum(mine),
    row: readingRow(new Set(readings.map(({ day }) => day)), today),
    goal: pledge && (pledge.unit === "books" ? pledge.amount : pledge.amount * daysOf(pledge)),
    towards: pledge ? sum(mine.filter(({ day }) => isRunning(pledge, day))) : 0,
  };
}

/** The row up to today, or up to yesterday as long as today may still bring some reading. */
export function readingRow(read: ReadonlySet<LocalDate>, today: LocalDate): ReadingRow {
  let days = 0;
  let rested = false;
  let missed = 0;
  for (let day = read.has(today) ? today : dayBefore(today); missed <= daysOfGrace; day = dayBefore(day)) {
    if (read.has(day)) {
      days += 1;
      rested ||= days > 1 && missed > 0;
      missed = 0;
    } else missed += 1;
  }
  return { days, rested };
}

export function dayBefore(day: LocalDate): LocalDate {
  return DateTime.fromISO(day, { zone: "utc" }).minus({ days: 1 }).toISODate() ?? day;
}

function sum(readings: readonly Reading[]): number {
  return readings.reduce((total, { amount }) => total + amount, 0);
}
