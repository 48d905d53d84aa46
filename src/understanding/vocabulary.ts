import { wordOf } from "./letters.ts";
import { isMistaken } from "./mistaken.ts";
import { Neighbours } from "./neighbours.ts";
import { Phrasebook, type Match } from "./phrases.ts";
import { Spelling } from "./spelling.ts";
import { isMarked, tokenise, type Token } from "./tokens.ts";
import { fillers } from "./words/fillers.ts";
import { meanings, type Meaning } from "./words/meanings.ts";
import { extras, outside } from "./words/outside.ts";
import { stands } from "./words/stands.ts";
import { subjects } from "./words/subjects.ts";
import { audiences, kinds, places } from "./words/topics.ts";

/** Which list a phrase is from: what is asked, what it is about, or what does not belong here. */
export type List = "meaning" | "kind" | "audience" | "place" | "subject" | "outside" | "extra";

export interface Found {
  /** List and name, as "subject:chess". */
  readonly label: string;
  readonly list: List;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A sentence, mended and with every known phrase marked. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly found: readonly Found[];
  /** By token: an ordinary word without a meaning of its own. */
  readonly filler: readonly boolean[];
}

const plainWords = fillers
  .split(/[,\n\s]+/)
  .filter((word) => word !== "")
  .map((word) => word.normalize("NFC"));
const aloneWords = fillers.split(/[,\n]/).flatMap((phrase) => (/^\s*\S+\s*$/.test(phrase) ? [phrase.trim().normalize("NFC")] : []));
const plainTexts = new Set(plainWords);
const plainBares = new Set(plainWords.map((word) => wordOf(word).bare));
const plainShapes = new Set(plainWords.map((word) => wordOf(word).shape));

const lists: readonly (readonly [List, Readonly<Record<string, string>>])[] = [
  ["meaning", meanings],
  ["kind", kinds],
  ["audience", audiences],
  ["place", places],
  ["subject", subjects],
  ["outside", outside],
  ["extra", extras],
];

/** Things that stay what they are inside a longer phrase: a book in "muốn giới thiệu cuốn này". */
const lasting: readonly Meaning[] = ["book", "read", "amount", "week", "messages", "eachDay", "bot", "data", "offer", "privacy", "online"];

/** What is known of the languages holds for every programme: read when it is first asked for, and never changed. */
let languages: Phrasebook<string> | undefined;

function readLanguages(): Phrasebook<string> {
  const book = new Phrasebook<string>(plainTexts, aloneWords);
  for (const [list, entries] of lists) {
    const careful = list === "outside" || list === "extra";
    for (const [name, phrases] of Object.entries(entries)) book.add(`${list}:${name}`, phrases, { stands, careful });
  }
  return book;
}

/** Everything that is known of the languages, with the words of one programme added to it. */
export class Vocabulary {
  readonly #book: Phrasebook<string>;
  readonly #spelling: Spelling;
  /** Two neighbours of the programme's names, bare, to the ways in which they are written there. */
  readonly #own: ReadonlySet<string>;
  readonly #pairs = new Neighbours<Set<string>>();
  /** Two neighbours that the programme writes with capitals both, bare: "trung truc". */
  readonly #proper = new Neighbours<true>();
  readonly #properWords = new Set<string>();
  /** Three neighbours of a title or another name, bare, the first two to the third: "dung ngai di". */
  readonly #triples = new Neighbours<Set<string>>();

