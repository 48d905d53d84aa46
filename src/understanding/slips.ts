import type { Word } from "./letters.ts";

/** Letters that chats put for others: "jay" for "giay", "zui" for "vui", "wan" for "quan". */
export function chatSpelling(bare: string): string[] {
  const words: string[] = [];
  if (bare.startsWith("z")) words.push(`d${bare.slice(1)}`, `v${bare.slice(1)}`, `gi${bare.slice(1)}`);
  if (bare.startsWith("w")) words.push(`qu${bare.slice(1)}`);
  if (bare.startsWith("f")) words.push(`ph${bare.slice(1)}`);
  if (bare.startsWith("j")) words.push(`gi${bare.slice(1)}`, `ch${bare.slice(1)}`);
  if (bare.startsWith("k")) words.push(`c${bare.slice(1)}`, `kh${bare.slice(1)}`);
  if (/.j/.test(bare)) words.push(bare.replaceAll("j", "i"));
  if (bare.endsWith("k")) words.push(`${bare.slice(0, -1)}c`, `${bare.slice(0, -1)}ch`);
  if (bare.endsWith("g") && !bare.endsWith("ng")) words.push(`${bare.slice(0, -1)}ng`);
  if (bare.includes("w")) words.push(bare.replaceAll("w", "u"));
  return words;
}

/** The marks that were typed are all on the word that may be meant, if not in the same place. */
export function marksAgree(typed: Word, written: Word): boolean {
  if (typed.tone !== 0 && written.tone !== typed.tone) return false;
  return Array.from(typed.shape).every((letter) => letter <= "z" || written.shape.includes(letter));
}

export function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** 1 for two letters that changed places, 2 for a letter too many, missing or doubled, 3 for another letter. */
export function slipCost(typed: string, word: string): number {
  if (typed.length !== word.length) return Math.abs(typed.length - word.length) === 1 ? (typed[0] === word[0] ? 2 : 2.6) : 9;
  let first = 0;
  while (typed[first] === word[first] && first < typed.length) first += 1;
  let last = typed.length - 1;
  while (typed[last] === word[last] && last > first) last -= 1;
  if (first === last) return typed[0] === word[0] && first > 0 ? 2.4 : 3.6;
  return last - first === 1 && typed[first] === word[last] && typed[last] === word[first] ? 1 : 9;
}
