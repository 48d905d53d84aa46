import { edits } from "./edits.ts";
import { fold } from "./fold.ts";

const titles = /^(?:(?:nha van|nha tho|tac gia|ong|ba|gs|ts|pgs|giao su|tien si|bac si|hoa thuong|thien su|of|by|cua)\s+)+/;

function wordsOf(name: string): string[] {
  const folded = fold(name);
  return (folded.replace(titles, "") || folded).replaceAll("y", "i").split(" ");
}

/** Of whom a title tells: "Ký Ức Của Ông Ngoại". */
const kin = /^(?:ông|bà|cô|chú|bác|cha|mẹ|bố|chị|người|những|các|đứa|chúng)\s/;

/** Whether it is written as a person's name is: several words, each with a capital, and not all in capitals. */
export function looksLikeName(typed: string): boolean {
  const words = typed.trim().split(/\s+/);
  if (words.length < 2 || typed === typed.toUpperCase() || kin.test(typed.normalize("NFC").toLowerCase())) return false;
  return words.every((word) => /^\p{Lu}/u.test(word));
}

/** "Tô Hoài", "to hoai" and "Nhà văn Tô Hoài": one name is a part of the other, or but a slip of the finger away. */
export function isSameAuthor(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.every((word) => more.includes(word))) return true;
  const [whole, second] = [a.join(""), b.join("")];
  return whole === second || (Math.min(whole.length, second.length) >= 6 && edits(whole, second, 1) <= 1);
}
