import { DateTime } from "luxon";
import { clearLetters, clearText } from "./clear-text.ts";
import { fold } from "./fold.ts";
import type { Activity, LocalDate, Programme } from "./programme.ts";
import { localDay } from "./reminder.ts";
import type { Who } from "./sign-up.ts";

/** How it is known that somebody was there: staff had the receipt's code, or ticked the list; they themselves scanned the poster. */
export const presenceWays = ["code", "list", "poster"] as const;
export type PresenceWay = (typeof presenceWays)[number];

/** One of a resident's people was at an activity on one of its days. */
export interface Presence {
  readonly activity: string;
  readonly day: LocalDate;
  readonly who: Who;
  readonly at: DateTime;
  readonly way: PresenceWay;
  /** The officer's number as a resident; undefined when they recorded themselves. */
  readonly by?: string | undefined;
}

/** How many came, counted by eye. It stands beside the named list and is never added to it. */
export interface HeadCount {
  readonly count: number;
  readonly by: string;
  readonly at: DateTime;
}

const mostDays = 366;

/** Every day on which it takes place; empty as long as that is not announced. */
export function daysOf({ date, until = date }: Activity): LocalDate[] {
  if (date === undefined || until === undefined) return [];
  const days: LocalDate[] = [];
  for (let day = DateTime.fromISO(date, { zone: "utc" }); days.length < mostDays; day = day.plus({ days: 1 })) {
    const name = day.toISODate() ?? "";
    if (name > until) break;
    days.push(name);
  }
  return days;
}

/**
 * Why nobody can be recorded for that day now; undefined when one can. Of an activity without a date any day of the week
 * counts: it may have been fixed by word of mouth.
 * @param afterwards for staff who enter a list later: a day that is over counts, too
 */
export function whyNotPresent(
  activity: Activity,
  day: LocalDate,
  { starts, ends, timezone }: Programme,
  now: DateTime,
  afterwards: boolean,
): "off" | "other-day" | "not-yet" | undefined {
  if (activity.cancelled) return "off";
  const days = daysOf(activity);
  const today = localDay(now, timezone);
  const isItsDay = days.length > 0 ? days.includes(day) : day >= starts && day <= ends;
  if (!isItsDay || (!afterwards && day !== today)) return "other-day";
  return day > today ? "not-yet" : undefined;
}

const posterLength = 7;
const receiptLength = 5;

/** What stands on the poster of an activity, from an unguessable text: 25⁷ are too many to try. */
export function posterCode(token: string): string {
  return clearText(token, posterLength);
}

/** "ACD-EFGH", as it is easier to read and to copy. */
export function posterCodeInPrint(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

export interface TypedCode {
  readonly of: "receipt" | "poster";
  readonly code: string;
  /** It cannot be meant as a word: whoever typed it is told when there is no such code. */
  readonly isSure: boolean;
}

/** A code alone, or behind "điểm danh", however it is written; undefined when it is none. */
export function readTypedCode(text: string): TypedCode | undefined {
  const words = text.normalize("NFC").trim();
  const asked = fold(words).startsWith("diem danh ");
  const rest = asked ? words.split(/\s+/).slice(2).join(" ") : words;
  const code = rest.toUpperCase().replaceAll(/[\s-]/g, "");
  if (rest.split(/[\s-]+/).length > 3 || ![...code].every((sign) => clearLetters.includes(sign))) return undefined;
  const isSure = asked || /\d/.test(rest) || rest === rest.toUpperCase();
  if (code.length === receiptLength) return { of: "receipt", code, isSure };
  return code.length === posterLength ? { of: "poster", code, isSure } : undefined;
}
