import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Presence } from "../domain/attendance.ts";
import type { Circumstances } from "./circumstances.ts";

/** Takes back that somebody was there; staff only. @param by the officer's number as a resident */
export async function undoAttendance(
  { records, now }: Circumstances,
  { resident, activity, day, who }: Pick<Presence, "activity" | "day" | "who"> & { readonly resident: string },
  by: string,
): Promise<Answer<Presence>> {
  const undone = await records.attendance.undo(resident, activity, day, who);
  if (!undone) return refuse("attendance-was-not");
  await records.staffLog.write({ by, deed: "attendance-undone", about: `${activity}:${day}:${resident}`, before: undone.way, at: now });
  return done(undone);
}
