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
  readonly slipped: boolean;
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
  /** By the bare word that follows; most phrases end where no other goes on. */
  next: Map<string, Node<Label>> | undefined;
  readonly entries: Entry<Label>[];
}

/** The words that stand for a pronoun or a filler in the lists: "báo cho {me}". */
export type Stands = Readonly<Record<string, readonly string[]>>;

/**
 * Finds listed phrases in a sentence, whatever marks were left out. A phrase that begins with "!" is found only with
 * its marks written ("!tối", which without marks may be "tôi").
 */
export class Phrasebook<Label extends string> {
  readonly #root: Node<Label> = { next: undefined, entries: [] };
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
    const words = (
      phrase
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).map(wordOf);
    const alone = words.length === 1 ? words[0] : undefined;
    const alike = alone !== undefined && this.#plainBare.has(alone.bare) && !this.#plain.has(alone.text);
    const strict = phrase.startsWith("!") || alike || (alone !== undefined && finding.careful === true && alone.text !== alone.bare);
    let node = this.#root;
    let before = "";
    for (const word of words) {
      this.words.set(word.text, word);
      if (before !== "") this.pairs.add(`${before} ${word.bare}`);
      before = word.bare;
      node.next ??= new Map();
      let next = node.next.get(word.bare);
      if (!next) node.next.set(word.bare, (next = { next: undefined, entries: [] }));
      node = next;
    }
    const isKnown = node.entries.some((other) => other.label === label && other.words.every((word, at) => word.text === words[at]?.text));
    if (!isKnown) {
      node.entries.push({ label, words, phrase: words.map((word) => word.text).join(" "), strict, lenient: finding.careful !== true });
    }
  }

  /**
   * Every phrase of the sentence that is not inside a longer one, in order. `keeps` says which of those are meant after
   * all: what one that is not meant had covered is found in its place.
   */
  find(tokens: readonly Token[], keeps: Keeps<Label> = () => true): Match<Label>[] {
    // Where most words carry marks, a word without any is meant so.
    const typed = { tokens, marked: isMarked(tokens) };
    const found: Match<Label>[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      if (this.#base) this.#walk(this.#base.#root, typed, from, found);
      this.#walk(this.#root, typed, from, found);
    }
    found.sort((a, b) => a.from - b.from || b.to - a.to);
    const longest = longestOnly(withoutSlips(found), this.#lasting);
    const dropped = new Set(longest.filter((match, at) => !keeps(match, at, longest)));
    if (dropped.size === 0) return longest;
    return longestOnly(withoutSlips(found.filter((match) => !dropped.has(match))), this.#lasting).filter(keeps);
  }

  /** Every phrase that begins at that token. */
  #walk(root: Node<Label>, typed: Typed, from: number, found: Match<Label>[]): void {
    const { tokens } = typed;
    let node: Node<Label> | undefined = root;
    let before: Token | undefined;
    for (let to = from; to < tokens.length && node.next;) {
      const token: Token | undefined = tokens[to];
      node = token && node.next.get(token.bare);
      if (!token || !node) return;
      // A phrase does not reach over a full stop or a comma.
      if (before && token.clause !== before.clause && !/^\s[-–—]\s$/.test(token.gap)) return;
      before = token;
      to += 1;
      if (node.entries.length > 0) this.#collect(node.entries, typed, { from, to }, found);
    }
  }

  #collect(entries: readonly Entry<Label>[], typed: Typed, { from, to }: Span, found: Match<Label>[]): void {
    let agreed = false;
    for (const entry of entries) {
      if (!this.#agrees(typed, from, entry, 0)) continue;
      agreed = true;
      found.push({ label: entry.label, from, to, phrase: entry.phrase, slipped: false });
    }
    // One wrong mark in a phrase of several words is a slip, unless the words as written are another phrase.
    if (agreed || to - from < 2) return;
    for (const entry of entries) {
      if (entry.lenient && this.#agrees(typed, from, entry, 1)) {
        found.push({ label: entry.label, from, to, phrase: entry.phrase, slipped: true });
      }
    }
  }

  #agrees({ tokens, marked }: Typed, from: number, { words, strict }: Entry<Label>, slips: number): boolean {
    let wrong = 0;
    for (let at = 0; at < words.length; at += 1) {
      const token = tokens[from + at];
      const word = words[at];
      if (!token || !word) return false;
      if (token.text === word.text && !strict) continue;
      if (marked && token.text === token.bare && this.#own.has(token.text)) return false;
      if (strict) {
        if (word.text === word.bare ? token.text !== word.text || !marked : token.text === token.bare || !mayMean(token, word)) {
          return false;
        }
        // "Biên" is no "biến" that lost its tone.
        if (token.tone === 0 && word.tone !== 0 && word.text !== word.bare) return false;
      }
      if (words.length === 1) {
        // A word alone that is written as another one is that other one: "bảo" is no "bão".
        if (token.text !== word.text && (this.#plain.has(token.text) || !mayMean(token, word))) {
          return token.text === token.bare && mayMean(token, word);
        }
        if (token.text !== token.bare && token.shape !== word.shape) return false;
      } else if (!mayMean(token, word)) {
        if (slips === 0 || this.#plain.has(token.text) || this.words.has(token.text) || this.#base?.words.has(token.text)) return false;
        wrong += 1;
      }
    }
    return wrong <= slips;
  }
}

/** Is the match at that place of them meant? They are in order. */
export type Keeps<Label extends string> = (match: Match<Label>, at: number, all: readonly Match<Label>[]) => boolean;

/** What is searched; `marked`: most words of the message carry marks. */
interface Typed {
  readonly tokens: readonly Token[];
  readonly marked: boolean;
}

/** Tokens from `from` up to, not with, `to`. */
type Span = Pick<Match, "from" | "to">;

/** "Biết chủ đề" is "chủ đề", and no "biết chữ" with a slip: what is written right goes before what may be meant. */
function withoutSlips<Label extends string>(found: readonly Match<Label>[]): readonly Match<Label>[] {
  if (!found.some((match) => match.slipped)) return found;
  return found.filter(
    (match) =>
      !match.slipped ||
      !found.some(
        (other) =>
          !other.slipped &&
          other.to - other.from > 1 &&
          other.from < match.to &&
          match.from < other.to &&
          (other.from < match.from || match.to < other.to),
      ),
  );
}

/** What is not inside a longer phrase, of those that stand in order, the longest first. */
function longestOnly<Label extends string>(found: readonly Match<Label>[], lasting: ReadonlySet<Label>): Match<Label>[] {
  const kept: Match<Label>[] = [];
  let reach = -1;
  let reachFrom = -1;
  for (const match of found) {
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
