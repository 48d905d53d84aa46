import { fold } from "../domain/fold.ts";

// Folded words (src/domain/fold.ts). What they mean is not reckoned: the sentence that has them is quoted.
const money =
  /\b(mien phi|tu do|hoc phi|le phi|thu phi|tinh phi|mat phi|dong phi|phi (tham gia|tham du|vao|vao cua)|(thu|mat|ton|dong|nop) tien|gia ve|ban ve|mua ve|ve vao|ve moi|(nghin|ngan|trieu) dong|\d+ (dong|vnd|d)|free|fee|fees|ticket|tickets)\b/;
const signingUp = /\b(dang ky|ghi danh|ghi ten|dang ki|sign up|register|registration)\b/;

/** The sentences of a description that speak of money, as they stand there; undefined when none does. */
export function saidOfMoney(description: string | undefined): string | undefined {
  return sentencesWith(money, description);
}

/** The sentences of a description that speak of signing up, as they stand there; undefined when none does. */
export function saidOfSignup(description: string | undefined): string | undefined {
  return sentencesWith(signingUp, description);
}

function sentencesWith(words: RegExp, description = ""): string | undefined {
  const found = description.split(/(?<=[.!?;])\s+/).filter((sentence) => words.test(fold(sentence)));
  return found.length > 0 ? found.join(" ") : undefined;
}
