import { mayMean, wordOf, type Word } from "./letters.ts";
import { isMarked, type Token } from "./tokens.ts";

/** A phrase found in a sentence: the tokens from `from` up to, not with, `to`. */
export interface Match<Label extends string = string> {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
  /** As the list writes it. */
  readonly phrase: string;
  /** One of its words was typed with another mark. */
  readonly slipped?: boolean;
}

interface Entry<Label extends string> {
  readonly label: Label;
  readonly words: readonly Word[];
  readonly phrase: string;
  /** Only as it is written: its marks decide what it means. */
  readonly strict: boolean;
  /** A slip in one of its words is forgiven. */
  readonly lenient: boolean;
}

/** How a list is to be found. */
export interface Finding {
  /** Words that stand for a name in braces. */
  readonly stands?: Stands;
  /** Nothing of the list is found by a guess: single words need their marks, and no slip is forgiven. */
  readonly careful?: boolean;
}
interface Node<Label extends string> {
  readonly next: Map<string, Node<Label>>;
  readonly entries: Entry<Label>[];
}

/** The words that stand for a pronoun or a filler in the lists: "báo cho {me}". */
export type Stands = Readonly<Record<string, readonly string[]>>;

/**
 * Finds listed phrases in a sentence, whatever marks were left out. A phrase that begins with "!" is found only with
 * its marks written ("!tối", which without marks may be "tôi").
 */
export class Phrasebook<Label extends string> {
  readonly #root: Node<Label> = { next: new Map(), entries: [] };
  readonly #base: Phrasebook<Label> | undefined;
  /** Every word of every phrase, and every two neighbours, bare, for mending typing slips. */
  readonly words = new Map<string, Word>();
  readonly pairs = new Set<string>();
  /** Words that stand as they are written: never taken for a slip of another. */
  readonly #plain: ReadonlySet<string>;
  readonly #plainBare: ReadonlySet<string>;
  readonly #lasting = new Set<Label>();
  /** Words that the programme writes without marks: where marks are written, "lớp may" is no "lớp mấy". */
  #own: ReadonlySet<string> = new Set();

  /**
   * `plain`: words of everyday phrases; `alone`: those that stand alone. A listed phrase of one word that only its
   * marks tell from one of the latter needs its marks. `base`: phrases that are found as well; they are shared, not copied.
   */
  constructor(plain: Iterable<string> = [], alone: Iterable<string> = plain, base?: Phrasebook<Label>) {
    this.#plain = new Set(plain);
    this.#plainBare = new Set(Array.from(alone, (word) => wordOf(word).bare));
    this.#base = base;
  }

  /** Adds phrases written as one text, separated by commas or line ends. `{me}` is replaced by every word it stands for. */
  add(label: Label, phrases: string, finding: Finding = {}): this {
    for (const phrase of phrases.split(/[,\n]/)) if (phrase.trim() !== "") this.#addOne(label, phrase.trim(), finding);
    return this;
  }

  /** The programme's own words, as it writes them. */
  know(own: ReadonlySet<string>): this {
    this.#own = own;
    return this;
  }

  /** Finds phrases of these labels inside longer ones too. */
  keep(labels: Iterable<Label>): this {
    for (const label of labels) this.#lasting.add(label);
    return this;
  }

  #addOne(label: Label, phrase: string, finding: Finding): void {
    const slot = /\{(\w+)\}/.exec(phrase);
    if (slot) {
      const choices = finding.stands?.[slot[1] ?? ""];
      if (!choices) throw new Error(`word lists: nothing stands for ${slot[0]}`);
      for (const choice of choices) this.#addOne(label, phrase.replace(slot[0], choice), finding);
      return;
    }
    const words = (phrase.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(wordOf);
    const alone = words.length === 1 ? words[0] : undefined;
    const alike = alone !== undefined && this.#plainBare.has(alone.bare) && !this.#plain.has(alone.text);
    const strict = phrase.startsWith("!") || alike || (alone !== undefined && finding.careful === true && alone.text !== alone.bare);
    let node = this.#root;
    let before = "";
    for (const word of words) {
      this.words.set(word.text, word);
      if (before !== "") this.pairs.add(`${before} ${word.bare}`);
      before = word.bare;
      let next = node.next.get(word.bare);
      if (!next) node.next.set(word.bare, (next = { next: new Map(), entries: [] }));
      node = next;
    }
    const isKnown = node.entries.some((other) => other.label === label && other.words.every((word, at) => word.text === words[at]?.text));
    if (!isKnown) node.entries.push({ label, words, phrase: words.map((word) => word.text).join(" "), strict, lenient: finding.careful !== true });
  }

