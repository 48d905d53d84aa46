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

const english = new Set("the is are what when where how who do does can i my to for of in on a it will there any and please want with from this".split(" "));

/** Half of the words, or nearly, are the small words of English. */
export function speaksEnglish(tokens: readonly Token[]): boolean {
  return 3 * tokens.filter((token) => english.has(token.text)).length >= tokens.length;
}
