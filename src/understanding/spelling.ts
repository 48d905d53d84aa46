import { readTelex, readVni } from "./keystrokes.ts";
import { wordOf, type Word } from "./letters.ts";
import { chatSpelling, marksAgree, shortened, slipCost } from "./slips.ts";
import { speaksEnglish } from "./spoken.ts";
import { isSyllable } from "./syllables.ts";
import { isMarked, type Token } from "./tokens.ts";
import { shortForms } from "./words/short-forms.ts";

const meant = new Map<string, string>();
for (const entry of shortForms.split(/[;\n]/)) {
  const [typed, full] = entry.split("=").map((side) => side.trim().normalize("NFC"));
  if (typed && full && !meant.has(typed)) meant.set(typed, full);
}

/** Those of two words without their tones: "bưa nay". A single one would be another word: "đặng" is "để", "đăng" is not. */
const meantToneless = new Map<string, string>();
for (const [typed, full] of meant) {
  const shape = typed.split(" ").map((word) => wordOf(word).shape).join(" "); // prettier-ignore
  if (typed.includes(" ") && shape !== typed && /[^\x00-\x7f]/.test(shape) && !meant.has(shape) && !meantToneless.has(shape)) meantToneless.set(shape, full);
}

/** The first words of those: most words begin none. */
const beginsPair = new Set([...meant.keys(), ...meantToneless.keys()].flatMap((typed) => (typed.includes(" ") ? [typed.slice(0, typed.indexOf(" "))] : [])));

/** The words beside a token, bare, and whether the message was typed with its keystrokes left in. */
interface Around {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly keyed: boolean;
  readonly english: boolean;
}

/** More slips than this in one message are not mended: it is no question any more, and it would take time. */
const mostSlips = 25;

/** Mends how a sentence is written: short forms, left-over keystrokes, letters drawn out, typing slips. */
export class Spelling {
  /** Bare words to the ways in which they are marked. */
  readonly #words: ReadonlyMap<string, readonly Word[]>;
  readonly #pairs: ReadonlySet<string>;
  /** Of the programme's names: a word as it is written beside a bare one. */
  readonly #own: ReadonlySet<string>;
  /** A word with one letter left out, to the words that it may be. */
  readonly #near = new Map<string, string[]>();

  /** `words`: every word that means something here; `pairs`: bare ones that stand side by side; `own`: those of the programme, one of each as written. */
  constructor(words: Iterable<Word>, pairs: ReadonlySet<string>, own: ReadonlySet<string>) {
    this.#own = own;
    const byBare = new Map<string, Word[]>();
    for (const word of words) {
      const written = byBare.get(word.bare);
      if (!written) byBare.set(word.bare, [word]);
      else if (!written.some((other) => other.text === word.text)) written.push(word);
    }
    this.#words = byBare;
    this.#pairs = pairs;
    for (const word of byBare.keys()) {
      if (word.length < 3 || word.length > 14 || /\d/.test(word)) continue;
      for (const key of shortened(word)) this.#near.set(key, [...(this.#near.get(key) ?? []), word]);
    }
  }

