import { fold } from "./fold.ts";
import { oneLine } from "./one-line.ts";

/** Letters as people count them: a letter with its marks is one. */
export const longestName = 200;
export const longestGroup = 100;
const earliestBirth = 1900;

/** A person's name as typed: any letters, one word or many. Why it is none: */
export function readName(typed: string): { readonly name: string } | "no-words" | "too-long" {
  const name = oneLine(typed);
  if (!/\p{L}/u.test(name)) return "no-words";
  return [...name].length > longestName ? "too-long" : { name };
}

/** A school, a class, a residential group, as typed; undefined when it is none. */
export function readGroup(typed: string): string | undefined {
  const group = oneLine(typed);
  return /[\p{L}\p{N}]/u.test(group) && [...group].length <= longestGroup ? group : undefined;
}

/** "1950", "sn 1950", "sinh năm 1950", "12/5/1950", "1950-05-12". @param thisYear nobody is born later */
export function readBirthYear(typed: string, thisYear: number): number | undefined {
  const written =
    /^(?:(?:sinh nam|nam sinh|ns|sn|sinh|nam|born) )?(?:\d{1,2} \d{1,2} )?(\d{4})$/.exec(fold(typed))?.[1] ??
    /^(\d{4}) \d{1,2} \d{1,2}$/.exec(fold(typed))?.[1];
  const year = Number(written);
  return written !== undefined && year >= earliestBirth && year <= thisYear ? year : undefined;
}
