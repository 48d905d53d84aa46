import type { Activity, Programme } from "../domain/programme.ts";
import type { Word } from "./letters.ts";
import { dropBegun, hasOwnWord, isOneOfSeveral, isWhere, type Ranked } from "./name-rules.ts";
import { broad, inside, notionsOf, type Notion } from "./notions.ts";
import { Phrasebook } from "./phrases.ts";
import { OwnWords, portraitOf, type Portrait } from "./portrait.ts";
import { Told } from "./told.ts";
import { isMarked } from "./tokens.ts";
import type { Reading, Vocabulary } from "./vocabulary.ts";

/** From this much on, words name an activity; less may still fit when nothing else was asked. */
export const named = 1;

export interface Named {
  /** Activities in the programme's order, by their index. */
  readonly chosen: readonly number[];
  /** Token positions that named them. */
  readonly claimed: ReadonlySet<number>;
  /** How surely the best was named. */
  readonly strength: number;
  /** By more than what any event has, as "khai mạc" or "văn nghệ". */
  readonly specific: boolean;
  /** Not by any name: only its description has the words. */
  readonly told?: boolean;
}

/** A word said more often than this in one message names nothing more. */
const mostRepeats = 4;

/** Knows which words name which activity of one programme. */
export class Names {
  readonly #portraits: readonly Portrait[];
  /** Titles and other names as a whole, each with the index of its activity. */
  readonly #wholes = new Phrasebook<string>();
  readonly #holding = new Map<string, number[]>();
  readonly #own: OwnWords;
  readonly #told: Told;
  readonly #plainPairs = new Set<string>();
  readonly #weighed = new WeakMap<Reading, readonly Notion[]>();

  /** `ignored`: bare words that are in every name of this programme, as the ward's own. */
  constructor(programme: Programme, vocabulary: Vocabulary, ignored: ReadonlySet<string>) {
    this.#own = new OwnWords(ignored);
    this.#portraits = programme.activities.map((activity) => portraitOf(activity, vocabulary, this.#own));
    this.#told = new Told(programme.activities, vocabulary);
    for (const { plainPairs } of this.#portraits) for (const pair of plainPairs) this.#plainPairs.add(pair);
    for (const [index, { activity }] of this.#portraits.entries()) {
      this.#addWholes(index, activity, vocabulary);
    }
    for (const [index, { names, rest }] of this.#portraits.entries()) {
      for (const key of new Set([...names.keys(), ...rest.keys()])) this.#holding.set(key, [...(this.#holding.get(key) ?? []), index]);
    }
  }

  /** A name with a word of its own, unlike "lễ khai mạc". */
  #isOwnName(reading: Reading, { from, to }: Notion): boolean {
    const kinds = reading.found.filter((found) => found.list === "kind");
    return reading.tokens.slice(from, to).some((_, at) => !inside({ from: from + at, to: from + at + 1 }, kinds));
  }

