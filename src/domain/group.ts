import { fold } from "./fold.ts";
import { residentialNumber, unitOf } from "./group-named.ts";
import type { Group } from "./programme.ts";

const longest = 48;

/**
 * What a group is counted by: its id in the programme, however it was typed. A group that the programme does not have is
 * the same in the same words, "Tổ 5" as "Tổ dân phố số 5".
 */
export function groupKey(named: string, groups: readonly Group[]): string {
  const known = unitOf(named, groups);
  if (known) return known.id;
  const number = residentialNumber(named);
  return number === undefined ? fold(named).replaceAll(" ", "-").slice(0, longest) : `to-${number}`;
}

/** Its name to be shown; undefined when the programme does not have it. */
export function groupName(key: string, groups: readonly Group[]): string | undefined {
  return groups.find(({ id }) => id === key)?.name;
}
