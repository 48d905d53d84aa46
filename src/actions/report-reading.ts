import { mostPerReport, pledgeUnits, progress, type Pledge, type PledgeUnit, type Progress } from "../domain/pledge.ts";
import { localDay } from "../domain/reminder.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** What is reported when nothing is pledged. */
const unpledgedUnit: PledgeUnit = "minutes";

/** How far a resident is, in the pledge's unit. */
export interface ReadingSoFar {
  readonly pledge: Pledge | undefined;
  readonly unit: PledgeUnit;
  readonly progress: Progress;
}

export async function readingSoFar({ records, programme, now }: Circumstances, resident: string): Promise<ReadingSoFar> {
  const [pledge, readings] = await Promise.all([records.pledges.of(resident), records.pledges.readings(resident)]);
  const unit = pledge?.unit ?? unpledgedUnit;
  return { pledge, unit, progress: progress(readings, unit, pledge, localDay(now, programme.timezone)) };
}

/** Keeps what was read today, the local day. `report` names the report: taken in twice, after a crash, it counts once. */
export async function reportReading(circumstances: Circumstances, resident: string, amount: number, report: string): Promise<Answer<ReadingSoFar>> {
  const { records, programme, now } = circumstances;
  const before = await readingSoFar(circumstances, resident);
  const most = mostPerReport[before.unit];
  if (before.progress.today + amount > most) return refuse("reading-too-much", { most, unit: before.unit });
  await records.pledges.addReading(resident, { day: localDay(now, programme.timezone), unit: before.unit, amount }, report);
  await records.residents.keepConsent(resident, "reading", now);
  return done(await readingSoFar(circumstances, resident));
}

/** Takes back a report of today. */
export async function undoReading({ records, programme, now }: Circumstances, resident: string, report: string): Promise<void> {
  for (const unit of pledgeUnits) await records.pledges.removeReading(resident, localDay(now, programme.timezone), unit, report);
}
