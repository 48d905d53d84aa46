import type { Activity } from "../domain/programme.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { hasBegun } from "../domain/sign-up.ts";
import { may } from "../domain/staff.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Officer } from "./enter-people.ts";
import { remind } from "./sign-up.ts";

/**
 * Takes out exactly the people whom a list added, with their places; those who wait move up as usual. Gives how many. By the
 * one who entered it, or anybody who sees to sign-ups.
 */
export async function undoEntry(circumstances: Circumstances, { resident: by, role }: Officer, id: string): Promise<Answer<number>> {
  const { records, programme, now } = circumstances;
  const entry = await records.entries.get(id);
  if (!entry || (entry.by !== by && !may(role, "sign-ups"))) return refuse("entry-unknown");
  const activity = programme.activities.find((one) => one.id === entry.activity);
  const movesUp = activity !== undefined && !hasBegun(activity, now, programme.timezone);
  const undone = await records.entries.undo(entry, activity?.signup?.capacity, movesUp);
  if (!undone) return refuse("entry-undone-before");
  for (const { resident } of undone.moved) await remind(circumstances, resident, activity as Activity);
  await records.staffLog.write({ by, deed: "entry-undone", about: id, before: `${entry.activity || "-"} ${undone.taken}`, at: now });
  return done(undone.taken);
}
