import { control, oneLine } from "../../domain/one-line.ts";
import { longestName, readGroup, readName } from "../../domain/person.ts";
import { readPhone } from "../../domain/phone.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";

/** Reads a text of one line, as typed but for control characters and doubled spaces. */
export function line(longest: number): (typed: string) => { readonly value: string } | Refusal {
  return (typed) => {
    const text = oneLine(typed);
    if (!/[\p{L}\p{N}]/u.test(text)) return refuse("typed-no-words");
    if (text.length > longest) return refuse("typed-too-long", { longest });
    return { value: text };
  };
}

/** Reads a text of several lines, as typed but for control characters; at most one empty line in a row. */
export function paragraphs(longest: number): (typed: string) => { readonly value: string } | Refusal {
  return (typed) => {
    const lines = typed.split(/\r?\n/).map((one) => one.replace(control, " ").trimEnd());
    const text = lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return refuse("typed-no-words");
    if (text.length > longest) return refuse("typed-too-long", { longest });
    return { value: text };
  };
}

/** Reads a person's name, and what stands after its first comma: "bé Minh, lớp 3A". */
export function nameAndGroup(typed: string): { readonly value: { readonly name: string; readonly group: string | undefined } } | Refusal {
  const [first = "", rest = ""] = oneLine(typed).split(/,(.*)/s);
  // "Nguyễn Văn A," and ", lớp 3A" have one part.
  const read = readName(first === "" ? rest : first);
  if (typeof read === "string") return read === "too-long" ? refuse("typed-too-long", { longest: longestName }) : refuse("typed-no-name");
  return { value: { name: read.name, group: readGroup(rest) } };
}

/** Reads a telephone number, as E.164. */
export function phone(typed: string): { readonly value: string } | Refusal {
  const read = readPhone(typed);
  return read === undefined ? refuse("typed-phone") : { value: read };
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
