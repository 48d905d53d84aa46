import type { DateTime } from "luxon";
import type { Programme } from "../domain/programme.ts";
import type { Records } from "../records/records.ts";
import { dueReminders } from "./reminders.ts";

/** What is younger may still be on its way. */
const settledAfter = { minutes: 5 } as const;

/** Messages that should have gone by now, and of which nothing says that they went, or why not. */
export interface Difference {
  readonly notice: string;
  readonly people: number;
}

/** Compares what should have gone, by the programme and by who asked, with the rows of what went. */
export async function reconcile(programme: Programme, now: DateTime, records: Records): Promise<Difference[]> {
  const open = new Set(await records.ledger.open());
  const differences: Difference[] = [];
  for (const { id, residents } of await dueReminders(programme, now.minus(settledAfter), records)) {
    // Somebody waits in it still: it is slow, and not lost.
    if (open.has(id)) continue;
    const rows = await records.ledger.rows(id);
    const people = residents.filter((resident) => {
      const row = rows.get(resident);
      return row === undefined || row === "planned" || row === "claimed";
    }).length;
    if (people > 0) differences.push({ notice: id, people });
  }
  return differences;
}
