import { dueAt, uselessFrom, type Reminder } from "../domain/reminder.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Activity } from "../domain/programme.ts";
import type { Circumstances } from "./circumstances.ts";

/** What was set: whether it was set before, and what it still waits for before it can go out. */
export interface SetReminder {
  readonly activity: Activity;
  readonly already: boolean;
  readonly waitsFor: "nothing" | "date" | "time";
}

/** Keeps that the resident wants to be reminded. Refused when the activity is over or the moment has passed. */
export async function setReminder(
  { records, programme, now }: Circumstances,
  resident: string,
  { activity: id, lead }: Reminder,
): Promise<Answer<SetReminder>> {
  const activity = programme.activities.find((one) => one.id === id);
  if (!activity) return refuse("reminder-no-activity");
  if (activity.cancelled) return refuse("activity-is-cancelled", { title: activity.title });
  const useless = uselessFrom(activity, programme.timezone);
  if (useless && useless <= now) return refuse("reminder-over", { title: activity.title });
  const due = dueAt(activity, lead, programme.timezone);
  if (due && due <= now) return refuse("reminder-too-late", { title: activity.title });
  const already = await records.reminders.add(resident, [id, lead]);
  await records.residents.keepConsent(resident, "reminder", now);
  const waitsFor = due ? "nothing" : activity.date ? "time" : "date";
  return done({ activity, already, waitsFor });
}
