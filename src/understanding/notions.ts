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
}

const kindWeights: Record<string, number> = { opening: 1, closing: 1, performance: 0.95, exhibition: 0.95, outreach: 0.95, talk: 0.7, reading: 0.35, class: 0.3, contest: 0.3 };
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
export function notionsOf(reading: Reading, keepFillers = false): Notion[] {
  const { tokens } = reading;
  const covered = new Set<number>();
  const notions: Notion[] = [];
  for (const found of reading.found) {
    if (!topicLists.has(found.list)) continue;
    for (let at = found.from; at < found.to; at += 1) covered.add(at);
    notions.push({ key: `${found.list}:${found.name}`, said: said(reading, found), from: found.from, to: found.to, weight: weightOf(found.list, found.name) });
  }
  for (const [at, token] of tokens.entries()) {
    if (covered.has(at) || /^\d+$/.test(token.text) || (reading.filler[at] && !keepFillers)) continue;
    notions.push({ key: `word:${token.bare}`, said: token.bare, from: at, to: at + 1, weight: reading.filler[at] ? 0.3 : 0.6 });
  }
  return notions.toSorted((a, b) => a.from - b.from);
}

function said(reading: Reading, span: { from: number; to: number }): string {
  return reading.tokens.slice(span.from, span.to).map((token) => token.bare).join(" "); // prettier-ignore
}

/** The single words within a topic of several words: what is named by one of them may be meant. */
export function partsOf(reading: Reading, notions: readonly Notion[]): Notion[] {
  const parts: Notion[] = [];
  for (const { key, from, to } of notions) {
    if (!key.startsWith("subject:") || to - from < 2) continue;
    for (let at = from; at < to; at += 1) {
      const token = reading.tokens[at];
      if (token && !reading.filler[at] && token.bare !== "sach") parts.push({ key: `word:${token.bare}`, said: token.bare, from: at, to: at + 1, weight: 0.65 });
    }
  }
  return parts;
}

/** Which of so many positions stand within one of them; for a text, once instead of for every word. */
export function coverOf(length: number, spans: readonly Pick<Found, "from" | "to">[]): readonly boolean[] {
  const cover: boolean[] = [];
  for (let at = 0; at < length; at += 1) cover.push(false);
  for (const { from, to } of spans) cover.fill(true, from, to);
  return cover;
}

/** Does it stand within one of the wider ones? */
export function inside(span: { from: number; to: number }, wider: readonly Pick<Found, "from" | "to">[]): boolean {
  return wider.some((other) => other.from <= span.from && span.to <= other.to);
}
