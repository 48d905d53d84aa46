import { isRunning, type Pledge, type Reading } from "./pledge.ts";
import type { LocalDate, LocalTime } from "./programme.ts";

/** One gentle nudge to read a day, at an hour that the resident chose. */
export interface Nudge {
  readonly at: LocalTime;
  /** The first day of it: who chooses an hour that has passed today is nudged from tomorrow on. */
  readonly from: LocalDate;
}

/** Names that day's nudge in the ledger. */
export function nudgeNotice(day: LocalDate): string {
  return `doc:${day}`;
}

/** Not before people get up, and not after they go to bed. */
export const nudgeHours = { earliest: "06:30", latest: "21:30" } as const;

export function isNudgeHour(time: LocalTime): boolean {
  return nudgeHours.earliest <= time && time <= nudgeHours.latest;
}

/** Somebody is nudged only while their pledge runs, and only when they told of no reading on that day. */
export function wantsNudge(nudge: Nudge | undefined, pledge: Pledge | undefined, readings: readonly Reading[], today: LocalDate): boolean {
  if (!nudge || nudge.from > today || !pledge || !isRunning(pledge, today)) return false;
  return readings.every(({ day }) => day !== today);
}

/** Minutes since local midnight. */
export function minuteOf(time: LocalTime): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
