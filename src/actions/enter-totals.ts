import { DateTime } from "luxon";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { unitKey, type Totals, type UnitTotals } from "../domain/totals.ts";
import type { Circumstances } from "./circumstances.ts";

interface Entering {
  readonly group: string;
  readonly unit: string;
  readonly totals: Totals;
  /** As it stood when the numbers were read back; undefined when there was nothing. */
  readonly seen: UnitTotals | undefined;
}

/** Keeps the numbers of a class or unit in place of earlier ones, which stand in the staff log. Not when somebody else entered some meanwhile. */
export async function enterTotals(
  { records, now }: Circumstances,
  by: string,
  { group, unit, totals, seen }: Entering,
): Promise<Answer<UnitTotals>> {
  const entry: UnitTotals = { group, unit: seen?.unit ?? unit, totals, by, at: now.toMillis() };
  const deed = {
    by,
    deed: "totals-entered",
    about: unitKey(group, unit),
    before: seen?.totals && inShort(seen.totals),
    after: inShort(totals),
    at: now,
  };
  if (await records.totals.keep(seen, entry, deed)) return done(entry);
  const { pupils = 0, books = 0, hours = 0 } = (await records.totals.of(group, unit))?.totals ?? {};
  return refuse("totals-overtaken", { unit, wasPupils: pupils, wasBooks: books, wasHours: hours });
}

/** Names classes or units of a group that are to hand in; gives how many were not known before. */
export async function nameUnits({ records, now }: Circumstances, by: string, group: string, units: readonly string[]): Promise<number> {
  let fresh = 0;
  for (const unit of units) {
    const entry: UnitTotals = { group, unit, totals: undefined, by, at: now.toMillis() };
    if (await records.totals.keep(undefined, entry, { by, deed: "unit-named", about: unitKey(group, unit), at: now })) fresh += 1;
  }
  return fresh;
}

/** Takes a class or unit out that was named by mistake, with its numbers, which stay in the staff log. */
export async function removeUnit({ records, now }: Circumstances, by: string, group: string, unit: string): Promise<Answer> {
  const seen = await records.totals.of(group, unit);
  if (!seen) return refuse("totals-no-unit");
  const deed = { by, deed: "unit-removed", about: unitKey(group, unit), before: seen.totals && inShort(seen.totals), at: now };
  return (await records.totals.remove(seen, deed)) ? done(true) : refuse("totals-no-unit");
}

/** Until when everybody is to hand in. */
export async function setTotalsDue({ records, programme, now }: Circumstances, by: string, due: DateTime): Promise<void> {
  const before = await totalsDue({ records, programme, now });
  await records.totals.keepDue(due, {
    by,
    deed: "totals-due",
    about: "totals",
    before: before.toUTC().toISO() ?? "",
    after: due.toUTC().toISO() ?? "",
    at: now,
  });
}

/** The end of the week, unless staff said otherwise. */
export async function totalsDue({ records, programme }: Circumstances): Promise<DateTime> {
  return (await records.totals.due()) ?? DateTime.fromISO(programme.ends, { zone: programme.timezone }).endOf("day");
}

function inShort({ pupils, books, hours }: Totals): string {
  return [pupils, books, hours].join(",");
}