  /**
   * Every phrase of the sentence that is not inside a longer one, in order. `keeps` says which of those are meant after
   * all: what one that is not meant had covered is found in its place.
   */
  find(tokens: readonly Token[], keeps: (match: Match<Label>, all: readonly Match<Label>[]) => boolean = () => true): Match<Label>[] {
    const found: Match<Label>[] = [];
    // Where most words carry marks, a word without any is meant so.
    const marked = isMarked(tokens);
    for (let from = 0; from < tokens.length; from += 1) {
      if (this.#base) this.#walk(this.#base.#root, { tokens, from, marked }, found);
      this.#walk(this.#root, { tokens, from, marked }, found);
    }
    const longest = longestOnly(withoutSlips(found), this.#lasting);
    const dropped = new Set(longest.filter((match, at) => !keeps(match, around(longest, at))));
    if (dropped.size === 0) return longest;
    const rest = longestOnly(withoutSlips(found.filter((match) => !dropped.has(match))), this.#lasting); // prettier-ignore
    return rest.filter((match, at) => keeps(match, around(rest, at)));
  }

  /** Every phrase that begins at that token. */
  #walk(root: Node<Label>, { tokens, from, marked }: Omit<Typed, "to">, found: Match<Label>[]): void {
    let node: Node<Label> | undefined = root;
    for (let to = from; to < tokens.length; ) {
      const token: Token | undefined = tokens[to];
      node = token && node.next.get(token.bare);
      if (!node) return;
      // A phrase does not reach over a full stop or a comma.
      if (token && to > from && token.clause !== tokens[to - 1]?.clause && !/^\s[-–—]\s$/.test(token.gap)) return;
      to += 1;
      if (node.entries.length > 0) this.#collect(node, { tokens, from, to, marked }, found);
    }
  }

  #collect(node: Node<Label>, typed: Typed, found: Match<Label>[]): void {
    const { from, to } = typed;
    let agreed = false;
    for (const entry of node.entries) {
      if (!this.#agrees(typed, entry, 0)) continue;
      agreed = true;
      found.push({ label: entry.label, from, to, phrase: entry.phrase });
    }
    // One wrong mark in a phrase of several words is a slip, unless the words as written are another phrase.
    if (agreed || to - from < 2) return;
    for (const entry of node.entries) if (entry.lenient && this.#agrees(typed, entry, 1)) found.push({ label: entry.label, from, to, phrase: entry.phrase, slipped: true });
  }

  #agrees({ tokens, from, to, marked }: Typed, entry: Entry<Label>, slips: number): boolean {
    let wrong = 0;
    for (let at = from; at < to; at += 1) {
      const token = tokens[at];
      const word = entry.words[at - from];
      if (!token || !word) return false;
      if (token.text === word.text && !entry.strict) continue;
      if (marked && token.text === token.bare && this.#own.has(token.text)) return false;
      if (entry.strict) {
        if (word.text === word.bare ? token.text !== word.text || !marked : token.text === token.bare || !mayMean(token, word)) return false;
        // "Biên" is no "biến" that lost its tone.
        if (token.tone === 0 && word.tone !== 0 && word.text !== word.bare) return false;
      }
      if (entry.words.length === 1) {
        // A word alone that is written as another one is that other one: "bảo" is no "bão".
        if (token.text !== word.text && (this.#plain.has(token.text) || !mayMean(token, word))) return token.text === token.bare && mayMean(token, word);
        if (token.text !== token.bare && token.shape !== word.shape) return false;
      } else if (!mayMean(token, word)) {
        if (slips === 0 || this.#plain.has(token.text) || this.words.has(token.text) || this.#base?.words.has(token.text)) return false;
        wrong += 1;
      }
    }
    return wrong <= slips;
  }
}

/** Tokens from `from` up to, not with, `to`; `marked`: most words of the message carry marks. */
interface Typed {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly marked: boolean;
}

/** No phrase of any list is longer. */
const longestPhrase = 16;

/** The matches that may touch that one; they are in order, so that a long text takes no longer a word. */
function around<Label extends string>(matches: readonly Match<Label>[], at: number): readonly Match<Label>[] {
  const match = matches[at];
  if (!match) return [];
  let first = at;
  while (first > 0 && (matches[first - 1]?.from ?? 0) > match.from - longestPhrase) first -= 1;
  let end = at + 1;
  while (end < matches.length && (matches[end]?.from ?? 0) < match.to) end += 1;
  return matches.slice(first, end);
}

/** "Biết chủ đề" is "chủ đề", and no "biết chữ" with a slip: what is written right goes before what may be meant. */
function withoutSlips<Label extends string>(found: readonly Match<Label>[]): readonly Match<Label>[] {
  if (!found.some((match) => match.slipped)) return found;
  return found.filter((match) => !match.slipped || !found.some((other) => !other.slipped && other.to - other.from > 1 && other.from < match.to && match.from < other.to && (other.from < match.from || match.to < other.to)));
}

/** What is not inside a longer phrase. */
function longestOnly<Label extends string>(found: readonly Match<Label>[], lasting: ReadonlySet<Label>): Match<Label>[] {
  const kept: Match<Label>[] = [];
  let reach = -1;
  let reachFrom = -1;
  const byPlace = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  for (const match of byPlace) {
    const inside = match.to <= reach && !(match.from === reachFrom && match.to === reach);
    if (inside && !lasting.has(match.label)) continue;
    kept.push(match);
    if (match.to > reach) {
      reach = match.to;
      reachFrom = match.from;
    }
  }
  return kept;
}
