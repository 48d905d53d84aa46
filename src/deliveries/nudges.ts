import { DateTime } from "luxon";
import { nudgeNotice, wantsNudge } from "../domain/nudge.ts";
import type { LocalDate, Programme } from "../domain/programme.ts";
import { peopleSleep } from "../domain/quiet-hours.ts";
import { localDay } from "../domain/reminder.ts";
import type { Records } from "../records/records.ts";
import type { Notice } from "./notice.ts";

/** The service was away: so much later a nudge is still what was asked for; when people sleep it is not. */
const latestMinutes = 60;
const latestAtNightMinutes = 5;

/**
 * The day's nudge with those whose hour has come since the last look, whose pledge runs and who told of no reading.
 * Everybody is looked at once a day: at their hour.
 */
export async function dueNudges({ timezone }: Programme, now: DateTime, records: Records): Promise<Notice[]> {
  const day = localDay(now, timezone);
  const minute = minuteOfDay(now, timezone);
  const earliest = minute - (peopleSleep(now, timezone) ? latestAtNightMinutes : latestMinutes) - 1;
  const after = Math.max((await records.nudges.plannedUpTo(day)) ?? -1, earliest);
  if (after >= minute) return [];
  const residents: string[] = [];
  let looked = 0;
  for await (const { resident, nudge, pledge, readings } of records.nudges.between(after, minute)) {
    looked += 1;
    if (wantsNudge(nudge, pledge, readings, day)) residents.push(resident);
  }
  if (looked === 0) return [];
  const planned = () => records.nudges.keepPlanned(day, minute);
  return [{ ...nudgeOf(day, timezone, residents), planned }];
}

/** The next moment at which anybody wants a nudge. */
export async function nextNudge({ timezone }: Programme, now: DateTime, records: Records): Promise<DateTime | undefined> {
  const minute = minuteOfDay(now, timezone);
  const today = await records.nudges.nextAfter(minute);
  const next = today ?? (await records.nudges.nextAfter(-1));
  if (next === undefined) return undefined;
  const day = now
    .setZone(timezone)
    .startOf("day")
    .plus({ days: today === undefined ? 1 : 0 });
  return day.set({ hour: Math.floor(next / 60), minute: next % 60 });
}

/** The nudge that a notice's id names; none of another day than today. */
export function findNudge(id: string, { timezone }: Programme, now: DateTime): Notice | undefined {
  const day = localDay(now, timezone);
  return id === nudgeNotice(day) ? nudgeOf(day, timezone, []) : undefined;
}

function nudgeOf(day: LocalDate, zone: string, residents: readonly string[]): Notice {
  const end = DateTime.fromISO(day, { zone }).plus({ days: 1 });
  return {
    id: nudgeNotice(day),
    order: end.toMillis(),
    residents,
    uselessFrom: end,
    keepsQuiet: false,
    message: (words) => ({
      text: words.say("nudge-arrives"),
      buttons: [
        { label: words.say("reading-report"), data: "doc:report" },
        { label: words.say("nudge-off"), data: "doc:nudge-off" },
      ],
    }),
  };
}

function minuteOfDay(now: DateTime, zone: string): number {
  const local = now.setZone(zone);
  return local.hour * 60 + local.minute;
}