  /** The same sentence as it was meant, as far as that can be told. */
  mend(typed: readonly Token[]): Token[] {
    const mended: Token[] = [];
    // One word that looks like keystrokes is more likely a slip; several are keystrokes.
    const keyed = typed.filter((token) => this.#isKeyed(token)).length > 1;
    const tokens = typed.map((token) => this.#composed(token, keyed));
    // Where marks are written, "chi" is no "chị": it is the centre's "gì".
    const marked = isMarked(tokens);
    const isEnglish = speaksEnglish(tokens);
    let slips = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      const next = tokens[at + 1];
      const pair = next && beginsPair.has(token.text) && next.sentence === token.sentence ? (meant.get(`${token.text} ${next.text}`) ?? meantToneless.get(`${token.text} ${next.text}`)) : undefined;
      if (pair !== undefined) {
        push(mended, token, pair.split(" "));
        at += 1;
        continue;
      }
      if (token.text === "kp" && /^\d+$/.test(next?.text ?? "")) {
        push(mended, token, ["khu", "phố"]);
        continue;
      }
      if (marked && token.text === "chi" && !/^(?:bộ|hội|đoàn|nhánh|tiết|phí|tiêu)$/.test(next?.text ?? "")) {
        push(mended, token, ["gì"]);
        continue;
      }
      // "Công nhân a": at the end it is no "anh".
      if (token.text === "a" && !isEnglish && at > 0 && (next === undefined || next.clause !== token.clause)) {
        push(mended, token, ["ạ"]);
        continue;
      }
      const before = mended.at(-1);
      if (before && /^\d+$/.test(before.text) && token.gap === "" && unitOf(token.text)) {
        push(mended, token, [unitOf(token.text) ?? token.text]);
        continue;
      }
      const words = this.#meant(token, slips < mostSlips ? { before: before?.bare, after: next?.bare, keyed, english: isEnglish } : undefined, isEnglish);
      if (!this.#words.has(token.bare)) slips += 1;
      if (words === undefined) mended.push(token);
      else push(mended, token, words);
    }
    return mended;
  }

  /** The word that left-over keystrokes make, so that what follows sees it as if it had been typed well. */
  #composed(token: Token, keyed: boolean): Token {
    const read = keyed && this.#isKeyed(token) ? readTelex(token.text) : undefined;
    return read === undefined ? token : { ...token, ...wordOf(read) };
  }

  #isKeyed(token: Token): boolean {
    return token.text === token.bare && !this.#words.has(token.bare) && !meant.has(token.text) && !isSyllable(token.bare) && readTelex(token.text) !== undefined;
  }

