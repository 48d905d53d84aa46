import { readFileSync } from "node:fs";
import { intents, type Intent } from "../../domain/question.ts";
import type { Listing } from "../listings.ts";
import { hash } from "./features.ts";
import { LinearModel, type WrittenModel } from "./linear-model.ts";

/** What was learned from the examples: how residents say what they want, and how they choose activities. */
export interface Learned {
  readonly intents: LinearModel;
  readonly listings: LinearModel;
}

/**
 * Reads what `npm run build` learned (scripts/learn.ts).
 * @throws when the file is not there, or not whole
 */
export function readLearned(file: string): Learned {
  // Megabytes of plain letters: to be looked through as UTF-8 takes longer than all the rest.
  const written = JSON.parse(readFileSync(file, "latin1")) as Record<"intents" | "listings", WrittenModel>;
  return { intents: LinearModel.read(written.intents), listings: LinearModel.read(written.listings) };
}

const eachIntent = intents.map((intent) => [intent]);

/** The intent that most speaks for. */
export function likeliestIntent(features: readonly number[], { intents: model }: Learned): Intent {
  return intents[model.best(features, eachIntent)] ?? "none";
}

/** What may be wanted of activities: with these it matters which. */
export const choosing: ReadonlySet<Intent> = new Set<Intent>(["schedule", "remind", "signup", "cancel"]);

/** Which activities are meant depends on what is wanted of them: "nhắc mai" wants no list of tomorrow. */
export function featuresOfChoice(features: readonly number[], intent: Intent): number[] {
  return [...features, hash(`wanted ${intent}`)];
}

/** The way of choosing activities that most speaks for. */
export function likeliestListing(
  features: readonly number[],
  listings: readonly Listing[],
  { listings: model }: Learned,
): Listing | undefined {
  return listings[
    model.best(
      features,
      listings.map(({ labels }) => labels),
    )
  ];
}
