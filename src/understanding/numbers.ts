import type { Token } from "./tokens.ts";

const digits = new Map(
  Object.entries({ một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10, mốt: 1, lăm: 5 }),
);
const bareDigits = new Map(
  Object.entries({ mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, lam: 5 }),
);
const weekdayNumbers: Record<number, number> = { 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6 };

export interface Read {
  readonly value: number;
  readonly to: number;
}

/** A number in digits or Vietnamese words, up to ninety-nine: "3", "ba", "mười lăm", "hai mươi mốt". */
export function numberAt(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.text.length <= 4 && isNumber(token.text)) return { value: Number(token.text), to: at + 1 };
  // "mốt" and "lăm" are numbers only after "mươi"; "ngày mốt" is the day after tomorrow.
  const first = token.text === "mốt" || token.bare === "lam" ? undefined : digit(token);
  if (first === undefined) return undefined;
  const next = tokens[at + 1];
  const tens = first === 10 ? 10 : next && (next.text === "mươi" || next.text === "mười" || next.text === "muoi") ? first * 10 : undefined;
  if (tens === undefined) return { value: first, to: at + 1 };
  const rest = at + (first === 10 ? 1 : 2);
  const last = digit(tokens[rest]);
  return last !== undefined && last < 10 ? { value: tens + last, to: rest + 1 } : { value: tens, to: rest };
}

export function beginsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Digits only. */
export function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return text !== "";
}

function digit(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  return digits.get(token.text) ?? (token.text === token.bare ? bareDigits.get(token.bare) : undefined);
}

/** "thứ hai", "thứ 2", "chủ nhật": 1 Monday to 7 Sunday. */
export function weekdayAt(tokens: readonly Token[], at: number): { weekday: number; to: number } | undefined {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first) return undefined;
  if (first.text === "cn") return { weekday: 7, to: at + 1 };
  if (!second) return undefined;
  if (first.bare === "chu" && second.bare === "nhat" && (first.tone === 3 || first.tone === 0)) return { weekday: 7, to: at + 2 };
  if (first.bare !== "thu" || (first.text !== "thu" && first.text !== "thứ" && first.text !== "thư")) return undefined;
  const number = /^[2-7]$/.test(second.text) ? Number(second.text) : digit(second);
  const weekday = number === undefined ? undefined : weekdayNumbers[number];
  return weekday === undefined ? undefined : { weekday, to: at + 2 };
}

const englishWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const shortWeekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "Sunday", "Sundays", "on Sat": 1 Monday to 7 Sunday. */
export function englishWeekday(tokens: readonly Token[], at: number): { weekday: number; to: number } | undefined {
  const text = tokens[at]?.text.replace(/s$/, "") ?? "";
  const full = englishWeekdays.indexOf(text);
  if (full >= 0) return { weekday: full + 1, to: at + 1 };
  const short = tokens[at - 1]?.text === "on" ? shortWeekdays.indexOf(text) : -1;
  return short >= 0 ? { weekday: short + 1, to: at + 1 } : undefined;
}

/** Every way to write a month that is told by how it begins, to its number. */
const months = new Map(
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].flatMap((short, at) =>
    ["", "uary", "ruary", "ch", "il", "e", "y", "ust", "t", "tember", "ober", "ember"].map(
      (ending) => [`${short}${ending}`, at + 1] as const,
    ),
  ),
);

/** "October", "Oct": 1 to 12. "mar" and "may" alone are other words too, so a number must stand beside them. */
export function englishMonth(token: Token | undefined): number | undefined {
  return token && months.get(token.text);
}
