import { DateTime } from "luxon";
import type { MovableClock } from "./clock.ts";
import type { Sweep } from "./deliveries/sweep.ts";
import type { Programme } from "./domain/programme.ts";

export const steps = ["hour", "day", "next"] as const;
export type Step = (typeof steps)[number];

/** The morning of the day before the opening ceremony: everything is still ahead. */
export function rehearsalStart({ activities, starts, timezone }: Programme): DateTime {
  const opening = activities.find(({ kind, date }) => kind === "opening" && date !== undefined);
  return DateTime.fromISO(opening?.date ?? starts, { zone: timezone }).minus({ days: 1 }).set({ hour: 7 });
}

/**
 * Moves the clock on by an hour, a day, or to the next thing that is due. Whatever becomes due on the way goes out at its
 * own moment, as it would have if one had waited.
 */
export async function moveClock(step: Step, clock: MovableClock, sweep: Sweep): Promise<void> {
  const next = await sweep.next();
  if (step === "next" && !next) return;
  const target = step === "next" && next ? next : clock.now().plus(step === "hour" ? { hours: 1 } : { days: 1 });
  for (let due = next; due && due <= target; due = await sweep.next()) {
    clock.moveTo(due.toMillis());
    await sweep.run();
  }
  clock.moveTo(target.toMillis());
  await sweep.run();
}
