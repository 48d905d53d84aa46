import { refuse, type Refusal } from "../domain/refusal.ts";

/** Control characters that no keyboard makes; line breaks and tabs become spaces. */
const control = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Reads a text of one line, as typed but for control characters and doubled spaces. */
export function line(longest: number): (typed: string) => { readonly value: string } | Refusal {
  return (typed) => {
    const text = typed.replace(control, " ").replace(/\s+/g, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return refuse("typed-no-words");
    if (text.length > longest) return refuse("typed-too-long", { longest });
    return { value: text };
  };
}

/** Reads a text of several lines, as typed but for control characters; at most one empty line in a row. */
export function paragraphs(longest: number): (typed: string) => { readonly value: string } | Refusal {
  return (typed) => {
    const lines = typed.split(/\r?\n/).map((one) => one.replace(control, " ").trimEnd());
    const text = lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return refuse("typed-no-words");
    if (text.length > longest) return refuse("typed-too-long", { longest });
    return { value: text };
  };
}

/** Reads a whole number, alone or in a sentence: "15", "15 phút", "khoảng 15 trang". */
export function wholeNumber(least: number, most: number): (typed: string) => { readonly value: number } | Refusal {
  return (typed) => {
    const numbers = typed.match(/\d+/g) ?? [];
    const number = Number(numbers[0]);
    if (numbers.length !== 1 || number < least || number > most) return refuse("typed-number", { least, most });
    return { value: number };
  };
}
