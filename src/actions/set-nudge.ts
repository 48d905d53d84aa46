import { DateTime } from "luxon";
import { isNudgeHour, nudgeHours, type Nudge } from "../domain/nudge.ts";
import type { LocalTime } from "../domain/programme.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** Keeps the hour at which the resident wants a nudge to read on days of the pledge without a report, with their consent. */
export async function setNudge({ records, programme, now }: Circumstances, resident: string, at: LocalTime): Promise<Answer<Nudge>> {
  if (!isNudgeHour(at)) return refuse("nudge-hours", { ...nudgeHours });
  const local = now.setZone(programme.timezone);
  const first = DateTime.fromISO(`${local.toISODate()}T${at}`, { zone: programme.timezone }) > now ? local : local.plus({ days: 1 });
  const nudge: Nudge = { at, from: first.toISODate() ?? "" };
  await records.nudges.keep(resident, nudge);
  await records.residents.keepConsent(resident, "nudge", now);
  return done(nudge);
}
