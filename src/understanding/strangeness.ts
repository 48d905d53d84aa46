import { inside } from "./names.ts";
import type { Scene } from "./scene.ts";
import type { Found } from "./vocabulary.ts";

/** What in a message speaks for another topic than the week. */
export interface Strangeness {
  /** Topics of others: weather, papers, prices. */
  readonly outside: readonly Found[];
  /** What no programme has a field for: parking, food, prizes. */
  readonly extras: readonly Found[];
  /** Another ward's name, or "the next ward". */
  readonly otherWard: boolean;
  /** Positions of words that nothing explains. */
  readonly unexplained: readonly number[];
  /** Such a word stands right beside what was named: "khai mạc seagames". */
  readonly foreignName: boolean;
}

/** Looks for what the programme and the word lists do not explain. */
export function strangenessOf(scene: Scene): Strangeness {
  const { reading, named, days, knowledge } = scene;
  const excused = (found: Found): boolean => isOfProgramme(scene, found);
  const outside = scene.of("outside").filter((found) => !excused(found));
  const extras = scene.of("extra").filter((found) => !excused(found));
  const known = [...reading.found.filter((found) => ["meaning", "kind", "audience", "place"].includes(found.list))];
  const unexplained: number[] = [];
  for (const [at, token] of reading.tokens.entries()) {
    if (!scene.inFocus(at) || reading.filler[at] || days.taken.has(at) || named.claimed.has(at) || token.quoted) continue;
    if (/^\d+$/.test(token.text) || knowledge.ward.has(token.bare) || inside({ from: at, to: at + 1 }, known)) continue;
    if (knowledge.names.knows(token) && named.strength >= 1) continue;
    unexplained.push(at);
  }
  return { outside, extras, otherWard: speaksOfOtherWard(scene, unexplained), unexplained, foreignName: isForeign(scene, unexplained, outside) };
}

/** The programme itself speaks of it: a class in first aid, a child that gets a book. */
function isOfProgramme(scene: Scene, found: Found): boolean {
  const { facets } = scene.knowledge;
  const said = ` ${scene.text(found)} `;
  if (found.list === "outside" && [...span(found)].every((at) => scene.named.claimed.has(at))) return true;
  const of = scene.named.strength >= 1 ? scene.named.chosen.map((index) => facets[index]) : facets;
  return of.some((facet) => facet !== undefined && facet.text.includes(said));
}

function* span(found: Found): Iterable<number> {
  for (let at = found.from; at < found.to; at += 1) yield at;
}

const wardNouns = new Set(["phuong", "xa", "quan", "huyen", "ward"]);

function speaksOfOtherWard(scene: Scene, unexplained: readonly number[]): boolean {
  const { tokens } = scene.reading;
  const { ward } = scene.knowledge;
  return unexplained.some((at) => {
    const before = tokens[at - 1];
    const token = tokens[at];
    if (!before || !token || before.sentence !== token.sentence) return false;
    if (wardNouns.has(before.bare) && !ward.has(token.bare)) return before.text !== "xa" || token.capital;
    return token.capital && (before.bare === "ben" || before.bare === "o") && tokens[at + 1]?.capital === true;
  });
}

function isForeign(scene: Scene, unexplained: readonly number[], outside: readonly Found[]): boolean {
  const { named, reading } = scene;
  if (named.strength < 1 || named.strength >= 2.2) return false;
  const strange = new Set(unexplained);
  for (const found of outside) strange.add(found.from);
  return [...named.claimed].some((at) => {
    const after = reading.tokens[at + 1];
    const before = reading.tokens[at - 1];
    const sentence = reading.tokens[at]?.clause;
    return (after?.clause === sentence && strange.has(at + 1)) || (before?.clause === sentence && strange.has(at - 1));
  });
}
