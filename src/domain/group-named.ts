import { fold } from "./fold.ts";
import type { Group } from "./programme.ts";

/** "Tổ dân phố số 5", "tổ 5", "TDP 5", "to 05" */
const residential = /^(?:to dan pho|to dp|to|tdp) ?(?:so )?0*(\d+)$/;
/** What is left out when a school is called by its name. */
const school = /^(?:truong )?(?:tieu hoc |th |trung hoc co so |thcs |trung hoc pho thong |thpt |mam non |mn |mau giao )?/;

/** The group of the programme to which somebody belongs: it is theirs, or a part of what was typed ("lớp 3A, Trường Tiểu học Kim Đồng"). */
export function unitOf(group: string | undefined, groups: readonly Group[]): Group | undefined {
  if (group === undefined) return undefined;
  const whole = groupNamed(group, groups);
  return (
    whole ??
    group
      .split(",")
      .map((part) => groupNamed(part, groups))
      .find((one) => one !== undefined)
  );
}

/** 5 of "Tổ dân phố số 5" and of "tổ 05". */
export function residentialNumber(name: string): number | undefined {
  const number = residential.exec(fold(name))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The group of the programme that is meant by what was typed, whatever its spelling; undefined when it is none, or one of several. */
export function groupNamed(typed: string, groups: readonly Group[]): Group | undefined {
  const wanted = fold(typed);
  if (wanted === "") return undefined;
  const exact = groups.find(({ id, name }) => id === typed || fold(name) === wanted || fold(id) === wanted);
  if (exact) return exact;
  const number = residential.exec(wanted)?.[1];
  const same = groups.filter(({ name }) => {
    const folded = fold(name);
    if (number !== undefined) return residential.exec(folded)?.[1] === number;
    return folded === `truong ${wanted}` || (!wanted.startsWith("truong ") && folded.replace(school, "") === wanted);
  });
  return same.length === 1 ? same[0] : undefined;
}
