import type { DateTime } from "luxon";
import { whyNotPresent, type Presence } from "../domain/attendance.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

export interface Arrival extends Pick<Presence, "activity" | "day" | "who" | "way"> {
  /** Whose people they are. */
  readonly resident: string;
}

export interface Recorded {
  /** When they were recorded: now, or before. */
  readonly at: DateTime;
  readonly already: boolean;
}

/**
 * Records that somebody is at an activity, once for each of its days, on that day; staff may tick the list afterwards.
 * @param by the officer's number as a resident; undefined = they do it themselves, by the poster
 */
export async function recordAttendance(
  { records, programme, now }: Circumstances,
  { resident, ...arrival }: Arrival,
  by?: string,
): Promise<Answer<Recorded>> {
  const activity = programme.activities.find(({ id }) => id === arrival.activity);
  if (!activity) return refuse("sign-up-no-activity");
  const why = whyNotPresent(activity, arrival.day, programme, now, arrival.way === "list" && by !== undefined);
  if (why) return refuse(`attendance-${why}`, { title: activity.title });
  const recorded = await records.attendance.record(resident, { ...arrival, at: now, by });
  if (!recorded) return refuse("attendance-nobody");
  if (!recorded.already && by !== undefined) {
    await records.staffLog.write({
      by,
      deed: "attendance-recorded",
      about: `${arrival.activity}:${arrival.day}:${resident}`,
      after: arrival.way,
      at: now,
    });
  }
  return done(recorded);
}
