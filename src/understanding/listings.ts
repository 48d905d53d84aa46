import type { Activity } from "../domain/programme.ts";
import { meets, type Filter } from "./filter.ts";
import { filtersOf } from "./filters.ts";
import type { Facets } from "./knowledge.ts";
import type { Scene } from "./scene.ts";
import type { Moment } from "./selection.ts";
import type { Indices } from "./timetable.ts";

/** One way in which a message may choose activities. */
export class Listing {
  /** What the way is made of: what it uses of the message, what it leaves unused, how much it gives. */
  readonly labels: readonly string[];
  readonly #chosen: Indices;
  readonly #all: readonly Activity[];

  constructor(labels: readonly string[], chosen: Indices, all: readonly Activity[]) {
    this.labels = labels;
    this.#chosen = chosen;
    this.#all = all;
  }

  /** What it chooses; of all ways only one is asked for it. */
  get activities(): readonly Activity[] {
    return this.#chosen.flatMap((index) => this.#all[index] ?? []);
  }
}

/**
 * Every way in which a message may be meant to choose: what is named, what is on those days, what meets its conditions or
 * some of them, what is next or left, all of it, nothing. Which one is meant is learned.
 */
export function listingsOf(scene: Scene, now: Moment): Listing[] {
  const {
    knowledge: { programme, facets, timetable },
    days: { days, part },
    named: { chosen },
  } = scene;
  const conditions = conditionsOf(filtersOf(scene), facets);
  const around = { all: facets.length, abouts: conditions.map(({ about }) => about), hasDays: days.length > 0 };
  const listings: Listing[] = [];
  const add = (ways: readonly string[], indices: Indices): void =>
    void listings.push(new Listing(labelsOf(ways, indices.length, around), indices, programme.activities));
  const times = timesOf(scene, now);
  for (const { used, met } of combinationsOf(conditions, timetable.all)) {
    for (const { time, during } of times) add([...(used.length === 0 ? ["everything"] : used), time], during(met));
  }
  if (chosen.length > 0) {
    add(["named"], chosen);
    if (days.length > 0) {
      const either = new Set([...chosen, ...timetable.onDays(timetable.all, days, part)]);
      add(["named", "named those days"], timetable.onDays(chosen, days, part));
      add(
        ["named", "and those days"],
        timetable.all.filter((index) => either.has(index)),
      );
    }
    for (const { about, isMet } of chosen.length > 1 ? conditions : []) {
      add(
        ["named", namedOf[about]],
        chosen.filter((index) => isMet[index]),
      );
    }
  }
  add(["nothing"], []);
  return listings;
}

/** All conditions of one sort, and by activity whether it meets them. */
interface Condition {
  readonly about: Filter["about"];
  readonly isMet: readonly boolean[];
}

function conditionsOf(filters: readonly Filter[], facets: readonly Facets[]): Condition[] {
  const abouts = [...new Set(filters.map((filter) => filter.about))];
  return abouts.map((about) => {
    const same = filters.filter((filter) => filter.about === about);
    return { about, isMet: facets.map((facet) => meets(facet, same)) };
  });
}

interface Combination {
  readonly used: readonly Filter["about"][];
  /** What meets them all. */
  readonly met: Indices;
}

/** Every choice of conditions, none of them first. */
function combinationsOf(conditions: readonly Condition[], all: Indices): Combination[] {
  const combinations: Combination[] = [{ used: [], met: all }];
  for (const { about, isMet } of conditions) {
    combinations.push(...combinations.map(({ used, met }) => ({ used: [...used, about], met: met.filter((index) => isMet[index]) })));
  }
  return combinations;
}

interface During {
  readonly time: string;
  readonly during: (indices: Indices) => Indices;
}

function timesOf({ knowledge: { timetable }, days: { days, part } }: Scene, now: Moment): During[] {
  const over = timetable.over(now);
  const notOver = (indices: Indices): Indices => indices.filter((index) => over[index] === 0);
  const times: During[] = [{ time: "whenever", during: (indices) => indices }];
  if (days.length > 0) {
    times.push({ time: "days", during: (indices) => timetable.onDays(indices, days, part) });
    if (part) times.push({ time: "whole days", during: (indices) => timetable.onDays(indices, days, undefined) });
    times.push({ time: "days, left", during: (indices) => notOver(timetable.onDays(indices, days, part)) });
  } else if (part) times.push({ time: "part", during: (indices) => timetable.inPart(indices, part) });
  times.push({ time: "next", during: (indices) => timetable.next(indices, now) }, { time: "left", during: notOver });
  return times;
}

interface Around {
  /** How many activities the programme has. */
  readonly all: number;
  readonly abouts: readonly Filter["about"][];
  readonly hasDays: boolean;
}

// Labels are written once, not for every way of every message.
const namedOf = {
  kind: "named of kind",
  audience: "named of audience",
  place: "named of place",
  host: "named of host",
  feature: "named of feature",
} as const;
const without = { kind: "not kind", audience: "not audience", place: "not place", host: "not host", feature: "not feature" } as const;
const sizes = Object.fromEntries(
  ["everything", "conditions", "named", "nothing"].map((sort) => [
    sort,
    Object.fromEntries(["0", "1", "few", "many", "all"].map((size) => [size, `${sort}: ${size}`])),
  ]),
);
const ofDays: ReadonlySet<string> = new Set(["days", "whole days", "days, left", "named those days", "and those days"]);

function labelsOf(ways: readonly string[], size: number, { all, abouts, hasDays }: Around): string[] {
  const [first = ""] = ways;
  const sort = first === "named" || first === "nothing" || first === "everything" ? first : "conditions";
  const labels = [...ways];
  if (sort !== first) labels.push(sort);
  labels.push(sizes[sort]?.[sizeOf(size, all)] ?? "");
  if (sort === "nothing") return labels;
  for (const about of abouts) if (!ways.includes(about)) labels.push(without[about]);
  if (hasDays && !ways.some((way) => ofDays.has(way))) labels.push("not days");
  return labels;
}

function sizeOf(size: number, all: number): string {
  if (size === 0 || size === 1) return String(size);
  return size === all ? "all" : size <= 3 ? "few" : "many";
}
