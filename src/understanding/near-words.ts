import { readTelex } from "./keystrokes.ts";
import { wordOf, type Word } from "./letters.ts";
import { Remembered } from "./remembered.ts";
import { marksAgree, shortened, slipCost } from "./slips.ts";
import type { Token } from "./tokens.ts";

/** A listed word that was perhaps meant, and what the slip costs. */
interface Slip {
  readonly word: Word;
  readonly cost: number;
}

/** What stands beside a word, and how the message was typed. */
export interface Beside {
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  readonly english: boolean;
}

/** Knows which listed words may have been meant by one that is not listed. */
export class NearWords {
  /** Bare words to the ways in which they are marked. */
  readonly #words: ReadonlyMap<string, readonly Word[]>;
  readonly #pairs: ReadonlySet<string>;
  /** A word with one letter left out, to the words that it may be. */
  readonly #near = new Map<string, string[]>();
  readonly #slips = new Remembered((text) => this.#slipsOf(wordOf(text)));
  readonly #instead = new Remembered((text) => this.#insteadOf(wordOf(text)));

  /** `words`: bare ones to the ways in which they are marked; `pairs`: bare ones that stand side by side. */
  constructor(words: ReadonlyMap<string, readonly Word[]>, pairs: ReadonlySet<string>) {
    this.#words = words;
    this.#pairs = pairs;
    for (const word of words.keys()) {
      if (!isLong(word) || /\d/.test(word)) continue;
      for (const key of shortened(word)) {
        const near = this.#near.get(key);
        if (near) near.push(word);
        else this.#near.set(key, [word]);
      }
    }
  }

  /** The words meant; none when it is no slip. What can be a syllable may be a word of its own. */
  meantBy(typed: Token, isSyllable: boolean, beside: Beside): readonly Word[] {
    const best = this.#bestOf(typed, isSyllable, beside);
    if (best) return [best];
    return isSyllable ? [] : this.#instead.of(typed.text);
  }

  #bestOf(typed: Token, isSyllable: boolean, { before, next, english }: Beside): Word | undefined {
    let best: Word | undefined;
    let bestCost = Infinity;
    for (const slip of this.#slips.of(typed.text)) {
      const { word } = slip;
      let { cost } = slip;
      // A capital letter inside a sentence begins a name.
      if (cost > 1 && typed.capital && before !== undefined) continue;
      if (cost > 1 && (english || (isSyllable && cost > 2))) continue;
      const paired = this.#pairs.has(`${before?.bare} ${word.bare}`) || this.#pairs.has(`${word.bare} ${next?.bare}`);
      // What can be a word of its own is taken for another only when two letters changed places.
      if (cost > 1 && isSyllable && !paired) continue;
      if (paired) cost -= ofPair;
      else if (cost > 1 && typed.bare.length < 5) cost += 1;
      if (cost > dearest || cost >= bestCost) continue;
      bestCost = cost;
      best = word;
    }
    return best;
  }

  #slipsOf(typed: Word): readonly Slip[] {
    const { text, bare } = typed;
    if (!isLong(bare)) return [];
    const near = new Set(
      [bare, ...shortened(bare)].flatMap((key) => [...(this.#words.has(key) ? [key] : []), ...(this.#near.get(key) ?? [])]),
    );
    const alike = [...near].filter((word) => text === bare || this.#words.get(word)?.some((written) => marksAgree(typed, written)));
    return alike.map((word) => ({ word: wordOf(word), cost: slipCost(bare, word) })).filter(({ cost }) => cost - ofPair <= dearest);
  }

  /** What it is when it is no slip of one word. */
  #insteadOf({ bare }: Word): readonly Word[] {
    return isLong(bare) ? (this.#swappedKeys(bare) ?? this.#twoWords(bare) ?? []) : [];
  }

  /** Keystrokes of which two changed places: "chuoogn" is "chuoong", which is "chuông". */
  #swappedKeys(bare: string): readonly Word[] | undefined {
    for (let at = 0; at + 1 < bare.length; at += 1) {
      const read = readTelex(`${bare.slice(0, at)}${bare[at + 1]}${bare[at]}${bare.slice(at + 2)}`);
      if (read !== undefined && this.#words.get(wordOf(read).bare)?.some((word) => word.text === read)) return [wordOf(read)];
    }
    return undefined;
  }

  /** Two words without the space between: "khaimac". */
  #twoWords(bare: string): readonly Word[] | undefined {
    for (let cut = 2; cut <= bare.length - 2; cut += 1) {
      const [first, second] = [bare.slice(0, cut), bare.slice(cut)];
      if (this.#pairs.has(`${first} ${second}`)) return [wordOf(first), wordOf(second)];
    }
    return undefined;
  }
}

/** No slip that costs more is mended. */
const dearest = 2.5;
/** So much less it costs where the word stands beside one that it is listed with. */
const ofPair = 1.5;

/** Of fewer letters too many words could be meant; no listed word that is typed often has more. */
function isLong(bare: string): boolean {
  return bare.length >= 3 && bare.length <= 14;
}
