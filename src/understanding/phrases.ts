import { mayMean, wordOf, type Word } from "./letters.ts";
import type { Token } from "./tokens.ts";

/** A phrase found in a sentence: the tokens from `from` up to, not with, `to`. */
export interface Match<Label extends string = string> {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

interface Entry<Label extends string> {
  readonly label: Label;
  readonly words: readonly Word[];
  readonly strict: boolean;
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
  /** Every word of every phrase, bare, and every two neighbours, for mending typing slips. */
  readonly words = new Set<string>();
  readonly pairs = new Set<string>();
  /** Words that stand as they are written: never taken for a slip of another. */
  readonly #plain: ReadonlySet<string>;
  readonly #plainBare: ReadonlySet<string>;

  /** `plain`: ordinary words. A listed phrase of one word that only its marks tell from one of them needs its marks. */
  constructor(plain: Iterable<string> = []) {
    const words = [...plain];
    this.#plain = new Set(words);
    this.#plainBare = new Set(words.map((word) => wordOf(word).bare));
  }

  /** Adds phrases written as one text, separated by commas or line ends. `{me}` is replaced by every word it stands for. */
  add(label: Label, phrases: string, stands: Stands = {}): this {
    for (const phrase of phrases.split(/[,\n]/)) if (phrase.trim() !== "") this.#addOne(label, phrase.trim(), stands);
    return this;
  }

  #addOne(label: Label, phrase: string, stands: Stands): void {
    const slot = /\{(\w+)\}/.exec(phrase);
    if (slot) {
      const choices = stands[slot[1] ?? ""];
      if (!choices) throw new Error(`word lists: nothing stands for ${slot[0]}`);
      for (const choice of choices) this.#addOne(label, phrase.replace(slot[0], choice), stands);
      return;
    }
    const words = (phrase.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).map(wordOf);
    const alone = words.length === 1 ? words[0] : undefined;
    const alike = alone !== undefined && alone.text !== alone.bare && this.#plainBare.has(alone.bare) && !this.#plain.has(alone.text);
    const strict = phrase.startsWith("!") || alike;
    let node = this.#root;
    let before = "";
    for (const word of words) {
      this.words.add(word.bare);
      if (before !== "") this.pairs.add(`${before} ${word.bare}`);
      before = word.bare;
      let next = node.next.get(word.bare);
      if (!next) node.next.set(word.bare, (next = { next: new Map(), entries: [] }));
      node = next;
    }
    node.entries.push({ label, words, strict });
  }

  /** Every phrase of the sentence that is not inside a longer one, in order. */
  find(tokens: readonly Token[]): Match<Label>[] {
    const found: Match<Label>[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      let node: Node<Label> | undefined = this.#root;
      for (let to = from; to < tokens.length; ) {
        const token: Token | undefined = tokens[to];
        node = token && node.next.get(token.bare);
        if (!node) break;
        // A phrase does not reach over a full stop.
        if (token && to > from && token.sentence !== tokens[from]?.sentence) break;
        to += 1;
        this.#collect(node, tokens, from, to, found);
      }
    }
    return longestOnly(found);
  }

  #collect(node: Node<Label>, tokens: readonly Token[], from: number, to: number, found: Match<Label>[]): void {
    if (node.entries.length === 0) return;
    const typed = tokens.slice(from, to);
    const agreeing = node.entries.filter((entry) => this.#agrees(typed, entry, 0));
    // One wrong mark in a phrase of several words is a slip, unless the words as written are another phrase.
    const meant = agreeing.length > 0 || to - from < 2 ? agreeing : node.entries.filter((entry) => this.#agrees(typed, entry, 1));
    for (const label of new Set(meant.map((entry) => entry.label))) found.push({ label, from, to });
  }

  #agrees(typed: readonly Token[], entry: Entry<Label>, slips: number): boolean {
    let wrong = 0;
    for (const [at, token] of typed.entries()) {
      const word = entry.words[at];
      if (!word) return false;
      if (entry.strict) {
        if (word.text !== word.bare && (token.text === token.bare || !mayMean(token, word))) return false;
      } else if (!mayMean(token, word)) {
        if (this.#plain.has(token.text)) return false;
        wrong += 1;
      }
    }
    return wrong <= slips;
  }
}

function longestOnly<Label extends string>(found: readonly Match<Label>[]): Match<Label>[] {
  const kept: Match<Label>[] = [];
  let reach = -1;
  let reachFrom = -1;
  const byPlace = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  for (const match of byPlace) {
    const inside = match.to <= reach && !(match.from === reachFrom && match.to === reach);
    if (inside) continue;
    kept.push(match);
    if (match.to > reach) {
      reach = match.to;
      reachFrom = match.from;
    }
  }
  return kept;
}
