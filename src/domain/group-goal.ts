import type { PledgeUnit } from "./pledge.ts";
import type { Totals } from "./totals.ts";

export const goalUnits = ["hours", "pages", "books"] as const;
export type GoalUnit = (typeof goalUnits)[number];

/** What a group wants to read together. No group is ever held against another. */
export interface GroupGoal {
  readonly unit: GoalUnit;
  readonly amount: number;
}

export const mostOfGoal = 10_000_000;

/** How far a group is: what its members reported, and what was entered for its classes and units; hours to the tenth. */
export function groupProgress({ unit }: GroupGoal, reported: Readonly<Record<PledgeUnit, number>>, { books, hours }: Totals): number {
  if (unit === "pages") return reported.pages;
  if (unit === "books") return reported.books + books;
  return Math.floor(reported.minutes / 6) / 10 + hours;
}
