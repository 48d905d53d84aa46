import type { DateTime } from "luxon";
import { peopleOf } from "../actions/people-of.ts";
import { noticeOf } from "../domain/announcement.ts";
import type { Programme } from "../domain/programme.ts";
import { peopleSleep, whenAwake } from "../domain/quiet-hours.ts";
import type { Records } from "../records/records.ts";
import { inPieces } from "./notice.ts";
import { dueReminders } from "./reminders.ts";

/** What is younger may still be on its way. */
const settledAfter = { minutes: 5 } as const;
const lookedAt = 50;

/** Messages that should have gone by now, and of which nothing says that they went, or why not. */
export interface Difference {
  readonly notice: string;
  readonly people: number;
}

/**
 * Compares what should have gone, by the programme, by who asked and by what staff announced, with the rows of what went. What
 * waits in the ledger still is slow, and not lost; what staff hold back, or wait for an officer's word, should not have gone.
 */
export async function reconcile(programme: Programme, now: DateTime, records: Records): Promise<Difference[]> {
  const open = new Set(await records.ledger.open());
  const differences = [...(await ofReminders(programme, now, records, open)), ...(await ofAnnouncements(programme, now, records, open))];
  return differences.filter(({ people }) => people > 0);
}

async function ofReminders(programme: Programme, now: DateTime, records: Records, open: ReadonlySet<string>): Promise<Difference[]> {
  const due = (await dueReminders(programme, now.minus(settledAfter), records)).filter(({ id }) => !open.has(id));
  return Promise.all(
    due.map(async ({ id, residents }) => {
      let people = 0;
      for await (const some of inPieces(residents)) {
        const rows = await records.ledger.among(id, some);
        people += rows.filter((row) => row === undefined || row === "planned" || row === "claimed").length;
      }
      return { notice: id, people };
    }),
  );
}

async function ofAnnouncements({ timezone }: Programme, now: DateTime, records: Records, open: ReadonlySet<string>): Promise<Difference[]> {
  const settled = now.minus(settledAfter);
  const differences: Difference[] = [];
  for (const announcement of await records.announcements.due(settled.toMillis())) {
    const { id, at, wakes, audience } = announcement;
    const could = whenAwake(now.plus(at - now.toMillis()), timezone);
    if (wakes || (could <= settled && !peopleSleep(now, timezone) && !peopleSleep(settled, timezone))) {
      differences.push({ notice: noticeOf(id), people: (await peopleOf(audience, records)).length });
    }
  }
  for (const { announcement, state } of await records.announcements.latest(lookedAt)) {
    const notice = noticeOf(announcement.id);
    if (state === "planned" && !open.has(notice)) differences.push({ notice, people: (await records.ledger.tally(notice)).left });
  }
  return differences;
}