  /** `names`: texts of the programme whose words must not be taken for slips; `offices`: what its contact is called; `titles`: what its activities are called. */
  constructor(names: readonly string[], offices: readonly string[] = [], titles: readonly string[] = []) {
    languages ??= readLanguages();
    this.#book = new Phrasebook<string>(plainTexts, aloneWords, languages);
    for (const office of offices) this.#book.add("meaning:office", office.replaceAll(",", " "));
    this.#book.keep(lasting.map((name) => `meaning:${name}`));
    this.#own = new Set(
      names.flatMap((name) =>
        tokenise(name)
          .filter((token) => token.text === token.bare && token.text.length > 2)
          .map((token) => token.text),
      ),
    );
    this.#book.know(this.#own);
    const words = [...languages.words.values(), ...this.#book.words.values(), ...plainWords.map(wordOf)];
    const pairs = new Set([...languages.pairs, ...this.#book.pairs]);
    for (const phrase of fillers.split(/[,\n]/)) {
      const bares = tokenise(phrase).map((token) => token.bare);
      for (const [at, bare] of bares.entries()) if (at > 0) pairs.add(`${bares[at - 1]} ${bare}`);
    }
    const own = new Neighbours<true>();
    for (const name of names) {
      const tokens = tokenise(name);
      for (const [at, token] of tokens.entries()) {
        words.push(token);
        const before = tokens[at - 1];
        if (!before) continue;
        pairs.add(`${before.bare} ${token.bare}`);
        if (before.capital && token.capital && before.clause === token.clause) {
          this.#proper.set(before.bare, token.bare, true);
          this.#properWords.add(before.bare).add(token.bare);
        }
        this.#pairs.getOrSet(before.bare, token.bare, newSet).add(`${before.text} ${token.text}`);
        // "mô hình" as "mô hinh" and "mo hình".
        own.set(before.text, token.bare, true);
        own.set(before.bare, token.text, true);
      }
    }
    for (const title of titles) {
      const bares = tokenise(title).map((token) => token.bare);
      for (let at = 2; at < bares.length; at += 1) {
        this.#triples.getOrSet(bares[at - 2] ?? "", bares[at - 1] ?? "", newSet).add(bares[at] ?? "");
      }
    }
    this.#spelling = new Spelling(words, pairs, own);
  }

  /** Reads what a resident typed. */
  read(text: string): Reading {
    return this.#mark(this.#spelling.mend(tokenise(text)));
  }

  /** Reads a text of the programme, which is spelled right. */
  readName(text: string): Reading {
    const reading = this.#mark(tokenise(text));
    return { ...reading, filler: reading.tokens.map((token) => plainTexts.has(token.text)) };
  }

  /** "Nhac cu" is the programme's "nhạc cụ", and no "nhắc cụ". */
  #isOwnPair(tokens: readonly Token[], { label, from, to, phrase }: Match): boolean {
    // "Học tiếng Tày" is no "học tiếng Tây", where the programme has "tiếng Tày".
    for (let at = from; at + 1 < to; at += 1) {
      const first = tokens[at];
      const second = tokens[at + 1];
      if (!first || !second || second.text === second.bare) continue;
      const written = this.#pairs.get(first.bare, second.bare);
      if (!written) continue;
      const said = `${first.text} ${second.text}`;
      if (written.has(said) && !phrase.includes(said)) return true;
    }
    if (to - from !== 2 || tokens[from]?.text !== tokens[from]?.bare) return false;
    const written = this.#pairs.get(tokens[from]?.bare, tokens[from + 1]?.bare);
    return written !== undefined && !written.has(phrase) && ofPeople.test(label);
  }

  /** "Trực" in "trường Nguyễn Trung Trực", "đừng" in the title "Đừng ngại đi học lại": a part of a name wishes nothing. */
  #isInName(tokens: readonly Token[], { label, from, to }: Match): boolean {
    if (to - from <= 2 && this.#properWords.has(tokens[from]?.bare ?? "")) {
      const isName = (at: number): boolean => this.#proper.get(tokens[at]?.bare, tokens[at + 1]?.bare) === true;
      if (to - from === 1 && singleInName.test(label) && (isName(from - 1) || isName(from))) return true;
      if (to - from === 2 && /^(?:outside|extra):/.test(label) && isName(from) && (isName(from - 1) || isName(from + 1))) return true;
    }
    return topicOf(label).isWish && this.#isTitled(tokens, from, to);
  }

  /** Each of those words stands in three neighbours of a title. */
  #isTitled(tokens: readonly Token[], from: number, to: number): boolean {
    const isTitle = (at: number): boolean =>
      this.#triples.get(tokens[at]?.bare, tokens[at + 1]?.bare)?.has(tokens[at + 2]?.bare ?? "") === true;
    for (let at = from; at < to; at += 1) if (!isTitle(at) && !isTitle(at - 1) && !isTitle(at - 2)) return false;
    return true;
  }

  #mark(tokens: readonly Token[]): Reading {
    const matches = this.#book.find(
      tokens,
      (match, at, all) => !this.#isOwnPair(tokens, match) && !this.#isInName(tokens, match) && !isMistaken(tokens, match, at, all),
    );
    const found = matches.map(({ label, from, to }): Found => {
      const { list, name } = topicOf(label);
      return { label, list, name, from, to };
    });
    const marked = isMarked(tokens);
    const wellMarked = isMarked(tokens, 0.7);
    // "Lớp học may": what stands behind "lớp" is meant as it is written.
    const isTaught = (at: number): boolean =>
      wellMarked &&
      tokens[at]?.text === tokens[at]?.bare &&
      found.some((match) => match.list === "kind" && match.name === "class" && match.to === at);
    return {
      tokens,
      found,
      filler: tokens.map(
        (token, at) => plainTexts.has(token.text) || (mayBePlain(token) && !isTaught(at) && !(marked && this.#own.has(token.text))),
      ),
    };
  }
}

function newSet(): Set<string> {
  return new Set();
}

/** What a single word of a person's or a place's name is never: "trực", "võ". */
const singleInName = /^(?:meaning|subject|outside|extra):/;

/** What a title may say without anybody wishing it. */
const wishes =
  /^(?:meaning:(?:stop|cancel|remind|signup|privacy|keep|erase|data|thank|greet|ability|pledge|will|change|onceKnown|tellMe|contact|plea|offering|received|progress)|outside:\w+|extra:\w+)$/;

/** Phrases of which one word only says who: "nhắc cụ". */
const ofPeople = /^meaning:(?:remind|tellMe|onceKnown|keep|data|privacy|signup|cancel|offering|received|messages)$/;

/** A label taken apart: "meaning:date". */
interface Topic extends Pick<Found, "list" | "name"> {
  readonly isWish: boolean;
}

const topics = new Map<string, Topic>();

function topicOf(label: string): Topic {
  let topic = topics.get(label);
  if (!topic) {
    const colon = label.indexOf(":");
    topics.set(label, (topic = { list: label.slice(0, colon) as List, name: label.slice(colon + 1), isWish: wishes.test(label) }));
  }
  return topic;
}

/** Without marks, or without its tone, the word may be a plain one; with other marks it is another word. */
function mayBePlain(token: Token): boolean {
  return token.tone === 0 && (token.text === token.bare ? plainBares.has(token.bare) : plainShapes.has(token.shape));
}

export type { Meaning };
