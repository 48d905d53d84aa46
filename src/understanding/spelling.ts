import { meantBy, meantByPair } from "./chat-forms.ts";
import { readTelex, readVni } from "./keystrokes.ts";
import { wordOf, type Word } from "./letters.ts";
import type { Neighbours } from "./neighbours.ts";
import { NearWords, type Beside } from "./near-words.ts";
import { Remembered } from "./remembered.ts";
import { chatSpelling } from "./slips.ts";
import { speaksEnglish } from "./spoken.ts";
import { isSyllable } from "./syllables.ts";
import { isMarked, withWord, type Token } from "./tokens.ts";

/** What is known of a written word, wherever it stands. */
interface Known {
  /** It means something here. */
  readonly isListed: boolean;
  readonly isSyllable: boolean;
  /** What it is short for, unless it is a name. */
  readonly short: readonly Word[] | undefined;
  /** What left-over keystrokes make of it, if they make anything. */
  readonly telex: Word | undefined;
  /** What is meant whatever stands beside it: no words when it is itself; undefined when that is to be looked at. */
  readonly sure: readonly Word[] | undefined;
}

const itself: readonly Word[] = [];

/** What stands beside a token, mended already before it, and how the message was typed. */
interface Around extends Beside {
  readonly marked: boolean;
  /** Its keystrokes were left in. */
  readonly keyed: boolean;
  /** Slips are still looked for. */
  readonly mends: boolean;
}

/** More slips than this in one message are not mended: it is no question any more, and it would take time. */
const mostSlips = 25;

/** Mends how a sentence is written: short forms, left-over keystrokes, letters drawn out, typing slips. */
export class Spelling {
  /** Bare words to the ways in which they are marked. */
  readonly #words: ReadonlyMap<string, readonly Word[]>;
  /** Of the programme's names: a word as it is written beside a bare one. */
  readonly #own: Neighbours<true>;
  readonly #near: NearWords;
  readonly #known = new Remembered((text) => this.#find(text));

  /** `words`: every word that means something here; `pairs`: bare ones that stand side by side; `own`: those of the programme, one of each as written. */
  constructor(words: Iterable<Word>, pairs: ReadonlySet<string>, own: Neighbours<true>) {
    this.#own = own;
    const byBare = new Map<string, Word[]>();
    for (const word of words) {
      const written = byBare.get(word.bare);
      if (!written) byBare.set(word.bare, [word]);
      else if (!written.some((other) => other.text === word.text)) written.push(word);
    }
    this.#words = byBare;
    this.#near = new NearWords(byBare, pairs);
  }

  /** The same sentence as it was meant, as far as that can be told. */
  mend(typed: readonly Token[]): Token[] {
    // One word that looks like keystrokes is more likely a slip; several are keystrokes.
    const seen = typed.map((token) => this.#known.of(token.text));
    const keyed = seen.filter(isKeyed).length > 1;
    const tokens = keyed ? typed.map((token, at) => composed(token, seen[at])) : typed;
    // Where marks are written, "chi" is no "chị": it is the centre's "gì".
    const marked = isMarked(tokens);
    const english = speaksEnglish(tokens);
    const mended: Token[] = [];
    let slips = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      const next = tokens[at + 1];
      const pair = next?.sentence === token.sentence ? meantByPair(token.text, next.text) : undefined;
      if (pair) {
        put(mended, token, pair);
        at += 1;
        continue;
      }
      const around = { before: mended.at(-1), next, marked, english, keyed, mends: slips < mostSlips };
      const beside = meantBeside(token, around);
      if (beside) {
        put(mended, token, beside);
        continue;
      }
      const known = (keyed ? undefined : seen[at]) ?? this.#known.of(token.text);
      if (!known.isListed) slips += 1;
      put(mended, token, this.#meant(token, known, around));
    }
    return mended;
  }

  #find(text: string): Known {
    const word = wordOf(text);
    const isListed = this.#words.has(word.bare);
    const couldBe = isSyllable(word.bare);
    const telex = isListed || couldBe || text !== word.bare ? undefined : readTelex(text);
    const isOpen = couldBe || telex !== undefined;
    return {
      isListed,
      isSyllable: couldBe,
      short: meantBy(text),
      telex: telex === undefined ? undefined : wordOf(telex),
      sure: isListed && !/\d/.test(text) ? itself : this.#sure(word, isOpen),
    };
  }