  /** Is all of that name in another one's names too? "Lớp cấp cứu" then says nothing of which of two such classes. */
  #isShared(index: number, alias: readonly string[]): boolean {
    return alias.length > 0 && this.#portraits.some(({ names, activity }, other) => other !== index && activity.kind === this.#at(index).activity.kind && alias.every((key) => names.has(key) || key === `kind:${activity.kind}`));
  }

  /** Does the word, with the one before or after it, stand so in a name? */
  #inPair({ tokens }: Reading, at: number): boolean {
    const bare = (position: number): string => tokens[position]?.bare ?? "";
    return this.#plainPairs.has(`${bare(at)} ${bare(at + 1)}`) || this.#plainPairs.has(`${bare(at - 1)} ${bare(at)}`);
  }

  #addWholes(index: number, { aliases = [] }: Activity, vocabulary: Vocabulary): void {
    const names = aliases.filter((alias) => /\S\s+\S/.test(alias) && hasOwnWord(vocabulary.readName(alias)));
    this.#wholes.add(String(index), names.join("\n").replaceAll(",", " "), { careful: true });
  }

  #wholesIn(reading: Reading): Notion[] {
    return this.#wholes.find(reading.tokens).map(({ label, from, to }) => ({ key: `whole:${label}`, said: "", from, to, weight: 0.9 }));
  }

  /** Is the word one of the programme's own, as far as its marks tell? */
  knows(word: Word): boolean {
    return this.#own.knows(word);
  }

  /** Is the word one of the programme's own, written just so? */
  spells(word: Word): boolean {
    return this.#own.spells(word);
  }

  /** Topics and words of a message, each by how surely it is meant; weighed once, however often it is searched. */
  #notionsIn(reading: Reading): readonly Notion[] {
    const known = this.#weighed.get(reading);
    if (known) return known;
    const heard = new Map<string, number>();
    const marked = isMarked(reading.tokens);
    const wellMarked = isMarked(reading.tokens, 0.7);
    // "Ký" in "đăng ký" is no word of "ký tặng sách".
    const phrases = reading.found.filter((found) => found.list === "meaning" && found.to - found.from > 1);
    const notions = [...this.#wholesIn(reading), ...notionsOf(reading, true)].flatMap((notion) => {
      const times = heard.get(notion.key) ?? 0;
      heard.set(notion.key, times + 1);
      if (times >= (notion.key.startsWith("whole:") ? 1 : mostRepeats)) return [];
      if (notion.key.startsWith("whole:")) return [notion];
      const token = reading.tokens[notion.from];
      if (!token || !notion.key.startsWith("word:")) return [notion];
      if (!this.knows(token)) return reading.filler[notion.from] && this.#inPair(reading, notion.from) ? [{ ...notion, weight: 0 }] : [];
      if (wellMarked && token.text === token.bare && reading.filler[notion.from] && !this.spells(token)) return [];
      if (marked && token.text === token.bare && !this.spells(token)) return [{ ...notion, weight: Math.min(notion.weight, 0.3) }];
      // Where marks are written, a word without any is meant so: "lớp may".
      const sure = this.spells(token) && (token.text !== token.bare || (marked && token.text.length > 2 && !reading.filler[notion.from]));
      // "Hoc" is "học" sooner than the "hóc" of a title.
      if (reading.filler[notion.from] && !sure) return [{ ...notion, weight: 0.12 }];
      if (inside(notion, phrases)) return [{ ...notion, weight: Math.min(notion.weight, 0.3) }];
      return [sure ? { ...notion, weight: 0.6 } : notion];
    });
    this.#weighed.set(reading, notions);
    return notions;
  }

  /**
   * Which activities do these tokens name? The best comes first; what it explains is set aside and the rest is asked
   * again, so that "khai mạc với bế mạc" names two and "lớp an toàn mạng" both of that title.
   */
  find(reading: Reading, allowed: (position: number) => boolean, keep?: (activity: Activity) => boolean): Named {
    let open = this.#notionsIn(reading).filter((notion) => allowed(notion.from) || allowed(notion.to - 1));
    const chosen = new Set<number>();
    const claimed = new Set<number>();
    let strength = 0;
    let specific = false;
    for (let round = 0; round < 6; round += 1) {
      const ranked = this.#rank(open);
      const best = ranked[0];
      if (!best || best.score < (round === 0 ? 0.3 : named) || best.own < (round === 0 ? 0.3 : 0.6)) break;
      if (round > 0 && (strength < named || !this.#isDistinct(best, open) || isWhere(reading, best))) break;
      let tied = ranked.filter((other) => other.score >= best.score - 0.12);
      const kept = keep ? tied.filter((other) => keep(this.#at(other.index).activity)) : [];
      if (kept.length > 0) tied = kept;
      if (round === 0) strength = Math.min(best.score, best.own + 0.4);
      const taken = new Set(tied.flatMap((other) => other.positions));
      for (const other of tied) chosen.add(other.index);
      for (const position of taken) claimed.add(position);
      specific ||= open.some((notion) => taken.has(notion.from) && notion.key.startsWith("whole:") && this.#isOwnName(reading, notion)) || best.paired || open.some((notion) => taken.has(notion.from) && notion.weight > 0.3 && /^(?:subject|word):/.test(notion.key) && !broad.has(notion.key));
      open = open.filter((notion) => !taken.has(notion.from));
    }
    if (specific) dropBegun(reading, chosen, claimed, (index) => this.#at(index).activity.kind);
    const told = strength < named ? this.#told.find(reading, allowed) : undefined;
    if (told) return { chosen: [told.index], claimed: told.positions, strength: named, specific: true, told: true };
    return { chosen: [...chosen].toSorted((a, b) => a - b), claimed, strength, specific };
  }

  /** More than words that any activity of a reading week is named with. */
  #isDistinct(best: Ranked, open: readonly Notion[]): boolean {
    const positions = new Set(best.positions);
    return open.some((notion) => positions.has(notion.from) && notion.weight >= 0.6 && !broad.has(notion.key));
  }

  #at(index: number): Portrait {
    const portrait = this.#portraits[index];
    if (!portrait) throw new RangeError("no such activity");
    return portrait;
  }

  #rank(open: readonly Notion[]): Ranked[] {
    const candidates = new Set<number>();
    for (const notion of open) {
      if (notion.key.startsWith("whole:")) candidates.add(Number(notion.key.slice("whole:".length)));
      if (notion.weight > 0) for (const index of this.#holding.get(notion.key) ?? []) candidates.add(index);
      // "Thi thơ" is "thi làm thơ": a topic of one word may be a part of another topic's phrase.
      if (notion.key.startsWith("subject:") && notion.to - notion.from === 1) for (const index of this.#holding.get(`word:${notion.said}`) ?? []) candidates.add(index);
    }
    const ranked = [...candidates].map((index) => this.#score(index, open));
    return ranked.toSorted((a, b) => b.score - a.score);
  }

  #score(index: number, open: readonly Notion[]): Ranked {
    const portrait = this.#at(index);
    const counted = new Set<string>();
    const positions: number[] = [];
    let own = 0;
    let whole = false;
    let rest = 0;
    let paired = false;
    for (const [at, notion] of open.entries()) {
      if (notion.key === `whole:${index}`) {
        whole = true;
        for (let position = notion.from; position < notion.to; position += 1) positions.push(position);
        continue;
      }
      const follows = open[at + 1];
      if ((notion.weight <= 0.3 || (follows && follows.weight <= 0.3)) && follows && follows.from === notion.to && portrait.plainPairs.has(`${notion.said} ${follows.said}`) && !counted.has(`${notion.said} ${follows.said}`)) {
        own += 0.35;
        positions.push(notion.from, follows.from);
        counted.add(`${notion.said} ${follows.said}`);
      }
      const weight = portrait.names.get(notion.key) ?? (notion.to - notion.from === 1 ? portrait.names.get(`word:${notion.said}`) : undefined);
      if (weight !== undefined) {
        for (let position = notion.from; position < notion.to; position += 1) positions.push(position);
        if (!counted.has(notion.key)) own += Math.min(weight, notion.weight) * (portrait.said.has(notion.said) ? 1.25 : 1);
        const next = open[at + 1];
        if (next && next.from === notion.to && portrait.pairs.has(`${notion.key} ${next.key}`) && !counted.has(`${notion.key} ${next.key}`)) {
          own += notion.weight < 0.5 && next.weight < 0.5 ? 0.2 : 0.3;
          paired ||= notion.key.startsWith("word:") && next.key.startsWith("word:");
          counted.add(`${notion.key} ${next.key}`);
        }
      } else if (notion.key === `kind:${portrait.activity.kind}`) {
        if (!counted.has(notion.key)) own += Math.min(0.3, notion.weight);
        for (let position = notion.from; position < notion.to; position += 1) positions.push(position);
      } else if (portrait.rest.has(notion.key) && !counted.has(notion.key) && !(notion.weight <= 0.3 && notion.key.startsWith("word:"))) {
        rest += notion.weight * (notion.key.startsWith("audience:") || notion.key.startsWith("word:") ? 0.6 : 0.4);
      }
      counted.add(notion.key);
    }
    // A name said in full is surely meant, whatever its words weigh.
    if (whole) own = Math.max(own + 0.4, 1.3);
    for (const alias of whole ? [] : portrait.aliases) {
      if (!alias.every((key) => counted.has(key)) || this.#isShared(index, alias) || alias.some((key) => isOneOfSeveral(key, open))) continue;
      own += alias.every((key) => broad.has(key)) ? 0.2 : 0.4;
      break;
    }
    return { index, own, paired, score: own + (own > 0 ? Math.min(rest, 0.8) : 0), positions };
  }
}
