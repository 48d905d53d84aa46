import { countPeople, type PeopleAndTimes } from "../domain/count-people.ts";
import type { PledgeUnit } from "../domain/pledge.ts";
import { personKey } from "../domain/twin.ts";
import { readingsIn } from "../records/pledges.ts";
import { fields } from "../records/resident-fields.ts";
import type { Circumstances } from "./circumstances.ts";

/** The week in figures. People are counted once however often they take part; times are counted each. */
export interface WeekFigures {
  readonly signUps: PeopleAndTimes & { readonly waiting: number };
  /** By name; and what was counted by eye, which is never added to it. */
  readonly present: PeopleAndTimes & { readonly counted: number };
  readonly books: { readonly approved: number; readonly voices: number; readonly pending: number };
  readonly pledges: number;
  readonly read: Readonly<Record<PledgeUnit, number>>;
}

export async function countWeek({ records, programme }: Pick<Circumstances, "records" | "programme">): Promise<WeekFigures> {
  const placed: string[] = [];
  let waiting = 0;
  for (const { id } of programme.activities) {
    for await (const some of records.signUps.each(id)) {
      for (const { resident, who, waits } of some) {
        if (waits) waiting += 1;
        else placed.push(personKey({ resident, who }));
      }
    }
  }
  const sameAs = await records.twins.sameAs();
  const present: string[] = [];
  for await (const one of records.attendance.all()) present.push(personKey(one));
  const counted = (await records.attendance.headCounts()).reduce((sum, { count }) => sum + count, 0);
  const books = await records.books.counted();
  const approved = books.filter(({ state }) => state === "approved");
  const read = { books: 0, pages: 0, minutes: 0 };
  let pledges = 0;
  for await (const some of records.residents.everythingOfAll()) {
    for (const [, everything] of some) {
      if (everything[fields.pledge]) pledges += 1;
      for (const { unit, amount } of readingsIn(everything)) read[unit] += amount;
    }
  }
  return {
    signUps: { ...countPeople(placed, sameAs), waiting },
    present: { ...countPeople(present, sameAs), counted },
    books: {
      approved: approved.length,
      voices: approved.reduce((sum, { voices }) => sum + voices, 0),
      pending: books.filter(({ state }) => state === "pending").length,
    },
    pledges,
    read,
  };
}
