import type { Activity } from "../domain/programme.ts";
import { mayMean, type Word } from "./letters.ts";
import { broad, inside, notionsOf, partsOf, type Notion } from "./notions.ts";
import type { Reading, Vocabulary } from "./vocabulary.ts";

/** What one activity is called and said to be. */
export interface Portrait {
  readonly activity: Activity;
  /** Of title and aliases: key to weight. */
  readonly names: ReadonlyMap<string, number>;
  readonly said: ReadonlySet<string>;
  /** Of audience, place, host and description. */
  readonly rest: ReadonlyMap<string, number>;
  readonly aliases: readonly (readonly string[])[];
  /** Neighbours in a name that are ordinary words both: "làm bạn", bare. */
  readonly plainPairs: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** One of the programme's own words, in every way in which the programme writes it. */
export class OwnWord {
  /** As a notion has it. */
  readonly key: string;
  readonly #written: Word[] = [];

  constructor(bare: string) {
    this.key = `word:${bare}`;
  }

  remember(word: Word): void {
    if (!this.isWritten(word)) this.#written.push(word);
  }

  /** As far as its marks tell? */
  isMeant(word: Word): boolean {
    return this.#written.some((other) => mayMean(word, other));
  }

  /** Written just so? */
  isWritten(word: Word): boolean {
    return this.#written.some((other) => other.text === word.text);
  }
}

/** The programme's own words, as it writes them. */
export class OwnWords {
  readonly #words = new Map<string, OwnWord>();
  readonly #ignored: ReadonlySet<string>;

  /** `ignored`: bare words that are in every name of this programme, as the ward's own. */
  constructor(ignored: ReadonlySet<string>) {
    this.#ignored = ignored;
  }

  remember(word: Word | undefined): void {
    if (!word) return;
    let known = this.#words.get(word.bare);
    if (!known) this.#words.set(word.bare, (known = new OwnWord(word.bare)));
    known.remember(word);
  }

  /** The word that is written so without its marks. */
  of(bare: string): OwnWord | undefined {
    return this.#words.get(bare);
  }

  ignores(notion: Notion): boolean {
    return notion.isWord && this.#ignored.has(notion.said);
  }
}

/** What is known of an activity; its words become the programme's own. */
export function portraitOf(activity: Activity, vocabulary: Vocabulary, own: OwnWords): Portrait {
  const names = new Map<string, number>();
  const said = new Set<string>();
  const pairs = new Set<string>();
  const plainPairs = new Set<string>();
  const rest = new Map<string, number>();
  const note = (text: string, into: Map<string, number>): Notion[] => {
    const reading = vocabulary.readName(text);
    const week = reading.found.filter((found) => found.list === "meaning" && (found.name === "week" || found.name === "free"));
    const notions = notionsOf(reading).filter((notion) => !inside(notion, week) && !own.ignores(notion));
    if (into === names) for (const pair of plainPairsOf(reading)) plainPairs.add(pair);
    // Single words of a topic's phrase name it too, less surely: "đan tre" for "đan mây tre".
    if (into === names) {
      for (const part of partsOf(reading, notions).filter((one) => !own.ignores(one))) {
        into.set(part.key, Math.max(into.get(part.key) ?? 0, part.weight));
        own.remember(reading.tokens[part.from]);
      }
    }
    const elsewhere = reading.found.filter((found) => found.list === "outside" && found.name === "elsewhere");
    for (const [at, notion] of notions.entries()) {
      // "Ra quân phân loại rác" is no opening.
      const isOther = /^kind:(?:opening|closing)$/.test(notion.key) && notion.key !== `kind:${activity.kind}`;
      into.set(notion.key, Math.max(into.get(notion.key) ?? 0, isOther ? 0.4 : inside(notion, elsewhere) ? 0.3 : notion.weight));
      if (notion.isWord) own.remember(reading.tokens[notion.from]);
      const next = notions[at + 1];
      if (into === names) for (const words of partsOfPhrase(notion.said)) said.add(words);
      if (into === names && next && next.from === notion.to) pairs.add(`${notion.key} ${next.key}`);
    }
    return notions;
  };
  note(activity.title, names);
  const aliases = (activity.aliases ?? []).map((alias) => note(alias, names).map((notion) => notion.key));
  for (const text of [activity.audience, activity.place, activity.host, activity.description]) if (text) note(text, rest);
  return { activity, names, said, rest, aliases: aliases.filter((keys) => keys.length > 0), pairs, plainPairs };
}

/** "Tin học văn phòng" says "tin học" too: a phrase, and its beginnings and ends of two words at least. */
function partsOfPhrase(said: string): string[] {
  const words = said.split(" ");
  const parts = words.flatMap((_, at) => [words.slice(0, at), words.slice(at)]);
  return parts.filter((part) => part.length > 1 || words.length === 1).map((part) => part.join(" "));
}

/** Neighbours of which one at least is an ordinary word, in no phrase of any list: what a title of common words is known by. */
function plainPairsOf(reading: Reading): string[] {
  const { tokens, filler, found } = reading;
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (!next || !(filler[at] || filler[at + 1]) || next.clause !== token.clause) return [];
    if (/^(?:cho|cua|va|voi|o|tai|cac|nhung|trong|de|ve|lop|thi|buoi|hoc|nam)$/.test(token.bare) && token.bare !== "tai") return [];
    if (/^(?:cho|cua|va|voi|cac|nhung|trong|de|ve)$/.test(next.bare)) return [];
    const topics = found.filter((one) => one.list !== "meaning" && !broad.has(`${one.list}:${one.name}`));
    return inside({ from: at, to: at + 1 }, topics) || inside({ from: at + 1, to: at + 2 }, topics) ? [] : [`${token.bare} ${next.bare}`];
  });
}
