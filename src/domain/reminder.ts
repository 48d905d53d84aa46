import { DateTime } from "luxon";
import type { Activity, LocalDate } from "./programme.ts";

export const leads = ["evening", "two-hours", "half-hour"] as const;
/** How long before the activity begins: the evening before, two hours, 30 minutes. */
export type Lead = (typeof leads)[number];

/** What one resident asked for. */
export interface Reminder {
  readonly activity: string;
  readonly lead: Lead;
}

/** The evening-before reminder goes out when people are home and not yet asleep. */
const eveningHour = 19;

export function isLead(text: string): text is Lead {
  return (leads as readonly string[]).includes(text);
}

/** When the activity begins; undefined as long as its date or its time of day is not announced. */
export function beginning(activity: Activity, zone: string): DateTime | undefined {
  if (!activity.date || !activity.time) return undefined;
  return DateTime.fromISO(`${activity.date}T${activity.time}`, { zone });
}

/** When the reminder is due; undefined while the programme does not say enough, or when it is cancelled. Only the evening before needs no time of day. */
export function dueAt(activity: Activity, lead: Lead, zone: string): DateTime | undefined {
  if (activity.cancelled) return undefined;
  if (lead === "evening") {
    if (!activity.date) return undefined;
    return DateTime.fromISO(activity.date, { zone }).minus({ days: 1 }).set({ hour: eveningHour });
  }
  return beginning(activity, zone)?.minus(lead === "two-hours" ? { hours: 2 } : { minutes: 30 });
}

/** From then on the reminder helps nobody: the activity has begun, or its day has, when the hour is not known. */
export function uselessFrom(activity: Activity, zone: string): DateTime | undefined {
  if (!activity.date) return undefined;
  return beginning(activity, zone) ?? DateTime.fromISO(activity.date, { zone }).set({ hour: 12 });
}

/** Names this reminder of this activity at this date and time: a moved activity is a new occasion. */
export function occasion(activity: Activity, lead: Lead): string {
  return `${activity.id}:${lead}:${activity.date ?? ""}T${activity.time ?? ""}`;
}

/** The calendar day of an instant, in the programme's zone. */
export function localDay(now: DateTime, zone: string): LocalDate {
  return now.setZone(zone).toISODate() ?? "";
}
