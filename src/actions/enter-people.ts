import { unitOf } from "../domain/group-named.ts";
import type { Activity } from "../domain/programme.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { hasPlace, whyShut, type Participant } from "../domain/sign-up.ts";
import { may, type Role } from "../domain/staff.ts";
import type { EnteredPerson } from "../records/entries.ts";
import type { Circumstances } from "./circumstances.ts";

/** Who does it: the number as a resident, and the role. */
export interface Officer {
  readonly resident: string;
  readonly role: Role | undefined;
}

export interface PeopleToEnter {
  /** Names this list: the same one twice is one. */
  readonly id: string;
  /** undefined = they are entered, and signed up for nothing. */
  readonly activity: string | undefined;
  readonly people: readonly Participant[];
}

/** How many people a list brought, and how many were there before. */
export interface PeopleEntered {
  readonly added: number;
  /** Of those, how many wait for a place. */
  readonly waiting: number;
  readonly already: number;
}

/**
 * Enters people who have no telephone or account, and signs them up like anybody else: for a place, or for the waiting list.
 * The officer vouches that they agreed. Until the activity begins, paper comes in after the sign-up has closed for others.
 * @param newCode a code for a receipt, another each time
 */
export async function enterPeople(
  circumstances: Circumstances,
  { resident: by, role }: Officer,
  { id, activity: wanted, people }: PeopleToEnter,
  newCode: () => string,
): Promise<Answer<PeopleEntered>> {
  const { records, programme, now } = circumstances;
  if (!may(role, "sign-ups") && !people.every(({ group }) => may(role, "own-group", unitOf(group, programme.groups)?.id ?? ""))) {
    return refuse("outside-not-your-role");
  }
  const activity = programme.activities.find((one) => one.id === wanted);
  const shut = wanted === undefined ? undefined : whyNoEntry(activity, circumstances);
  if (shut) return refuse(`sign-up-${shut}`, { title: activity?.title ?? "" });
  const kept = await records.entries.keep(
    { id, by, at: now, activity: activity?.id ?? "", capacity: activity?.signup?.capacity, people },
    newCode,
  );
  const added = kept.filter(isAdded);
  await records.staffLog.write({ by, deed: "people-entered", about: id, after: `${activity?.id ?? "-"} ${added.length}`, at: now });
  return done({
    added: added.length,
    waiting: added.filter(({ standing }) => standing !== hasPlace).length,
    already: kept.length - added.length,
  });
}

function isAdded({ already }: EnteredPerson): boolean {
  return !already;
}

/** Why nobody can be entered for the activity. */
export function whyNoEntry(
  activity: Activity | undefined,
  { now, programme }: Pick<Circumstances, "now" | "programme">,
): string | undefined {
  if (!activity) return "no-activity";
  const shut = whyShut(activity, now, programme.timezone);
  return shut === "closed" ? undefined : shut;
}
