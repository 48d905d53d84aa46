import { plus, type Calendar, type DayPhrase } from "./calendar.ts";
import { wordOf } from "./letters.ts";
import { numberAt } from "./numbers.ts";
import { is } from "./spoken.ts";
import type { Token } from "./tokens.ts";

const relative: readonly (readonly [readonly string[], number])[] = [
  [["ngày", "hôm", "nay"], 0],
  [["ngày", "hôm", "qua"], -1],
  [["ngày", "hôm", "kia"], -2],
  [["hôm", "nay"], 0],
  [["hôm", "qua"], -1],
  [["hôm", "kia"], -2],
  [["hôm", "kìa"], -3],
  [["hôm", "mốt"], 2],
  [["hôm", "sau"], 1],
  [["sáng", "nay"], 0],
  [["trưa", "nay"], 0],
  [["chiều", "nay"], 0],
  [["tối", "nay"], 0],
  [["đêm", "nay"], 0],
  [["sáng", "này"], 0],
  [["chiều", "này"], 0],
  [["tối", "này"], 0],
  [["tối", "qua"], -1],
  [["đêm", "qua"], -1],
  [["chiều", "qua"], -1],
  [["sáng", "qua"], -1],
  [["ngày", "mai"], 1],
  [["ngày", "mốt"], 2],
  [["ngày", "kia"], 2],
  [["ngày", "kìa"], 3],
  [["ngày", "nay"], 0],
  [["the", "day", "after", "tomorrow"], 2],
  [["day", "after", "tomorrow"], 2],
  [["day", "before", "yesterday"], -2],
  [["today"], 0],
  [["tonight"], 0],
  [["this", "morning"], 0],
  [["this", "afternoon"], 0],
  [["this", "evening"], 0],
  [["tomorrow"], 1],
  [["tmr"], 1],
  [["yesterday"], -1],
];

const byFirst = new Map<string, (readonly [readonly string[], number])[]>();
for (const entry of relative) {
  const first = wordOf(entry[0][0] ?? "").bare;
  byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

/** "hôm nay", "mai", "ngày kia", "hai ngày nữa", "the day after tomorrow". */
export function readRelative(tokens: readonly Token[], at: number, calendar: Calendar): DayPhrase | undefined {
  for (const [phrase, days] of byFirst.get(tokens[at]?.bare ?? "") ?? []) {
    if (is(tokens, at, ...phrase)) return { days: [plus(calendar.today, days)], to: at + phrase.length };
  }
  const count = numberAt(tokens, at);
  if (count && count.value <= 31 && ["ngày", "hôm", "bữa"].some((name) => is(tokens, count.to, name))) {
    if (is(tokens, count.to + 1, "nữa") || is(tokens, count.to + 1, "tới")) {
      return { days: [plus(calendar.today, count.value)], to: count.to + 2 };
    }
    if (is(tokens, count.to + 1, "trước")) return { days: [plus(calendar.today, -count.value)], to: count.to + 2 };
  }
  const before = tokens[at - 1]?.bare ?? "";
  // "mai mốt" is some day; "cô Mai", "hoa mai" and "hôm kia" as "the other day" are no dates.
  if (is(tokens, at, "mai") && !is(tokens, at + 1, "mốt") && !tokens[at]?.capital) {
    return /^(?:hoa|co|chi|ba|ban|em|anh|cay|khai)$/.test(before) && tokens[at - 1]?.text !== "ban"
      ? undefined
      : { days: [plus(calendar.today, 1)], to: at + 1 };
  }
  if (is(tokens, at, "mai") && tokens[at]?.capital && at === 0) return { days: [plus(calendar.today, 1)], to: at + 1 };
  if (is(tokens, at, "mốt") && before !== "mai" && followsAsk(tokens, at)) return { days: [plus(calendar.today, 2)], to: at + 1 };
  // "nay có gì" is today; "năm nay", "bot nay" (này) are not.
  const begins = at === 0 || tokens[at - 1]?.clause !== tokens[at]?.clause || /^(?:oi|ad|hoi)$/.test(before);
  if (tokens[at]?.text === "nay" && begins) return { days: [calendar.today], to: at + 1 };
  return undefined;
}

/** "mốt" without its mark is "một" far more often, unless a question for what there is follows. */
function followsAsk(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "mốt" || /^(?:co|con|phuong|thi|to|dien)$/.test(tokens[at + 1]?.bare ?? "");
}
