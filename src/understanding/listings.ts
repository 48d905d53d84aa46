import type { Activity } from "../domain/programme.ts";
import { meeting, type Filter } from "./filter.ts";
import { filtersOf } from "./filters.ts";
import type { Scene } from "./scene.ts";
import { inPart, next, notOver, onDays, type Moment } from "./selection.ts";

/** One way in which a message may choose activities, and what it chooses. */
export interface Listing {
  /** What the way is made of: what it uses of the message, what it leaves unused, how much it gives. */
  readonly labels: readonly string[];
  readonly activities: readonly Activity[];
}

/**
 * Every way in which a message may be meant to choose: what is named, what is on those days, what meets its conditions or
 * some of them, what is next or left, all of it, nothing. Which one is meant is learned.
 */
export function listingsOf(scene: Scene, now: Moment): Listing[] {
  const { knowledge: { programme, facets }, days: { days, part }, named } = scene;
  const all = programme.activities;
  const filters = filtersOf(scene);
  const abouts = [...new Set(filters.map((filter) => filter.about))];
  const listings: Listing[] = [];
  const add = (ways: readonly string[], activities: readonly Activity[]): void => {
    listings.push({ activities, labels: labelsOf(ways, activities.length, { all: all.length, abouts, hasDays: days.length > 0 }) });
  };
  const times = timesOf(scene, now);
  for (const used of subsetsOf(abouts)) {
    const kept = used.length === 0 ? all : meeting(facets, filters.filter((filter) => used.includes(filter.about))); // prettier-ignore
    for (const [time, during] of times) add([...(used.length === 0 ? ["everything"] : used), time], during(kept));
  }
  const chosen = named.chosen.flatMap((index) => all[index] ?? []);
  if (chosen.length > 0) {
    add(["named"], chosen);
    if (days.length > 0) {
      const then = onDays(all, days, part);
      add(["named", "named those days"], onDays(chosen, days, part));
      add(["named", "and those days"], all.filter((activity) => chosen.includes(activity) || then.includes(activity))); // prettier-ignore
    }
    for (const about of chosen.length > 1 ? abouts : []) {
      const kept = meeting(facets, filters.filter((filter) => filter.about === about)); // prettier-ignore
      add(["named", `named of ${about}`], chosen.filter((activity) => kept.includes(activity))); // prettier-ignore
    }
  }
  add(["nothing"], []);
  return listings;
}

type During = (activities: readonly Activity[]) => readonly Activity[];

function timesOf({ days: { days, part } }: Scene, now: Moment): [time: string, during: During][] {
  const times: [string, During][] = [["whenever", (activities) => activities]];
  if (days.length > 0) {
    times.push(["days", (activities) => onDays(activities, days, part)]);
    if (part) times.push(["whole days", (activities) => onDays(activities, days, undefined)]);
    times.push(["days, left", (activities) => notOver(onDays(activities, days, part), now)]);
  } else if (part) times.push(["part", (activities) => inPart(activities, part)]);
  times.push(["next", (activities) => next(activities, now)], ["left", (activities) => notOver(activities, now)]);
  return times;
}

function subsetsOf(abouts: readonly Filter["about"][]): Filter["about"][][] {
  return abouts.reduce<Filter["about"][][]>((subsets, about) => [...subsets, ...subsets.map((subset) => [...subset, about])], [[]]);
}

interface Around {
  /** How many activities the programme has. */
  readonly all: number;
  readonly abouts: readonly string[];
  readonly hasDays: boolean;
}

function labelsOf(ways: readonly string[], size: number, { all, abouts, hasDays }: Around): string[] {
  const [first = ""] = ways;
  const kind = first === "named" || first === "nothing" || first === "everything" ? first : "conditions";
  const labels = [...ways, kind === first ? "" : kind, `${kind}: ${sizeOf(size, all)}`];
  if (kind !== "nothing") {
    for (const about of abouts) if (!ways.includes(about)) labels.push(`not ${about}`);
    if (hasDays && !ways.some((way) => way.includes("days"))) labels.push("not days");
  }
  return labels.filter((label) => label !== "");
}

function sizeOf(size: number, all: number): string {
  if (size === 0 || size === 1) return String(size);
  return size === all ? "all" : size <= 3 ? "few" : "many";
}
