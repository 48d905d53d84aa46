import { codeMinutes } from "../domain/join.ts";
import { nudgeNotice } from "../domain/nudge.ts";
import { leads, localDay, occasion } from "../domain/reminder.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Joining } from "../records/joins.ts";
import type { Circumstances } from "./circumstances.ts";

/** Two numbers are one person from now on, with one of everything that both had; what was told to either is not told again. */
export async function joinResidents({ records, programme, now }: Circumstances, joining: Omit<Joining, "at" | "notices">): Promise<Answer> {
  const reminders = programme.activities.flatMap((activity) => leads.map((lead) => occasion(activity, lead)));
  const notices = [...reminders, nudgeNotice(localDay(now, programme.timezone)), ...(await records.ledger.open())];
  const outcome = await records.joins.join({ ...joining, at: now, notices });
  if (outcome === "busy" || outcome === "gone") return refuse(`join-${outcome}`);
  if (outcome === "no-code") return refuse("join-code-wrong", { minutes: codeMinutes });
  return done(true);
}
