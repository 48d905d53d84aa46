import type { PartOfDay } from "../domain/question.ts";
import { wordOf } from "./letters.ts";
import { is } from "./spoken.ts";
import type { Token } from "./tokens.ts";

const parts: readonly (readonly [readonly string[], PartOfDay])[] = [
  [["buổi", "sáng"], "morning"],
  [["buổi", "trưa"], "afternoon"],
  [["buổi", "chiều"], "afternoon"],
  [["buổi", "tối"], "evening"],
  [["ban", "ngày"], "morning"],
  [["ban", "đêm"], "evening"],
  [["tonight"], "evening"],
  [["morning"], "morning"],
  [["afternoon"], "afternoon"],
  [["evening"], "evening"],
  [["sáng"], "morning"],
  [["trưa"], "afternoon"],
  [["chiều"], "afternoon"],
  [["tối"], "evening"],
  [["đêm"], "evening"],
];

/** Bare words with which a part of a day can begin. */
export const partBeginnings = new Set(parts.map(([phrase]) => wordOf(phrase[0] ?? "").bare));

/** "sáng", "buổi tối", "tonight"; `taken`: the positions of the phrases for days. */
export function readPart(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): { part: PartOfDay; to: number } | undefined {
  for (const [phrase, part] of parts) {
    const token = tokens[at];
    // "tôi" is no "tối" that lost a mark.
    if (!is(tokens, at, ...phrase) || (token?.text === "tôi" && phrase.length === 1)) continue;
    const to = at + phrase.length;
    if (is(tokens, at, "good") || is(tokens, at - 1, "good") || is(tokens, at - 1, "chào")) return undefined;
    // "toi" is "tôi" and "sang" is "to go over", unless a day stands beside it.
    const marked = token?.text !== token?.bare || phrase.length > 1 || /^[a-z]*ing|tonight|afternoon$/.test(token?.text ?? "");
    const begins = taken.has(at) && !taken.has(at - 1);
    const beside = !taken.has(at) && (taken.has(to) || taken.has(at - 1));
    if (!marked && !begins && !beside) return undefined;
    return { part, to };
  }
  return undefined;
}
