import { DateTime } from "luxon";
import { intents } from "../../domain/question.ts";
import { listingsOf } from "../listings.ts";
import type { Observe } from "../understand.ts";
import type { Example } from "./example.ts";
import { featuresOf } from "./features.ts";
import { choosing, featuresOfChoice } from "./learned.ts";
import type { Lesson } from "./train.ts";

/** What one example teaches about what is wanted, and about which activities are meant. */
export interface Lessons {
  readonly intent: Lesson;
  readonly listing: Lesson | undefined;
}

/** Notices in an example what would be noticed when a resident says it, and which of the possible meanings is right. */
export function lessonsOf(example: Example, observe: Observe): Lessons {
  const { scene, moment } = observe(example.text, DateTime.fromISO(example.now, { setZone: true }));
  const features = featuresOf(scene);
  const intent = { features, options: intents.map((one) => [one]), right: intents.map((one) => example.intents.includes(one)) };
  const [meant = "none"] = example.intents;
  if (!choosing.has(meant) || example.activities.length === 0) return { intent, listing: undefined };
  const listings = listingsOf(scene, moment);
  const wanted = new Set(example.activities.map(keyOf));
  const right = listings.map(({ activities }) => wanted.has(keyOf(activities.map(({ id }) => id))));
  // Where no way of choosing is right, or every one, there is nothing to learn.
  const teaches = right.includes(true) && right.includes(false);
  return {
    intent,
    listing: teaches ? { features: featuresOfChoice(features, meant), options: listings.map(({ labels }) => labels), right } : undefined,
  };
}

function keyOf(ids: readonly string[]): string {
  return ids.toSorted().join("\n");
}
