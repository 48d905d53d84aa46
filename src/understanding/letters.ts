import { Remembered } from "./remembered.ts";

/** One written word, taken apart so that marks can be compared one by one. */
export interface Word {
  /** Lower case, NFC, as written. */
  readonly text: string;
  /** Without any mark, đ as d: "truong". */
  readonly bare: string;
  /** Without the tone only: "trương". */
  readonly shape: string;
  /** 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. */
  readonly tone: number;
}

const rows = ["aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ"];
const bareOf: Record<string, string> = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };

interface Letter {
  readonly bare: string;
  readonly shape: string;
  readonly tone: number;
}
const letters = new Map<string, Letter>([["đ", { bare: "d", shape: "đ", tone: 0 }]]);
for (const plain of "abcdefghijklmnopqrstuvwxyz0123456789") letters.set(plain, { bare: plain, shape: plain, tone: 0 });
for (const row of rows) {
  const shape = row.charAt(0);
  for (const [tone, letter] of [...row].entries()) letters.set(letter, { bare: bareOf[shape] ?? shape, shape, tone });
}

const words = new Remembered(takeApart);

/** Takes one word apart; the text is lower case, of any script. */
export function wordOf(text: string): Word {
  return words.of(text);
}

function takeApart(text: string): Word {
  if (/^[a-z0-9]*$/.test(text)) return { text, bare: text, shape: text, tone: 0 };
  let bare = "";
  let shape = "";
  let tone = 0;
  for (const char of text) {
    const letter = letters.get(char);
    if (letter) {
      bare += letter.bare;
      shape += letter.shape;
      tone ||= letter.tone;
    } else {
      const plain = char.normalize("NFD").replace(/\p{M}/gu, "");
      bare += plain;
      shape += plain;
    }
  }
  // One string for all words that are alike without marks: it is looked up in many places, and soonest found as itself.
  return { text, bare: bare === text ? text : wordOf(bare).text, shape, tone };
}

/**
 * Could the first have been typed for the second? A mark may be left out, never another one put in; hỏi and ngã are
 * one, as half of the country says them. Where in the word the tone stands (hòa, hoà) does not matter.
 */
export function mayMean(typed: Word, meant: Word): boolean {
  if (typed.bare !== meant.bare) return false;
  if (typed.text === typed.bare || typed.text === meant.text) return true;
  if (typed.tone !== 0 && typed.tone !== meant.tone && !(typed.tone + meant.tone === 7 && Math.abs(typed.tone - meant.tone) === 1)) {
    return false;
  }
  if (typed.shape === meant.shape) return true;
  if (typed.shape.length !== meant.shape.length) return false;
  for (let at = 0; at < typed.shape.length; at += 1) {
    if (typed.shape[at] !== meant.shape[at] && typed.shape[at] !== typed.bare[at]) return false;
  }
  return true;
}

const toned = new Map<string, string>();
for (const row of rows) {
  for (const [tone, letter] of [...row].entries()) toned.set(`${row.charAt(0)}${tone}`, letter);
}

/** Puts a tone on the letter that carries it by the school rule: the marked vowel, else the one before the last. */
export function withTone(shape: string, tone: number): string {
  if (tone === 0) return shape;
  const chars = [...shape];
  const vowels = chars.flatMap((char, at) => (toned.has(`${char}0`) ? [at] : []));
  const first = vowels.at(0);
  if (first === undefined) return shape;
  // "qu" and "gi" begin a syllable; their vowel letter carries no tone while another follows.
  const from = vowels.length > 1 && /^(?:qu|gi)/.test(shape) ? 1 : 0;
  const open = vowels.slice(from);
  const marked = open.filter((at) => "ăâêôơư".includes(chars[at] ?? "")).at(-1);
  const ends = open.at(-1) === chars.length - 1;
  const carrier = marked ?? (open.length > 1 && (ends || open.length > 2) ? open.at(-2) : open.at(-1)) ?? first;
  chars[carrier] = toned.get(`${chars[carrier]}${tone}`) ?? chars[carrier] ?? "";
  return chars.join("");
}
