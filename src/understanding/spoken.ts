import { mayMean, wordOf } from "./letters.ts";
import type { Token } from "./tokens.ts";

/** Do these words stand there, whatever marks they have lost? */
export function is(tokens: readonly Token[], at: number, ...phrase: string[]): boolean {
  for (const [step, text] of phrase.entries()) {
    const token = tokens[at + step];
    // A word may have lost marks, but must not have been typed with others: "một" is not "mốt".
    if (!token || (token.text !== text && !mayMean(token, wordOf(text)))) return false;
  }
  return true;
}

const english = new Set(
  "the is are what when where how who do does can i my to for of in on a it will there any and please want with from this".split(" "),
);

/** Half of the words, or nearly, are the small words of English. */
export function speaksEnglish(tokens: readonly Token[]): boolean {
  let small = 0;
  for (const token of tokens) if (english.has(token.text)) small += 1;
  return 3 * small >= tokens.length;
}
