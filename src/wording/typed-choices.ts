import type { Words } from "./wording.ts";

/** How choices are put where they cannot be pressed. @param numbered false where a number would be an answer of its own */
export function typedChoices(words: Words, numbered: boolean): { hint: string; numbered: boolean } {
  return { hint: words.say(numbered ? "choices-by-number" : "choices-by-label"), numbered };
}
