import { fold } from "./fold.ts";
import type { PledgeUnit } from "./pledge.ts";

/** What somebody says that they read: "hôm qua đọc 1 tiếng rưỡi". */
export interface ReadingSaid {
  readonly unit: PledgeUnit;
  readonly amount: number;
  readonly yesterday: boolean;
}

const amounts =
  /(?<![\d.,])(\d{1,4}) ?(phut|p|ph|minutes?|mins?|trang|pages?|cuon|quyen|books?|gio|tieng|hours?|h)\b(?! (?:sang|trua|chieu|toi|dem|am|pm) )(?: dong ho)?( ruoi| and a half)?/g;
/** A question, a wish or a plan tells of no reading. */
const notYet = / (?:bao nhieu|may|khong|chua|nen|se|muon|dinh|hay|can|phai|luc|at|how|should|will|want|not) /;
const units: Readonly<Record<string, PledgeUnit>> = { t: "pages", c: "books", q: "books", b: "books" };

/** The one amount in a sentence that tells of reading; undefined when there is none, or more than one. */
export function readingSaid(sentence: string): ReadingSaid | undefined {
  const text = ` ${fold(sentence)} `;
  if (sentence.includes("?") || notYet.test(text)) return undefined;
  const [found, ...more] = text.matchAll(amounts);
  if (!found || more.length > 0) return undefined;
  const [, number = "", unit = "", half] = found;
  const yesterday = / (?:hom qua|hqua|yesterday) /.test(text);
  if (/^(?:gio|tieng|h)/.test(unit)) return { unit: "minutes", amount: Number(number) * 60 + (half ? 30 : 0), yesterday };
  return { unit: /^pages?$/.test(unit) ? "pages" : (units[unit.charAt(0)] ?? "minutes"), amount: Number(number), yesterday };
}
