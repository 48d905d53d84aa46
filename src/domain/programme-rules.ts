import type { z } from "zod";
import type { Programme } from "./programme.ts";
import { date, dateTime, programme, slug, time } from "./programme-schema.ts";

/** One rule that a file breaks: where, and what should stand there. */
export interface BrokenRule {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  /** The field is one that no programme has. */
  readonly unknown?: boolean;
}

/** Holds what was read from a programme file against the rules of programmes/FORMAT.md: all of them, at once. */
export function applyRules(values: unknown): { programme: Programme } | { broken: BrokenRule[] } {
  const result = programme.safeParse(values);
  const broken = [...(result.error?.issues ?? []).flatMap(brokenBy), ...brokenBetween(values)];
  return result.success && broken.length === 0 ? { programme: result.data } : { broken };
}

function brokenBy(issue: z.core.$ZodIssue): BrokenRule[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path, expected: issue.message }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], expected: "no such field", unknown: true }));
}

/**
 * The rules that more than one field makes. Looked at apart from the schema, which would skip them as long as anything
 * else is wrong; a field that is wrong by itself is not compared.
 */
function brokenBetween(values: unknown): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const starts = date.safeParse(at(values, "starts")).data;
  const ends = date.safeParse(at(values, "ends")).data;
  if (starts && ends && ends < starts) broken.push({ path: ["ends"], expected: `a day from ${starts} on` });
  const week = starts && ends && starts <= ends ? { starts, ends } : undefined;
  for (const list of ["groups", "activities"]) {
    const entries = at(values, list);
    if (!Array.isArray(entries)) continue;
    const ids = new Set<unknown>();
    for (const [index, entry] of entries.entries()) {
      const id = slug.safeParse(at(entry, "id")).data;
      if (id && ids.has(id)) broken.push({ path: [list, index, "id"], expected: "an id that no other has" });
      ids.add(id);
      if (list === "activities") {
        broken.push(...brokenWithin(entry, week).map(({ path, expected }) => ({ path: [list, index, ...path], expected })));
      }
    }
  }
  return broken;
}

function brokenWithin(entry: unknown, week: { starts: string; ends: string } | undefined): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const first = date.safeParse(at(entry, "date")).data;
  const last = date.safeParse(at(entry, "until")).data;
  const begins = time.safeParse(at(entry, "time")).data;
  const finishes = time.safeParse(at(entry, "end_time")).data;
  const closes = dateTime.safeParse(at(at(entry, "signup"), "closes")).data;

  if (first && week && (first < week.starts || first > week.ends)) {
    broken.push({ path: ["date"], expected: `a day from ${week.starts} to ${week.ends}` });
  }
  if (last && at(entry, "date") === undefined) broken.push({ path: ["until"], expected: "a date beside it" });
  else if (last && first && last < first) broken.push({ path: ["until"], expected: `a day from ${first} on` });
  else if (last && week && last > week.ends) broken.push({ path: ["until"], expected: `a day up to ${week.ends}` });

  // Over several days, from the evening of one to the morning of the next is a time span like any other.
  const oneDay = at(entry, "until") === undefined || (last !== undefined && last === first);
  if (finishes && at(entry, "time") === undefined) broken.push({ path: ["end_time"], expected: "a time beside it" });
  else if (finishes && begins && oneDay && finishes <= begins) broken.push({ path: ["end_time"], expected: `a time after ${begins}` });

  // Nobody can sign up for what has begun: the last time that it begins, for an activity of several days.
  const lastDay = at(entry, "until") === undefined ? (first ?? (at(entry, "date") === undefined ? week?.ends : undefined)) : last;
  const beginning = lastDay && `${lastDay}T${(first && begins) ?? "23:59"}`;
  if (closes && beginning && closes > beginning) broken.push({ path: ["signup", "closes"], expected: `a moment up to ${beginning}` });
  return broken;
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