  /** `isOpen`: it could be a syllable or keystrokes. */
  #sure({ text, bare }: Word, isOpen: boolean): readonly Word[] | undefined {
    if (/\d/.test(text)) return /^\d+(?:st|nd|rd|th)?$/.test(text) ? itself : withDigits(text);
    if (bare.length > 24) return itself;
    const drawnOut = text.replace(/(.)\1{2,}$/u, "$1").replace(/(.)\1{2,}/gu, "$1");
    if (drawnOut !== text) {
      const full = meantBy(drawnOut);
      if (full) return full;
      if (this.#words.has(wordOf(drawnOut).bare)) return [wordOf(drawnOut)];
    }
    const chat = isOpen ? undefined : chatSpelling(bare).find((word) => this.#words.has(word));
    return chat === undefined ? undefined : [wordOf(chat)];
  }

  /** The words meant by one token; none when it stands as it is. */
  #meant(token: Token, known: Known, around: Around): readonly Word[] {
    if (known.short && !this.#isName(token, around)) return known.short;
    if (known.sure) return known.sure;
    if (known.telex) {
      const swapped = around.mends && !around.keyed ? this.#near.meantBy(token, true, around) : itself;
      return swapped.length > 0 ? swapped : [known.telex];
    }
    if (!around.mends) return itself;
    const near = this.#near.meantBy(token, known.isSyllable, around);
    if (near.length > 0) return near;
    const single = token.text.replace(/(.)\1+$/u, "$1");
    return single !== token.text && this.#words.has(wordOf(single).bare) ? [wordOf(single)] : itself;
  }

  /** "V-League", "Lớp A": a capital letter alone is a name. "Mô" in the programme's "mô hình" is no "nào". */
  #isName({ text, gap, capital }: Token, { before, next, english, mends }: Around): boolean {
    if (text.length === 1 && (english || (mends && capital && gap !== "" && before !== undefined))) return true;
    return mends && (this.#own.get(before?.bare, text) === true || this.#own.get(text, next?.bare) === true);
  }
}

function isKeyed({ short, telex }: Known): boolean {
  return telex !== undefined && short === undefined;
}

/** The word that left-over keystrokes make, so that what follows sees it as if it had been typed well. */
function composed(token: Token, known: Known | undefined): Token {
  return known && isKeyed(known) ? { ...token, ...known.telex } : token;
}

const neighbourhood = [wordOf("khu"), wordOf("phố")];
const what = [wordOf("gì")];
const please = [wordOf("ạ")];

/** What the words beside it make of one that is read otherwise elsewhere. */
function meantBeside({ text, gap, clause }: Token, { before, next, marked, english }: Around): readonly Word[] | undefined {
  if (text === "kp" && next && /^\d+$/.test(next.text)) return neighbourhood;
  if (text === "chi" && marked && !/^(?:bộ|hội|đoàn|nhánh|tiết|phí|tiêu)$/.test(next?.text ?? "")) return what;
  // "Công nhân a": at the end it is no "anh".
  if (text === "a" && !english && before && next?.clause !== clause) return please;
  const unit = gap === "" && before && /^\d+$/.test(before.text) ? unitOf(text) : undefined;
  return unit === undefined ? undefined : [wordOf(unit)];
}

/** "8h30", "t7", "d9i": digits and letters in one word. */
function withDigits(text: string): readonly Word[] {
  const vni = /^t[2-7]$/.test(text) ? undefined : readVni(text);
  if (vni !== undefined && (!/^[a-z]{1,2}\d$/.test(text) || /[aeou][6-9]$/.test(text))) return [wordOf(vni)];
  const quarter = /^kp(\d{1,2})$/.exec(text);
  if (quarter) return [...neighbourhood, wordOf(quarter[1] ?? "")];
  const weekday = /^t(?:h|hu)?([2-7])$/.exec(text);
  if (weekday) return [wordOf("thứ"), wordOf(weekday[1] ?? "")];
  const parts = text.match(/\d+|\D+/g) ?? [];
  return parts.flatMap((part, at) => {
    const unit = at > 0 && /^\d/.test(parts[at - 1] ?? "") ? unitOf(part) : undefined;
    return unit === undefined && at === 0 ? (meantBy(part) ?? [wordOf(part)]) : [wordOf(unit ?? part)];
  });
}

function put(mended: Token[], token: Token, words: readonly Word[]): void {
  if (words.length === 0) mended.push(token);
  for (const [at, word] of words.entries()) mended.push(withWord(token, word, at > 0));
}

function unitOf(text: string): string | undefined {
  if (text === "h" || text === "g" || text === "giờ") return "giờ";
  if (text === "p" || text === "ph" || text === "phút") return "phút";
  return /^[a-zđ]+$/.test(text) ? text : undefined;
}
