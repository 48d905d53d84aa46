import { cover, coverOf } from "./notions.ts";
import { isNumber } from "./numbers.ts";
import { Phrasebook, type Match } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import type { Found } from "./vocabulary.ts";
import { everyday } from "./words/everyday.ts";

/** What people tell of themselves and of their day. */
const asideBook = new Phrasebook<"aside">().add("aside", everyday);

const known: ReadonlySet<Found["list"]> = new Set<Found["list"]>(["meaning", "kind", "audience", "place"]);

/**
 * Positions of words that nothing explains: no list, no ordinary word, nothing of the programme, nothing that people tell
 * of themselves. Where an activity is named, topics are explained only when it speaks of them too.
 */
export function unknownWords(scene: Scene): number[] {
  const { reading, named, days, knowledge } = scene;
  const { tokens, filler, found } = reading;
  const speaksOf = (one: Found): boolean => scene.isNamed && named.chosen.some((index) => knowledge.facets[index]?.topics.has(one.label));
  const explained = cover(tokens.length);
  const ofOthers = cover(tokens.length);
  for (const one of found) {
    if (known.has(one.list) || speaksOf(one)) explained.fill(true, one.from, one.to);
    else if (one.list === "subject" && !one.name.startsWith("book")) ofOthers.fill(true, one.from, one.to);
  }
  const unknown: number[] = [];
  let asides: readonly boolean[] | undefined;
  for (const [at, token] of tokens.entries()) {
    if (explained[at] || (filler[at] && !ofOthers[at]) || token.quoted || !scene.inFocus(at) || scene.isBehindPurpose(at)) continue;
    if (named.claimed.has(at) || days.taken.has(at) || days.partTaken.has(at) || isNumber(token.text) || knowledge.ward.has(token.bare)) {
      continue;
    }
    if (!ofOthers[at] && ((scene.isNamed && knowledge.names.knows(token)) || (asides ??= asidesIn(scene))[at])) continue;
    unknown.push(at);
  }
  return unknown;
}

/** As the list writes it, or without any mark: "đua" is no "đứa". */
function asidesIn({ reading: { tokens } }: Scene): readonly boolean[] {
  const isWritten = ({ from, phrase }: Match): boolean =>
    phrase.split(" ").every((word, at) => [word, tokens[from + at]?.bare].includes(tokens[from + at]?.text));
  return coverOf(tokens.length, asideBook.find(tokens, isWritten));
}
