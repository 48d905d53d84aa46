import { dueAt, leads, occasion, type Lead } from "../domain/reminder.ts";
import type { Circumstances } from "./circumstances.ts";

/** Reminders of one activity that did not reach whom they were for. */
export interface Missed {
  readonly activity: string;
  readonly lead: Lead;
  /** Why (a row of the ledger), and who: residents' numbers. */
  readonly people: ReadonlyMap<string, readonly string[]>;
}

/** Every reminder of the programme's activities, as they stand now, that somebody did not get. */
export async function listMissed({ programme, records, now }: Circumstances): Promise<Missed[]> {
  const all = programme.activities
    .flatMap((activity) => leads.map((lead) => ({ activity, lead })))
    // What is planned ahead is not missed.
    .filter(({ activity, lead }) => (dueAt(activity, lead, programme.timezone) ?? now) <= now);
  const found = await Promise.all(
    all.map(async ({ activity, lead }) => {
      const people = new Map<string, string[]>();
      for (const [resident, row] of await records.ledger.rows(occasion(activity, lead))) {
        if (row !== "sent" && row !== "joined") people.set(row, [...(people.get(row) ?? []), resident]);
      }
      return { activity: activity.id, lead, people };
    }),
  );
  return found.filter(({ people }) => people.size > 0);
}
