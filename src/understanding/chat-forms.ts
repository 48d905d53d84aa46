import { wordOf, type Word } from "./letters.ts";
import { Neighbours } from "./neighbours.ts";
import { shortForms } from "./words/short-forms.ts";

const singles = new Map<string, readonly Word[]>();
const pairs = new Neighbours<readonly Word[]>();

const entries = shortForms.split(/[;\n]/).flatMap((entry) => {
  const [typed, full] = entry.split("=").map((side) => side.trim().normalize("NFC"));
  return typed && full ? [{ typed: typed.split(" "), full: full.split(" ").map(wordOf) }] : [];
});
for (const { typed, full } of entries) {
  const [first = "", second = ""] = typed;
  if (typed.length === 1 && !singles.has(first)) singles.set(first, full);
  if (typed.length === 2 && !pairs.get(first, second)) pairs.set(first, second, full);
}
// Two words may stand without their tones: "bưa nay". A single one would be another word: "đặng" is "để", "đăng" is not.
for (const { typed, full } of entries) {
  const [first = "", second = ""] = typed.map((word) => wordOf(word).shape);
  if (typed.length === 2 && /[^\x00-\x7f]/.test(first + second) && !pairs.get(first, second)) pairs.set(first, second, full);
}

/** What a short form of the chats is put for: "ko", "đki". */
export function meantBy(text: string): readonly Word[] | undefined {
  return singles.get(text);
}

/** What two of them side by side are put for: "add em". */
export function meantByPair(first: string, second: string): readonly Word[] | undefined {
  return pairs.get(first, second);
}
