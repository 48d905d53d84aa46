import { wordOf, type Word } from "./letters.ts";
import { Neighbours } from "./neighbours.ts";

/** A word of the sentence and where it stands. */
export interface Token extends Word {
  /** What stands between the word before and this one: "", " ", ", ", "/". */
  readonly gap: string;
  /** Counts from 0; full stops, question marks and line ends begin a new one. */
  readonly sentence: number;
  /** Counts from 0 through the whole text; commas and the like begin a new one too. */
  readonly clause: number;
  /** Written with a capital, in a text that is not all capitals. */
  readonly capital: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** Put for what was typed: its marks say nothing of how the message was written. */
  readonly mended: boolean;
  /** Glued to the number or letters before it: the "h" of "8h". */
  readonly glued: boolean;
}

/** The same place in the sentence with the word that was meant; `follows`: behind another that was put for the same one. */
export function withWord(token: Token, { text, bare, shape, tone }: Word, follows = false): Token {
  const { sentence, clause, capital, quoted } = token;
  return { text, bare, shape, tone, gap: follows ? " " : token.gap, sentence, clause, capital, quoted, mended: true, glued: follows };
}

/** No message of a platform is longer than this; what is beyond is not read. */
export const longestText = 4096;
/** Nobody asks in more words than this; what is beyond costs time only. */
const mostWords = 300;

/** Cuts a text into words. Digits and letters in one word stay together: "t7", "8h30", "ma6y1". */
export function tokenise(text: string): Token[] {
  const composed = compose(text.slice(0, longestText));
  const lower = composed.toLowerCase();
  // A few letters of other scripts grow when they are lowered; then capitals are not looked at.
  const read = lower.length === composed.length ? composed : lower;
  const shouted = !/[a-z]/.test(read);
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let quoted = false;
  for (let end = 0, from = 0; tokens.length < mostWords;) {
    while (from < read.length && !isWordAt(read, from)) from += 1;
    if (from >= read.length) break;
    let to = from + 1;
    while (to < read.length && isWordAt(read, to)) to += 1;
    const gap = read.slice(end, from);
    if (gap !== " " && gap !== "") {
      for (const mark of quoteMarks(gap)) quoted = mark === "“" || mark === "«" || (mark === '"' && !quoted);
      // A dot, dash or stroke between digits is part of a date or a number.
      const inNumber = gap.length === 1 && isDigit(read, from) && isDigit(read, from - 2);
      if (tokens.length > 0 && !inNumber) {
        const breaks = /[!?;\n…]|\.\s|^\.+$/.test(gap);
        if (breaks) sentence += 1;
        if (breaks || /[,:()]|\s[-–—]\s/.test(gap)) clause += 1;
      }
    }
    const capital = !shouted && read.charCodeAt(from) !== lower.charCodeAt(from);
    const { text: word, bare, shape, tone } = wordOf(lower.slice(from, to));
    tokens.push({ text: word, bare, shape, tone, gap, sentence, clause, capital, quoted, mended: false, glued: false });
    end = to;
    from = to;
  }
  return tokens.length > fewWords ? withTurns(tokens) : tokens;
}

/** A dictated message has no commas; with more words than this, what turns to the question begins a clause of its own. */
const fewWords = 14;

const turns = Neighbours.of([
  "nghe noi",
  "nghe bao",
  "nghe don",
  "nghe loa",
  "cho hoi",
  "xin hoi",
  "muon hoi",
  "cho biet",
  "khong biet",
  "muon biet",
  "hoi la",
  "de nghi",
  "hom truoc",
  "bua truoc",
]);

/** "… bị lừa hoài em muốn hỏi lớp đó học ở đâu": the story ends where "em muốn hỏi" begins. */
function withTurns(tokens: readonly Token[]): Token[] {
  let added = 0;
  let isTurn = isTurnAt(tokens, 0);
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const isTurnNext = isTurnAt(tokens, at + 1);
    // "Em" before "muốn hỏi" begins the clause with it.
    const begins = isTurn ? !isWhoAsks(before) : isTurnNext && next?.clause === token.clause && isWhoAsks(token);
    if (begins && at > 2 && before?.clause === token.clause) added += 1;
    isTurn = isTurnNext;
    return added === 0 ? token : { ...token, clause: token.clause + added };
  });
}

const whoAsks = new Set("em toi minh con chau anh chi co chu bac ba ong tui to".split(" "));

function isWhoAsks(token: Token | undefined): boolean {
  return token !== undefined && whoAsks.has(token.bare);
}

function isTurnAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.bare;
  const next = tokens[at + 1];
  if (turns.get(word, next?.bare)) return true;
  if (word !== "cho" && word !== "xin") return false;
  // "Cho em hỏi", "cho tôi được biết".
  const third = tokens[at + 2];
  return isWhoAsks(next) && (third?.bare === "hoi" || (third?.bare === "biet" && third.text !== "biet"));
}

/** Do that many of the words carry marks, as they were typed? Then a word without any is meant so. */
export function isMarked(tokens: readonly Token[], share = 0.5): boolean {
  let typed = 0;
  let marked = 0;
  for (const token of tokens) {
    if (token.mended) continue;
    typed += 1;
    if (token.text !== token.bare) marked += 1;
  }
  return marked >= share * typed;
}

/** NFC; most texts have no mark that stands apart, and are left alone. */
function compose(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x300 && (code < 0x370 || code > 0x1eff)) return text.normalize("NFC");
  }
  return text;
}

function quoteMarks(gap: string): string[] {
  return gap.match(/[“”"«»]/g) ?? [];
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Letters, digits and marks of any script; Vietnamese and ASCII are told without a look into the Unicode tables. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x370) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x1e00 && code < 0x1f00) return true;
  if (code >= 0x2000 && code < 0x2c00) return false;
  // One half of a pair: symbols and emoji for the most part, no words of ours.
  if (code >= 0xd800 && code < 0xe000) return false;
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at)) && code !== 0xfe0f;
}
