import type { Activity } from "../domain/programme.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { unannounced } from "../domain/unannounced.ts";
import type { Circumstances } from "./circumstances.ts";

/** Keeps that the resident wants to be told what is not announced yet of an activity: its date, time and place. */
export async function awaitAnnouncement(
  { records, programme, now }: Circumstances,
  resident: string,
  id: string,
): Promise<Answer<Activity>> {
  const activity = programme.activities.find((one) => one.id === id);
  if (!activity) return refuse("reminder-no-activity");
  if (activity.cancelled) return refuse("activity-is-cancelled", { title: activity.title });
  const missing = unannounced(activity);
  if (missing.length === 0) return refuse("awaiting-nothing", { title: activity.title });
  for (const field of missing) await records.awaiting.add(resident, [id, field]);
  await records.residents.keepConsent(resident, "awaiting", now);
  return done(activity);
}
