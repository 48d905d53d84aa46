import { takesPlaceOn, type Activity, type LocalDate, type LocalTime } from "../domain/programme.ts";
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

/** What takes place on one of the days, in that part of it. Without any time known that day, all of the day's. */
export function onDays(activities: readonly Activity[], days: readonly LocalDate[], part: PartOfDay | undefined): Activity[] {
  const chosen = new Set<Activity>();
  for (const day of days) {
    const today = activities.filter((activity) => takesPlaceOn(activity, day));
    const timed = part && today.some((activity) => activity.time !== undefined);
    for (const activity of today) if (!timed || isInPart(activity, part)) chosen.add(activity);
  }
  return activities.filter((activity) => chosen.has(activity));
}

/** What of each day lies in that part of it, on whatever day. */
export function inPart(activities: readonly Activity[], part: PartOfDay): Activity[] {
  return activities.filter((activity) => isInPart(activity, part));
}

/** Does it last into that part of its day? Not when no time is known. */
export function isInPart(activity: Activity, part: PartOfDay): boolean {
  if (activity.time === undefined) return false;
  const [from, until] = hours[part];
  return activity.time < until && (activity.end_time ?? activity.time) >= from && (activity.end_time === undefined || activity.end_time > from);
}

/** Is it over at that moment? Without an end time it lasts to the end of its day; without a date it is to come. */
export function isOver(activity: Activity, now: Moment): boolean {
  const last = activity.until ?? activity.date;
  if (last === undefined || last > now.day) return false;
  return last < now.day || overToday(activity, now);
}

/** What is not over, what has no date included. */
export function notOver(activities: readonly Activity[], now: Moment): Activity[] {
  return activities.filter((activity) => !isOver(activity, now));
}

/** What is on today and not over; else what is on the next day that has anything. */
export function next(all: readonly Activity[], now: Moment): Activity[] {
  const activities = all.filter(({ cancelled }) => !cancelled);
  const today = activities.filter((activity) => takesPlaceOn(activity, now.day) && !overToday(activity, now));
  if (today.length > 0) return today;
  const days = activities.flatMap((activity) => (activity.date === undefined ? [] : [activity.date > now.day ? activity.date : tomorrowOf(activity, now)]));
  const first = days.filter((day) => day > now.day).toSorted()[0];
  return first === undefined ? [] : activities.filter((activity) => takesPlaceOn(activity, first));
}

function overToday(activity: Activity, now: Moment): boolean {
  return activity.end_time !== undefined && activity.end_time <= now.time;
}

/** The day after today for what goes on over it; else a day that is past. */
function tomorrowOf(activity: Activity, now: Moment): LocalDate {
  return activity.until !== undefined && activity.until > now.day ? plus(now.day, 1) : (activity.date ?? now.day);
}
