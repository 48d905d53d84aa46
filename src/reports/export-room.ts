import type { DateTime } from "luxon";
import { readAddress } from "../domain/address.ts";
import { groupName } from "../domain/group.ts";
import type { Programme } from "../domain/programme.ts";
import { theOne } from "../domain/count-people.ts";
import { personKey, type Kept } from "../domain/twin.ts";
import type { Records } from "../records/records.ts";
import type { Column } from "../spreadsheets/sheet.ts";
import type { Words } from "../wording/wording.ts";

/** What an export is made from. */
export interface ExportRoom {
  readonly records: Records;
  readonly programme: Programme;
  readonly words: Words;
  readonly now: DateTime;
}

/** Columns by their key in locales/: "column-name". */
export function columnsIn(words: Words) {
  return (key: string, kind: Column["kind"], width: number): Column => ({ title: words.say(`column-${key}`), kind, width });
}

/** A group as it is called: of the programme by its name, else as it was typed. */
export function shownGroup(group: string | undefined, { groups }: Programme): string | undefined {
  return group === undefined ? undefined : (groupName(group, groups) ?? group);
}

export function activityTitle({ activities }: Programme, activity: string): string {
  return activities.find(({ id }) => id === activity)?.title ?? activity;
}

/**
 * Names one person of the week, in every sheet alike: a resident by their number ("12"), a child by its guardian's and its own
 * key ("12/be minh 3a"); whom staff know to be another by that one's.
 */
export function personNumber(person: Pick<Kept, "resident" | "who">, sameAs: ReadonlyMap<string, string>): string {
  const one = theOne(personKey(person), sameAs);
  return one.endsWith(":") ? one.slice(0, -1) : one.replace(":", "/");
}

/** By which way somebody is reached; staff entered who has no address. */
export function wayOf(address: string | undefined, words: Words): string {
  return words.say(address === undefined ? "cell-paper" : `platform-${readAddress(address)[0]}`);
}
