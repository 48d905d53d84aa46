import type { LocalDate } from "../domain/programme.ts";
import type { PartOfDay } from "../domain/question.ts";
import type { Calendar, DayPhrase } from "./calendar.ts";
import { beginsWithDigit, englishMonth } from "./numbers.ts";
import { partBeginnings, readPart } from "./parts-of-day.ts";
import { readRelative } from "./relative-days.ts";
import type { Token } from "./tokens.ts";
import { readEdge, readWeek, readWeekday } from "./week-days.ts";
import { readDate } from "./written-dates.ts";

/** What days and part of a day a sentence speaks of. */
export interface DaysFound {
  /** Earliest first, each once. */
  readonly days: readonly LocalDate[];
  readonly part?: PartOfDay | undefined;
  /** By phrase, with the clause that it stands in. */
  readonly phrases: readonly { readonly days: readonly LocalDate[]; readonly clause: number }[];
  /** Token positions that the days' phrases take. */
  readonly taken: ReadonlySet<number>;
  /** Positions of the words for parts of a day. */
  readonly partTaken: ReadonlySet<number>;
}

/** Nobody asks about more days at once; a text that repeats "mai" a thousand times is no question. */
const mostPhrases = 12;

/** Finds the days that a sentence speaks of, in Vietnamese or English; "đêm" in the name of a topic is no part of a day. */
export function findDays(tokens: readonly Token[], calendar: Calendar, isTopic: (at: number) => boolean = () => false): DaysFound {
  const taken = new Set<number>();
  const phrases: (DayPhrase & { from: number })[] = [];
  let part: PartOfDay | undefined;
  const wholeDay = tokens.some(
    (token, at) =>
      token.bare === "ca" &&
      tokens[at + 1]?.bare === "ngay" &&
      /^(?:mai|hom|thu|chu|nay|mung|mong|cn|mot|kia|\d+)$/.test(tokens[at + 2]?.bare ?? ""),
  );
  const partTaken = new Set<number>();
  for (let at = 0; at < tokens.length && phrases.length < mostPhrases;) {
    const phrase = mayBegin(tokens[at]) ? readDay(tokens, at, calendar) : undefined;
    if (phrase && phrase.to > at) {
      for (let position = at; position < phrase.to; position += 1) taken.add(position);
      phrases.push({ ...phrase, from: at });
      at = phrase.to;
    } else at += 1;
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (!partBeginnings.has(tokens[at]?.bare ?? "")) continue;
    const read = isTopic(at) ? undefined : readPart(tokens, at, taken);
    if (!read) continue;
    // "Cả ngày mai": no part of it.
    if (!wholeDay) part ??= read.part;
    for (let position = at; position < read.to; position += 1) partTaken.add(position);
    // "tối nay", "this evening": the part of a day says which day too.
    at = read.to - 1;
  }
  // "Thứ bảy với chủ nhật này": what is said of the second holds for the first.
  const joins = (phrase: DayPhrase, at: number): boolean => {
    const next = phrases[at + 1];
    return (
      next !== undefined &&
      !next.weak &&
      (next.from === phrase.to || (next.from === phrase.to + 1 && joining.has(tokens[phrase.to]?.bare ?? "")))
    );
  };
  const firm = phrases.filter((phrase, at) => !phrase.weak || joins(phrase, at));
  const meant = firm.length > 0 ? firm : phrases;
  const said = meant.map(({ days, from }) => ({ days, clause: tokens[from]?.clause ?? 0 }));
  return { days: unionOf(said), phrases: said, part, taken, partTaken };
}

/** Days of several phrases, each once, earliest first. */
export function unionOf(phrases: readonly Pick<DayPhrase, "days">[]): LocalDate[] {
  return [...new Set(phrases.flatMap((phrase) => phrase.days))].toSorted();
}

const joining = new Set(["voi", "va", "hay", "hoac", "lan", "cung", "and", "or"]);

const beginnings = new Set(
  `ngay hom mung mong bua buoi sang trua chieu toi dem mai mot nay the day today tonight this tomorrow tmr yesterday thu chu cn cuoi tuan
  weekend next last first final opening hai ba bon nam sau bay tam chin muoi tu`.split(/\s+/),
);

const shortWeekdays = new Set(["mon", "tue", "wed", "fri", "sat", "sun"]);

function mayBegin(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { text, bare } = token;
  return (
    beginnings.has(bare) ||
    beginsWithDigit(text) ||
    englishMonth(token) !== undefined ||
    shortWeekdays.has(text) ||
    (text.includes("day") && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/.test(text))
  );
}

function readDay(tokens: readonly Token[], at: number, calendar: Calendar): DayPhrase | undefined {
  return (
    readDate(tokens, at, calendar) ??
    readEdge(tokens, at, calendar) ??
    readRelative(tokens, at, calendar) ??
    readWeek(tokens, at, calendar) ??
    readWeekday(tokens, at, calendar)
  );
}
