import { coverOf } from "./notions.ts";
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
  const own = new Set(scene.isNamed ? named.chosen.flatMap((index) => [...(knowledge.facets[index]?.topics ?? [])]) : []);
  const explained = coverOf(tokens.length, found.filter((one) => known.has(one.list) || own.has(`${one.list}:${one.name}`))); // prettier-ignore
  const ofOthers = coverOf(tokens.length, found.filter((one) => one.list === "subject" && !own.has(`subject:${one.name}`) && !one.name.startsWith("book"))); // prettier-ignore
  let asides: readonly boolean[] | undefined;
  return tokens.flatMap((token, at) => {
    if (!scene.inFocus(at) || scene.isBehindPurpose(at) || explained[at] || named.claimed.has(at) || days.taken.has(at) || days.partTaken.has(at)) return [];
    if ((filler[at] && !ofOthers[at]) || token.quoted || /^\d+$/.test(token.text) || knowledge.ward.has(token.bare)) return [];
    if (!ofOthers[at] && scene.isNamed && knowledge.names.knows(token)) return [];
    return ofOthers[at] || !(asides ??= asidesIn(scene))[at] ? [at] : [];
  });
}

/** As the list writes it, or without any mark: "đua" is no "đứa". */
function asidesIn({ reading: { tokens } }: Scene): readonly boolean[] {
  const isWritten = ({ from, phrase }: Match): boolean => phrase.split(" ").every((word, at) => [word, tokens[from + at]?.bare].includes(tokens[from + at]?.text));
  return coverOf(tokens.length, asideBook.find(tokens, isWritten));
}
