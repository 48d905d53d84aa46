import { groupKey } from "../domain/group.ts";
import { dayBefore, mostPerReport, progress, type Pledge, type PledgeUnit, type Progress, type Reading } from "../domain/pledge.ts";
import type { LocalDate } from "../domain/programme.ts";
import { localDay } from "../domain/reminder.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** What is reported when nothing is pledged. */
const unpledgedUnit: PledgeUnit = "minutes";

/** How far a resident is, in the pledge's unit. */
export interface ReadingSoFar {
  readonly pledge: Pledge | undefined;
  /** The group that they pledged or signed up with, as they said it. */
  readonly group: string | undefined;
  readonly unit: PledgeUnit;
  readonly readings: readonly Reading[];
  readonly progress: Progress;
}

export async function readingSoFar({ records, programme, now }: Circumstances, resident: string): Promise<ReadingSoFar> {
  const { pledge, readings, group } = await records.pledges.withReadings(resident);
  const unit = pledge?.unit ?? unpledgedUnit;
  return { pledge, group, unit, readings, progress: progress(readings, unit, pledge, localDay(now, programme.timezone)) };
}

export interface Report {
  /** Today or yesterday, the local day: what was asked for before midnight counts for the day that was asked about. */
  readonly day: LocalDate;
  readonly amount: number;
  /** Names the report: taken in twice, after a crash, it counts once. */
  readonly name: string;
}

/** Keeps what was read on a day, for the resident and for their group. */
export async function reportReading(
  circumstances: Circumstances,
  resident: string,
  { day, amount, name }: Report,
): Promise<Answer<ReadingSoFar>> {
  const { records, programme, now } = circumstances;
  if (!canBeReported(day, localDay(now, programme.timezone))) return refuse("reading-too-old");
  const { unit, group, readings } = await readingSoFar(circumstances, resident);
  const most = mostPerReport[unit];
  const thatDay = readings.reduce((sum, one) => sum + (one.day === day && one.unit === unit ? one.amount : 0), 0);
  if (thatDay + amount > most) return refuse("reading-too-much", { most, unit });
  await records.pledges.addReading(resident, { day, unit, amount }, name, group && groupKey(group, programme.groups));
  await records.residents.keepConsent(resident, "reading", now);
  return done(await readingSoFar(circumstances, resident));
}

/** Today and yesterday, so that an evening's reading can be told in the morning. */
export function canBeReported(day: LocalDate, today: LocalDate): boolean {
  return day === today || day === dayBefore(today);
}
