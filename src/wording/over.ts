import type { DateTime } from "luxon";
import type { Activity, LocalDateTime } from "../domain/programme.ts";

/**
 * Is the activity over at that wall-clock minute ("2024-10-03T11:00") of the programme's zone? On its last day from its
 * end on; without an announced end, from the next day on.
 */
export function isOver({ date, until, end_time: end }: Activity, minute: LocalDateTime): boolean {
  const last = until ?? date;
  return last !== undefined && `${last}T${end ?? "24:00"}` <= minute;
}

/** The wall-clock minute of an instant: "2024-10-03T11:00". */
export function localMinute(now: DateTime, zone: string): LocalDateTime {
  return (now.setZone(zone).toISO({ includeOffset: false, precision: "minute" }) ?? "").slice(0, 16);
}
