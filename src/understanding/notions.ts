import { isNumber } from "./numbers.ts";
import { Remembered } from "./remembered.ts";
import type { Found, Reading } from "./vocabulary.ts";

/** One thing that a text speaks of: a topic that any words may name, or one word. */
export interface Notion {
  /** "subject:chess", "kind:class" or, for a word in no list, "word:chung". */
  readonly key: string;
  /** The bare words that it was said in. */
  readonly said: string;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly isWord: boolean;
}

const kindWeights: Record<string, number> = {
  opening: 1,
  closing: 1,
  performance: 0.95,
  exhibition: 0.95,
  outreach: 0.95,
  talk: 0.7,
  reading: 0.35,
  class: 0.3,
  contest: 0.3,
};
const placeWeights: Record<string, number> = { library: 0.8, club: 0.7, school: 0.1, residents: 0.1, office: 0.1, hall: 0.2, yard: 0.1 };
const subjectWeights: Record<string, number> = { books: 0.35, story: 0.4, cultureHouse: 0.3, family: 0.6, digital: 0.85, tour: 0.5 };
/** Topics that too many activities of a reading week share to name one by themselves. */
export const broad = new Set(["kind:reading", "subject:books", "kind:class", "kind:contest", "subject:story"]);

function weightOf(list: string, name: string): number {
  if (list === "kind") return kindWeights[name] ?? 0.3;
  if (list === "audience") return name === "everyone" ? 0 : 0.35;
  if (list === "place") return placeWeights[name] ?? 0.4;
  return subjectWeights[name] ?? 1;
}

/** The lists of what an activity may be about, unlike those of what is asked. */
export const topicLists: ReadonlySet<string> = new Set(["kind", "audience", "place", "subject"]);

/** The topics and the single words of a text, in order. */
export function notionsOf(reading: Reading): Notion[] {
  const { tokens, filler } = reading;
  const { topics, covered } = topicsOf(reading);
  const notions = topics;
  for (const [at, token] of tokens.entries()) {
    if (!covered[at] && !filler[at] && !isNumber(token.text)) notions.push(wordNotion(wordKeys.of(token.bare), token.bare, at));
  }
  return inOrder(notions);
}

/** The topics of a text, and which positions they cover. */
export function topicsOf(reading: Reading): { readonly topics: Notion[]; readonly covered: readonly boolean[] } {
  const covered = cover(reading.tokens.length);
  const topics: Notion[] = [];
  for (const { label, list, name, from, to } of reading.found) {
    if (!topicLists.has(list)) continue;
    covered.fill(true, from, to);
    topics.push({ key: label, said: said(reading, from, to), from, to, weight: weightOf(list, name), isWord: false });
  }
  return { topics, covered };
}

/** A single word; its weight is that of one that is no ordinary word. */
export function wordNotion(key: string, bare: string, at: number, weight = 0.6): Notion {
  return { key, said: bare, from: at, to: at + 1, weight, isWord: true };
}

export function inOrder<Span extends { readonly from: number }>(spans: Span[]): Span[] {
  return spans.sort((a, b) => a.from - b.from);
}

/** One string for all that say the same word: it is looked up in many places, and soonest found as itself. */
const wordKeys = new Remembered((bare) => `word:${bare}`);

function said({ tokens }: Reading, from: number, to: number): string {
  let said = tokens[from]?.bare ?? "";
  for (let at = from + 1; at < to; at += 1) said += ` ${tokens[at]?.bare}`;
  return said;
}

/** The single words within a topic of several words: what is named by one of them may be meant. */
export function partsOf(reading: Reading, notions: readonly Notion[]): Notion[] {
  const parts: Notion[] = [];
  for (const { key, from, to } of notions) {
    if (!key.startsWith("subject:") || to - from < 2) continue;
    for (let at = from; at < to; at += 1) {
      const token = reading.tokens[at];
      if (token && !reading.filler[at] && token.bare !== "sach") parts.push(wordNotion(wordKeys.of(token.bare), token.bare, at, 0.65));
    }
  }
  return parts;
}

/** Which of so many positions stand within one of them; for a text, once instead of for every word. */
export function coverOf(length: number, spans: readonly Pick<Found, "from" | "to">[]): readonly boolean[] {
  const covered = cover(length);
  for (const { from, to } of spans) covered.fill(true, from, to);
  return covered;
}

/** Nothing covered yet. */
export function cover(length: number): boolean[] {
  const covered: boolean[] = [];
  for (let at = 0; at < length; at += 1) covered.push(false);
  return covered;
}

/** Does it stand within one of the wider ones? */
export function inside(span: { from: number; to: number }, wider: readonly Pick<Found, "from" | "to">[]): boolean {
  return wider.some((other) => other.from <= span.from && span.to <= other.to);
}
