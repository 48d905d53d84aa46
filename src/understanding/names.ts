import type { Activity, Programme } from "../domain/programme.ts";
import { Hearing } from "./hearing.ts";
import type { Word } from "./letters.ts";
import { NameIndex, type Heard } from "./name-index.ts";
import { hasOwnWord, isOwnName } from "./name-rules.ts";
import { coverOf, inOrder, topicsOf, wordNotion } from "./notions.ts";
import { isNumber } from "./numbers.ts";
import { Phrasebook } from "./phrases.ts";
import { OwnWords, portraitOf, type OwnWord } from "./portrait.ts";
import { Tally } from "./tally.ts";
import { Told } from "./told.ts";
import { isMarked } from "./tokens.ts";
import type { Reading, Vocabulary } from "./vocabulary.ts";

/** A word said more often than this in one message names nothing more. */
const mostRepeats = 4;

/** Knows which words name which activity of one programme. */
export class Names {
  /** Titles and other names as a whole, each with the index of its activity. */
  readonly #wholes = new Phrasebook<string>();
  readonly #own: OwnWords;
  readonly #index: NameIndex;
  readonly #search: ConstructorParameters<typeof Hearing>[2];

  /** `ignored`: bare words that are in every name of this programme, as the ward's own. */
  constructor({ activities }: Programme, vocabulary: Vocabulary, ignored: ReadonlySet<string>) {
    this.#own = new OwnWords(ignored);
    this.#index = new NameIndex(activities.map((activity) => portraitOf(activity, vocabulary, this.#own)));
    for (const [index, activity] of activities.entries()) this.#addWholes(index, activity, vocabulary);
    this.#search = {
      tally: new Tally(activities.length, this.#index),
      told: new Told(activities, vocabulary),
      kindOf: (index) => activities[index]?.kind ?? "",
    };
  }

  #addWholes(index: number, { aliases = [] }: Activity, vocabulary: Vocabulary): void {
    const names = aliases.filter((alias) => /\S\s+\S/.test(alias) && hasOwnWord(vocabulary.readName(alias)));
    this.#wholes.add(String(index), names.join("\n").replaceAll(",", " "), { careful: true });
  }

  /** Is the word one of the programme's own, as far as its marks tell? */
  knows(word: Word): boolean {
    return this.#own.of(word.bare)?.isMeant(word) === true;
  }

  /** Is the word one of the programme's own, written just so? */
  spells(word: Word): boolean {
    return this.#own.of(word.bare)?.isWritten(word) === true;
  }

  /** What a message may name. */
  hear(reading: Reading): Hearing {
    return new Hearing(reading, [...this.#wholesIn(reading), ...this.#notionsIn(reading)], this.#search);
  }

  #wholesIn(reading: Reading): Heard[] {
    const wholes = new Map<string, Heard>();
    for (const { label, from, to } of this.#wholes.find(reading.tokens)) {
      if (wholes.has(label)) continue;
      wholes.set(label, {
        key: `whole:${label}`,
        said: "",
        from,
        to,
        weight: 0.9,
        isWord: false,
        whole: Number(label),
        isSpecific: isOwnName(reading, from, to),
        bearers: [],
        sayers: undefined,
        elsewhere: 0,
      });
    }
    return [...wholes.values()];
  }

  /** Topics and words, each by how surely it is meant. */
  #notionsIn(reading: Reading): Heard[] {
    const { tokens } = reading;
    const { topics, covered } = topicsOf(reading);
    const times = new Map<string, number>();
    const isWorn = (key: string): boolean => {
      const said = (times.get(key) ?? 0) + 1;
      times.set(key, said);
      return said > mostRepeats;
    };
    const notions = topics.filter(({ key }) => !isWorn(key)).map((topic) => this.#index.hear(topic, topic.weight));
    const weigh = this.#weigherOf(reading);
    for (const [at, token] of tokens.entries()) {
      if (covered[at] || isNumber(token.text) || isWorn(token.bare)) continue;
      const own = this.#own.of(token.bare);
      const weight = weigh(own, at);
      if (weight !== undefined) notions.push(this.#index.hear(wordNotion(own?.key ?? `word:${token.bare}`, token.bare, at), weight));
    }
    return inOrder(notions);
  }

  /** How surely a word of the message is meant; undefined when it is another word than the programme's. */
  #weigherOf(reading: Reading): (own: OwnWord | undefined, at: number) => number | undefined {
    const { tokens, filler, found } = reading;
    const marked = isMarked(tokens);
    const wellMarked = isMarked(tokens, 0.7);
    // "Ký" in "đăng ký" is no word of "ký tặng sách".
    const inPhrase = coverOf(
      tokens.length,
      found.filter((one) => one.list === "meaning" && one.to - one.from > 1),
    );
    return (own, at) => {
      const token = tokens[at];
      if (!token || !own?.isMeant(token)) return filler[at] && this.#inPair(reading, at) ? 0 : undefined;
      const isWritten = own.isWritten(token);
      const isBare = token.text === token.bare;
      const usual = filler[at] ? 0.3 : 0.6;
      if (wellMarked && isBare && filler[at] && !isWritten) return undefined;
      if (marked && isBare && !isWritten) return 0.3;
      // Where marks are written, a word without any is meant so: "lớp may".
      const sure = isWritten && (!isBare || (marked && token.text.length > 2 && !filler[at]));
      // "Hoc" is "học" sooner than the "hóc" of a title.
      if (filler[at] && !sure) return 0.12;
      if (inPhrase[at]) return 0.3;
      return sure ? 0.6 : usual;
    };
  }

  /** Does the word, with the one before or after it, stand so in a name? */
  #inPair({ tokens }: Reading, at: number): boolean {
    const bare = tokens[at]?.bare;
    return (
      this.#index.plainPairedOf(bare, tokens[at + 1]?.bare) !== undefined ||
      this.#index.plainPairedOf(tokens[at - 1]?.bare, bare) !== undefined
    );
  }
}
