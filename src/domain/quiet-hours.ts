import type { DateTime } from "luxon";

const begins = { hour: 21, minute: 30 } as const;
const ends = { hour: 6, minute: 30 } as const;

/** Whether people sleep: from 21:30 to 06:30 of the programme's zone nothing is announced. */
export function peopleSleep(now: DateTime, zone: string): boolean {
  const local = now.setZone(zone);
  return local >= local.set({ ...begins, second: 0, millisecond: 0 }) || local < local.set({ ...ends, second: 0, millisecond: 0 });
}

/** The next moment at which they do not; now when they do not sleep. */
export function whenAwake(now: DateTime, zone: string): DateTime {
  if (!peopleSleep(now, zone)) return now;
  const local = now.setZone(zone);
  const morning = local.set({ ...ends, second: 0, millisecond: 0 });
  return morning > local ? morning : morning.plus({ days: 1 });
}
