import { fold } from "./fold.ts";
import type { Group } from "./programme.ts";

const residential = /^(?:to(?: dan pho)?|tdp|khu pho|thon)(?: so)? (\d+)$/;
const longest = 48;

/**
 * What a group is counted by: its id in the programme, found by id or name, "Tổ 5" as "Tổ dân phố số 5". A group that
 * the programme does not have is the same in the same words.
 */
export function groupKey(named: string, groups: readonly Group[]): string {
  const wanted = plainName(named);
  return groups.find(({ id, name }) => id === named || plainName(name) === wanted)?.id ?? wanted.replaceAll(" ", "-").slice(0, longest);
}

/** Its name to be shown; as typed when the programme does not have it. */
export function groupName(key: string, groups: readonly Group[]): string {
  return groups.find(({ id }) => id === key)?.name ?? key;
}

function plainName(name: string): string {
  const folded = fold(name);
  const number = residential.exec(folded)?.[1];
  return number === undefined ? folded : `to ${Number(number)}`;
}
