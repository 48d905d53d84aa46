import { fold } from "./fold.ts";
import { groupNamed, residentialNumber } from "./group-named.ts";
import type { Group } from "./programme.ts";
import { digestName } from "./short-name.ts";
import { themselves, type Participant, type Who } from "./sign-up.ts";

/** Somebody as they are kept once: a resident, or a child that a resident signs up. */
export interface Kept {
  readonly resident: string;
  readonly who: Who;
  readonly participant: Participant;
  /** E.164, as the resident's platform vouches for it. */
  readonly verifiedPhone?: string | undefined;
}

/** What speaks for two being one person, beside the name. */
export type Sign = "phone" | "verified-phone" | "group" | "birth-year";

export interface PossibleTwins {
  readonly one: Kept;
  readonly other: Kept;
  readonly sameName: boolean;
  readonly signs: readonly Sign[];
}

/** What children and elders are called before their names. */
const address = /^(?:be|chau|em|con|ong|ba|co|bac) (?=.)/;
/** So many of one name are compared with one another; a ward has no more. */
const mostOfOneName = 200;

/**
 * Who may be one person: the same name in whatever spelling and one sign more, or a verified telephone that stands with
 * another. Never by the name alone; and not when two birth years are known and differ. What speaks most for it comes first.
 */
export function possibleTwins(everybody: readonly Kept[], groups: readonly Group[]): PossibleTwins[] {
  const named = namesakes(everybody).flatMap((some) => pairs(some.slice(0, mostOfOneName)).flatMap(([one, other]) => compare(one, other, true, groups)));
  const found = new Set(named.map(pairName));
  const verified = new Map(everybody.flatMap((one) => (one.verifiedPhone !== undefined && one.who === themselves ? [[one.verifiedPhone, one] as const] : [])));
  const called = everybody.flatMap((other) => {
    const one = other.who === themselves && other.participant.phone !== undefined ? verified.get(other.participant.phone) : undefined;
    return one ? compare(one, other, false, groups) : [];
  });
  return [...named, ...called.filter((pair) => !found.has(pairName(pair)))].toSorted((a, b) => b.signs.length - a.signs.length);
}

/** Names two of them, in whichever order; as a digest, since it is kept with a decision after they may be gone. */
export function pairName({ one, other }: Pick<PossibleTwins, "one" | "other">): string {
  return digestName([one, other].map(personKey).toSorted().join("|"));
}

/** "12:" is a resident, "12:be minh 3a" their child. */
export function personKey({ resident, who }: Pick<Kept, "resident" | "who">): string {
  return `${resident}:${who}`;
}

export function nameKey(name: string): string {
  return fold(name).replace(address, "");
}

function namesakes(everybody: readonly Kept[]): Kept[][] {
  const byName = new Map<string, Kept[]>();
  for (const one of everybody) {
    const key = nameKey(one.participant.name);
    const same = byName.get(key);
    if (same) same.push(one);
    else if (key !== "") byName.set(key, [one]);
  }
  return [...byName.values()];
}

function compare(one: Kept, other: Kept, sameName: boolean, groups: readonly Group[]): PossibleTwins[] {
  if (one.resident === other.resident) return [];
  const [a, b] = [one.participant, other.participant];
  if (a.birthYear !== undefined && b.birthYear !== undefined && a.birthYear !== b.birthYear) return [];
  const vouched = [one.verifiedPhone === b.phone && b.phone !== undefined, other.verifiedPhone === a.phone && a.phone !== undefined];
  const signs: Sign[] = [];
  if (vouched.includes(true) && one.who === themselves && other.who === themselves) signs.push("verified-phone");
  if (a.phone !== undefined && a.phone === b.phone) signs.push("phone");
  if (sharesGroup(a.group, b.group, groups)) signs.push("group");
  if (a.birthYear !== undefined && a.birthYear === b.birthYear) signs.push("birth-year");
  const enough = sameName ? signs.length > 0 : signs.includes("verified-phone");
  return enough ? [{ one, other, sameName, signs }] : [];
}

/** "Lớp 3A", "3a, Trường Tiểu học Kim Đồng": a part that both name. */
function sharesGroup(one: string | undefined, other: string | undefined, groups: readonly Group[]): boolean {
  if (one === undefined || other === undefined) return false;
  const parts = new Set(groupParts(one, groups));
  return groupParts(other, groups).some((part) => parts.has(part));
}

function groupParts(group: string, groups: readonly Group[]): string[] {
  return [group, ...group.split(",")].flatMap((part) => {
    const named = groupNamed(part, groups)?.id ?? residentialNumber(part)?.toString() ?? fold(part).replace(/^lop /, "");
    return named === "" ? [] : [named];
  });
}

function pairs<T>(some: readonly T[]): (readonly [T, T])[] {
  return some.flatMap((one, index) => some.slice(index + 1).map((other) => [one, other] as const));
}
