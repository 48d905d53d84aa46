import { mayMean, wordOf, type Word } from "./letters.ts";
import type { Token } from "./tokens.ts";

/** Do these words stand there, whatever marks they have lost? */
export function is(tokens: readonly Token[], at: number, ...phrase: string[]): boolean {
  return phrase.every((text, step) => {
    const token = tokens[at + step];
    // A word may have lost marks, but must not have been typed with others: "một" is not "mốt".
    return token !== undefined && (token.text === text || mayMean(token, word(text)));
  });
}

/** The words of the rules, each taken apart once. */
const words = new Map<string, Word>();
function word(text: string): Word {
  let known = words.get(text);
  if (!known) words.set(text, (known = wordOf(text)));
  return known;
}
