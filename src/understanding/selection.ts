import type { Activity, LocalDate, LocalTime } from "../domain/programme.ts";
import type { PartOfDay } from "../domain/question.ts";
import { plus } from "./calendar.ts";

/** The moment of the question on the programme's own clocks. */
export interface Moment {
  readonly day: LocalDate;
  readonly time: LocalTime;
}

const hours: Record<PartOfDay, readonly [LocalTime, LocalTime]> = {
  morning: ["00:00", "12:00"],
  afternoon: ["12:00", "18:00"],
  evening: ["18:00", "24:00"],
};

/** Does it last into that part of its day? Not when no time is known. */
export function isInPart(activity: Activity, part: PartOfDay): boolean {
  if (activity.time === undefined) return false;
  const [from, until] = hours[part];
  return (
    activity.time < until && (activity.end_time ?? activity.time) >= from && (activity.end_time === undefined || activity.end_time > from)
  );
}

/** Is it over at that moment? Without an end time it lasts to the end of its day; without a date it is to come. */
export function isOver(activity: Activity, now: Moment): boolean {
  const last = activity.until ?? activity.date;
  if (last === undefined || last > now.day) return false;
  return last < now.day || isOverToday(activity, now);
}

/** On a day when it takes place, is it over for that day? */
export function isOverToday(activity: Activity, now: Moment): boolean {
  return activity.end_time !== undefined && activity.end_time <= now.time;
}

/** The day after today for what goes on over it; else a day that is past. */
export function tomorrowOf(activity: Activity, now: Moment): LocalDate {
  return activity.until !== undefined && activity.until > now.day ? plus(now.day, 1) : (activity.date ?? now.day);
}
