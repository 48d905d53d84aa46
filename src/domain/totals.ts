import { fold } from "./fold.ts";
import type { Group } from "./programme.ts";

/** What a class or unit did together. Numbers, and never a pupil's name. */
export interface Totals {
  readonly pupils: number;
  /** Books that they introduced to one another. */
  readonly books: number;
  readonly hours: number;
}

export const mostOf: Readonly<Record<keyof Totals, number>> = { pupils: 10_000, books: 100_000, hours: 1_000_000 };

/** A class or unit of a group, and what was entered for it last. */
export interface UnitTotals {
  /** The group's id in the programme. */
  readonly group: string;
  /** "6A"; "" for the group as a whole. */
  readonly unit: string;
  /** Undefined as long as nothing was handed in. */
  readonly totals: Totals | undefined;
  /** The number of who entered it. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const wholeGroup = "";

const longest = 40;
const beginsLikeUnit =
  /^(?:lop|khoi|to|nhom|doi|chi hoi|chi doan|cau lac bo|clb|phong|ban|thu vien|don vi|mam|choi|la|khoa|khu|class|team|club)\b/;

/** Whether it names a class or a unit; a name of a person, which is not to be kept, is none. */
export function isUnitName(typed: string): boolean {
  return [...typed].length <= longest && (/\d/.test(typed) || beginsLikeUnit.test(fold(typed)));
}

/** "6A", "lớp 6a" and "Lớp 6A" are one. */
export function unitKey(group: string, unit: string): string {
  return `${group}:${fold(unit).replace(/^lop (?=\S)/, "")}`;
}

/** Of a group: every unit that handed nothing in; "" when the group has no units and handed nothing in. */
export interface Missing {
  readonly group: string;
  readonly units: readonly string[];
}

/** Who has not handed in. A group that did so as a whole has. */
export function notHandedIn(groups: readonly Group[], entered: readonly UnitTotals[]): Missing[] {
  return groups.flatMap(({ id }) => {
    const mine = entered.filter(({ group }) => group === id);
    if (mine.some(({ unit, totals }) => unit === wholeGroup && totals)) return [];
    const units = mine.filter(({ totals }) => !totals).map(({ unit }) => unit);
    if (mine.length === 0) return [{ group: id, units: [wholeGroup] }];
    return units.length > 0 ? [{ group: id, units }] : [];
  });
}

/** All units of one group together. */
export function sumOf(entered: readonly UnitTotals[], group: string): Totals {
  const mine = entered.flatMap((one) => (one.group === group && one.totals ? [one.totals] : []));
  const sum = (part: keyof Totals) => mine.reduce((all, totals) => all + totals[part], 0);
  return { pupils: sum("pupils"), books: sum("books"), hours: sum("hours") };
}