  /** The words meant by one token; undefined when it stands as it is. `around`: undefined when slips are not looked for. */
  #meant(token: Token, around: Around | undefined, isEnglish: boolean): string[] | undefined {
    const { text, bare } = token;
    // "V-League", "Lớp A": a capital letter alone is a name.
    const short = token.capital && text.length === 1 && token.gap !== "" && around?.before !== undefined ? undefined : isEnglish && text.length === 1 ? undefined : meant.get(text);
    if (short !== undefined && !(around && this.#isOwn(token, around))) return short.split(" ");
    if (/\d/.test(text)) return /^\d+(?:st|nd|rd|th)?$/.test(text) ? undefined : this.#withDigits(text);
    if (bare.length > 24) return undefined;
    if (this.#words.has(bare)) return undefined;
    const drawnOut = text.replace(/(.)\1{2,}$/u, "$1").replace(/(.)\1{2,}/gu, "$1");
    if (drawnOut !== text) {
      const full = meant.get(drawnOut);
      if (full !== undefined) return full.split(" ");
      if (this.#words.has(wordOf(drawnOut).bare)) return [drawnOut];
    }
    const syllable = isSyllable(bare);
    if (!syllable) {
      const telex = text === bare ? readTelex(text) : undefined;
      const swapped = telex !== undefined && around && !around.keyed ? this.#slip(token, true, around) : undefined;
      if (telex !== undefined) return (swapped ?? telex).split(" ");
      const chat = chatSpelling(bare).find((word) => this.#words.has(word));
      if (chat !== undefined) return [chat];
    }
    if (!around) return undefined;
    const near = this.#slip(token, syllable, around);
    if (near !== undefined) return near.split(" ");
    const doubled = text.replace(/(.)\1+$/u, "$1");
    return doubled !== text && this.#words.has(wordOf(doubled).bare) ? [doubled] : undefined;
  }

  /** "Mô" in the programme's "mô hình" is no "nào". */
  #isOwn(token: Token, { before, after }: Around): boolean {
    return this.#own.has(`${before} ${token.text}`) || this.#own.has(`${token.text} ${after}`);
  }

  #withDigits(text: string): string[] | undefined {
    const vni = /^t[2-7]$/.test(text) ? undefined : readVni(text);
    if (vni !== undefined && !/^[a-z]{1,2}\d$/.test(text)) return [vni];
    if (vni !== undefined && /[6-9]/.test(text) && /[aeou]\d$/.test(text)) return [vni];
    const quarter = /^kp(\d{1,2})$/.exec(text);
    if (quarter) return ["khu", "phố", quarter[1] ?? ""];
    const weekday = /^t(?:h|hu)?([2-7])$/.exec(text);
    if (weekday) return ["thứ", weekday[1] ?? ""];
    const parts = text.match(/\d+|\D+/g) ?? [];
    return parts.flatMap((part, at) => {
      if (at > 0 && /^\d/.test(parts[at - 1] ?? "") && unitOf(part)) return [unitOf(part) ?? part];
      return /\d/.test(part) || at > 0 ? [part] : (meant.get(part)?.split(" ") ?? [part]);
    });
  }

  #slip(typed: Token, syllable: boolean, around: Around): string | undefined {
    const { bare } = typed;
    if (bare.length < 3 || bare.length > 14) return undefined;
    let best: string | undefined;
    let bestCost = Infinity;
    const seen = new Set<string>();
    for (const key of [bare, ...shortened(bare)]) {
      for (const word of [...(this.#words.has(key) ? [key] : []), ...(this.#near.get(key) ?? [])]) {
        if (seen.has(word)) continue;
        seen.add(word);
        let cost = slipCost(bare, word);
        if (typed.text !== bare && !this.#words.get(word)?.some((written) => marksAgree(typed, written))) continue;
        // A capital letter inside a sentence begins a name.
        if (cost > 1 && typed.capital && around.before !== undefined) continue;
        // What can be a word of its own is taken for another only when two letters changed places.
        const paired = this.#pairs.has(`${around.before} ${word}`) || this.#pairs.has(`${word} ${around.after}`);
        if (cost > 1 && ((syllable && !(paired && cost <= 2 && bare.length > 2)) || bare.length < 3 || around.english)) continue;
        if (paired) cost -= 1.5;
        else if (cost > 1 && bare.length < 5) cost += 1;
        if (cost < bestCost) {
          bestCost = cost;
          best = word;
        }
      }
    }
    if (best !== undefined && bestCost <= 2.5) return best;
    return syllable ? undefined : (this.#swappedKeys(bare) ?? this.#twoWords(bare));
  }

  /** Keystrokes of which two changed places: "chuoogn" is "chuoong", which is "chuông". */
  #swappedKeys(bare: string): string | undefined {
    for (let at = 0; at + 1 < bare.length; at += 1) {
      const read = readTelex(`${bare.slice(0, at)}${bare[at + 1]}${bare[at]}${bare.slice(at + 2)}`);
      if (read !== undefined && this.#words.get(wordOf(read).bare)?.some((word) => word.text === read)) return read;
    }
    return undefined;
  }

  /** Two words without the space between: "khaimac". */
  #twoWords(bare: string): string | undefined {
    for (let cut = 2; cut <= bare.length - 2; cut += 1) {
      const pair = `${bare.slice(0, cut)} ${bare.slice(cut)}`;
      if (this.#pairs.has(pair)) return pair;
    }
    return undefined;
  }
}

function push(mended: Token[], token: Token, words: readonly string[]): void {
  for (const [at, word] of words.entries()) mended.push({ ...token, ...wordOf(word), mended: true, gap: at === 0 ? token.gap : " ", glued: at > 0 });
}

function unitOf(text: string): string | undefined {
  if (text === "h" || text === "g" || text === "giờ") return "giờ";
  if (text === "p" || text === "ph" || text === "phút") return "phút";
  return /^[a-zđ]+$/.test(text) ? text : undefined;
}
