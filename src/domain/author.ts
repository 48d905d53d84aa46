import { edits } from "./edits.ts";
import { fold } from "./fold.ts";

const titles = /^(?:(?:nha van|nha tho|tac gia|ong|ba|gs|ts|pgs|giao su|tien si|bac si|hoa thuong|thien su|of|by|cua)\s+)+/;

function wordsOf(name: string): string[] {
  const folded = fold(name);
  return (folded.replace(titles, "") || folded).replaceAll("y", "i").split(" ");
}

/** May these be one person? "Tô Hoài", "to hoai" and "Nhà văn Tô Hoài" may; an author not named may be anybody. */
export function maySameAuthor(one: string | undefined, other: string | undefined): boolean {
  return !one || !other || isSameAuthor(one, other);
}

/** Both are named, and one name is a part of the other, or but a slip of the finger away. */
export function isSameAuthor(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.every((word) => more.includes(word))) return true;
  const [whole, second] = [a.join(""), b.join("")];
  return whole === second || (Math.min(whole.length, second.length) >= 6 && edits(whole, second, 1) <= 1);
}
