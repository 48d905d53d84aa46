import { DateTime } from "luxon";
import { createClock, type MovableClock } from "./clock.ts";
import type { Sweep } from "./deliveries/sweep.ts";
import type { Programme } from "./domain/programme.ts";
import type { Rehearsal } from "./platforms/web/web.ts";
import type { Records } from "./records/records.ts";
import { weekdayAndDate } from "./wording/days.ts";
import type { Words } from "./wording/wording.ts";

const steps = ["hour", "day", "next"] as const;
type Step = (typeof steps)[number];

/** The morning of the day before the opening ceremony: everything is still ahead. */
function rehearsalStart({ activities, starts, timezone }: Programme): DateTime {
  const opening = activities.find(({ kind, date }) => kind === "opening" && date !== undefined);
  return DateTime.fromISO(opening?.date ?? starts, { zone: timezone })
    .minus({ days: 1 })
    .set({ hour: 7 });
}

/**
 * Moves the clock on by an hour, a day, or to the next thing that is due. Whatever becomes due on the way goes out at its
 * own moment, as it would have if one had waited.
 */
async function moveClock(step: Step, clock: MovableClock, sweep: Sweep): Promise<void> {
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

/**
 * The clock begins where CLOCK says, else where it was when the service was stopped, else on the day before the opening.
 * @param real milliseconds of real time
 */
export async function rehearsalClock(
  given: string | undefined,
  programme: Programme,
  records: Records,
  real: () => number,
): Promise<MovableClock> {
  const offset = given === undefined ? await records.settings.clockOffset() : undefined;
  if (offset !== undefined) return createClock(real, real() + offset);
  return createClock(real, (given ? DateTime.fromISO(given) : rehearsalStart(programme)).toMillis());
}

/** What the web chat's bar shows and moves, and who may be staff in it. */
export function rehearse(clock: MovableClock, sweep: Sweep, records: Records, zone: string, words: Words, real: () => number): Rehearsal {
  return {
    shown() {
      const now = clock.now().setZone(zone);
      return `${weekdayAndDate(now.toISODate() ?? "", words, true)} ${now.toFormat("H:mm")}`;
    },
    async move(step) {
      await moveClock(step, clock, sweep);
      await records.settings.keepClockOffset(clock.now().toMillis() - real());
    },
    admitStaff: (visitor) => records.staff.admitFirst([`web:${visitor}`], { rehearsal: true }),
  };
}
