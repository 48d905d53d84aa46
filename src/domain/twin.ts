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
/** So many who have a name and a sign in common are compared with one another; what is beyond is no sign. */
const mostInCommon = 50;
/** A telephone is hardly anybody else's; a group or a year is, sooner or later. */
const weights: Readonly<Record<Sign, number>> = { "verified-phone": 4, phone: 3, group: 1, "birth-year": 1 };

/**
 * Who may be one person: the same name in whatever spelling and one sign more, or a verified telephone that stands with
 * another. Never by the name alone; and not when two birth years are known and differ. What speaks most for it comes first.
 */
export function possibleTwins(everybody: readonly Kept[], groups: readonly Group[]): PossibleTwins[] {
  const partsOf = groupReader(groups);
  const inCommon = new Map<string, number[]>();
  for (const [index, one] of everybody.entries()) {
    for (const sign of signsOf(one, partsOf)) {
      const same = inCommon.get(sign);
      if (same) same.push(index);
      else inCommon.set(sign, [index]);
    }
  }
  const pairs = new Map<string, PossibleTwins>();
  for (const some of inCommon.values()) {
    if (some.length > mostInCommon) continue;
    for (const [at, first] of some.entries()) {
      for (const second of some.slice(at + 1)) {
        const [one, other] = [everybody[first], everybody[second]];
        if (one && other && !pairs.has(`${first} ${second}`)) {
          for (const pair of compare(one, other, partsOf)) pairs.set(`${first} ${second}`, pair);
        }
      }
    }
  }
  const weight = ({ signs }: PossibleTwins) => signs.reduce((sum, sign) => sum + weights[sign], 0);
  return [...pairs.values()].toSorted((a, b) => weight(b) - weight(a));
}

/** What somebody may have in common with another: a name and something more, or a telephone that a platform vouches for. */
function signsOf(
  { who, participant: { name, group, phone, birthYear }, verifiedPhone }: Kept,
  partsOf: (group: string) => readonly string[],
): string[] {
  const called = nameKey(name);
  const named =
    called === ""
      ? []
      : [
          ...(phone === undefined ? [] : [`phone ${phone}`]),
          ...(birthYear === undefined ? [] : [`year ${birthYear}`]),
          ...(group === undefined ? [] : partsOf(group).map((part) => `group ${part}`)),
        ];
  const phones = who === themselves ? new Set([phone, verifiedPhone].filter((one) => one !== undefined)) : [];
  return [...named.map((sign) => `${called}|${sign}`), ...[...phones].map((one) => `|${one}`)];
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

function compare(one: Kept, other: Kept, partsOf: (group: string) => readonly string[]): PossibleTwins[] {
  if (one.resident === other.resident) return [];
  const [a, b] = [one.participant, other.participant];
  if (a.birthYear !== undefined && b.birthYear !== undefined && a.birthYear !== b.birthYear) return [];
  const sameName = a.name !== "" && nameKey(a.name) === nameKey(b.name);
  const vouched = (verified: string | undefined, by: Kept) =>
    verified !== undefined && (verified === by.participant.phone || verified === by.verifiedPhone);
  const themselvesBoth = one.who === themselves && other.who === themselves;
  const groupsOfOther = new Set(b.group === undefined ? [] : partsOf(b.group));
  const signs: Sign[] = [];
  if (themselvesBoth && (vouched(one.verifiedPhone, other) || vouched(other.verifiedPhone, one))) signs.push("verified-phone");
  if (a.phone !== undefined && a.phone === b.phone) signs.push("phone");
  if (a.group !== undefined && partsOf(a.group).some((part) => groupsOfOther.has(part))) signs.push("group");
  if (a.birthYear !== undefined && a.birthYear === b.birthYear) signs.push("birth-year");
  const enough = sameName ? signs.length > 0 : signs.includes("verified-phone");
  return enough ? [{ one, other, sameName, signs }] : [];
}

/** "Lớp 3A", "3a, Trường Tiểu học Kim Đồng": the parts that are named, each read once. */
function groupReader(groups: readonly Group[]): (group: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (group) => {
    const found =
      known.get(group) ??
      [
        ...new Set(
          [group, ...group.split(",")].map(
            (part) => groupNamed(part, groups)?.id ?? residentialNumber(part)?.toString() ?? fold(part).replace(/^lop /, ""),
          ),
        ),
      ].filter((part) => part !== "");
    known.set(group, found);
    return found;
  };
}
