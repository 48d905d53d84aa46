import { noticeOf, type Audience } from "../domain/announcement.ts";
import { groupKey } from "../domain/group.ts";
import { leads } from "../domain/reminder.ts";
import { announcedFields } from "../domain/unannounced.ts";
import { familyIn } from "../records/family.ts";
import { readPledge } from "../records/pledges.ts";
import { fields } from "../records/resident-fields.ts";
import type { Records } from "../records/records.ts";

const piece = 1_000;

/** Everybody whom an announcement is for, each once, by their numbers. */
export async function peopleOf(audience: readonly Audience[], records: Records): Promise<string[]> {
  const all = new Set<string>();
  for (const one of audience) for (const resident of await people(one, records)) all.add(resident);
  return [...all];
}

/** The same, so many at a time as can be asked of Redis at once: a town's people are never held together. */
export async function* peopleInPieces(audience: readonly Audience[], records: Records): AsyncGenerator<readonly string[]> {
  const [only, another] = audience;
  if (only?.is === "everyone" && !another) {
    yield* records.residents.reached();
    return;
  }
  const all = await peopleOf(audience, records);
  for (let from = 0; from < all.length; from += piece) yield all.slice(from, from + piece);
}

async function people(audience: Audience, records: Records): Promise<string[]> {
  switch (audience.is) {
    case "everyone":
      return records.residents.everybody();
    case "staff":
      return records.residents.numbersOf(await records.staff.addresses());
    case "pledged":
      return (await records.pledges.everybody()).map(({ resident }) => resident);
    case "group":
      return ofGroup(audience.group, records);
    case "reminded":
      return records.reminders.anybody(leads.map((lead) => [audience.activity, lead] as const));
    case "signed-up":
      return records.signUps.residents(audience.activity, "places");
    case "waiting":
      return records.signUps.residents(audience.activity, "waiting");
    case "concerned": {
      const { activity } = audience;
      const reminded = await records.reminders.anybody(leads.map((lead) => [activity, lead] as const));
      const waiting = await records.awaiting.anybody(announcedFields.map((field) => [activity, field] as const));
      return [
        ...reminded,
        ...waiting,
        ...(await records.signUps.residents(activity, "places")),
        ...(await records.signUps.residents(activity, "waiting")),
      ];
    }
    case "missed":
      return missedBy(
        audience.announcement,
        records,
        (row) => (row.startsWith("never:") && row !== "never:paper") || row === "late" || row === "stopped",
      );
    default:
      return missedBy(audience.announcement, records, (row) => row === "unknown");
  }
}

/** Who belongs to a group, or has a child that does, by what they pledged or signed up with, however the group was typed. */
async function ofGroup(group: string, records: Records): Promise<string[]> {
  const groups = (await records.programmes.current())?.programme.groups ?? [];
  const found: string[] = [];
  for await (const some of records.residents.everythingOfAll()) {
    for (const [resident, everything] of some) {
      const named = [readPledge(everything[fields.pledge])?.group, ...[...familyIn(everything).values()].map((one) => one.group)];
      if (named.some((one) => one !== undefined && groupKey(one, groups) === group)) found.push(resident);
    }
  }
  return found;
}

/** By the numbers under which people are kept by now; nobody has missed what they got under another one. */
async function missedBy(announcement: string, records: Records, isMissed: (row: string) => boolean): Promise<string[]> {
  const rows = [...(await records.ledger.rows(noticeOf(announcement)))];
  const now = async (some: typeof rows) => new Set(await Promise.all(some.map(([resident]) => records.residents.numberNow(resident))));
  const told = await now(rows.filter(([, row]) => row === "sent" || row === "joined"));
  return [...(await now(rows.filter(([, row]) => isMissed(row))))].filter((resident) => !told.has(resident));
}
