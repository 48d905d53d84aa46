import { wordOf, type Word } from "./letters.ts";

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
  /** Glued to the number or letters before it: the "h" of "8h". */
  readonly glued: boolean;
}

/** No message of a platform is longer than this; what is beyond is not read. */
export const longestText = 4096;
/** Nobody asks in more words than this; what is beyond costs time only. */
const mostWords = 700;

/** Cuts a text into words. Digits and letters in one word stay together: "t7", "8h30", "ma6y1". */
export function tokenise(text: string): Token[] {
  const read = text.slice(0, longestText).normalize("NFC");
  const shouted = read === read.toUpperCase();
  const tokens: Token[] = [];
  let end = 0;
  let sentence = 0;
  let clause = 0;
  let quoted = false;
  for (const found of read.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const gap = read.slice(end, found.index);
    end = found.index + found[0].length;
    if (/[“”"«»]/.test(gap)) {
      for (const mark of gap) if ("“”\"«»".includes(mark)) quoted = mark === "“" || mark === "«" || (mark === '"' && !quoted);
    }
    if (tokens.length > 0) {
      const inNumber = /^\d/.test(found[0]) && gap.length === 1 && /\d$/.test(read.charAt(found.index - 2));
      const breaks = /[!?;\n…]|\.(?:\s|$)|^\.$/.test(gap) && !inNumber;
      if (breaks) sentence += 1;
      if (breaks || (/[,:()]|\s[-–—]\s/.test(gap) && !inNumber)) clause += 1;
    }
    const capital = !shouted && /^\p{Lu}/u.test(found[0]);
    tokens.push({ ...wordOf(found[0]), gap, sentence, clause, capital, quoted, glued: false });
    if (tokens.length >= mostWords) break;
  }
  return tokens;
}
