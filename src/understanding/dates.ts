import { DateTime } from "luxon";
import type { LocalDate } from "../domain/programme.ts";
import type { PartOfDay } from "../domain/question.ts";
import { numberAt, weekdayAt, englishMonth, englishWeekday } from "./numbers.ts";
import { mayMean, wordOf, type Word } from "./letters.ts";
import type { Token } from "./tokens.ts";

/** What days can be reckoned from. */
export interface Calendar {
  readonly today: LocalDate;
  readonly starts: LocalDate;
  readonly ends: LocalDate;
  /** Every day of the programme. */
  readonly days: readonly LocalDate[];
}

export interface DaysFound {
  /** Earliest first, each once. */
  readonly days: readonly LocalDate[];
  readonly part?: PartOfDay | undefined;
  /** Token positions that the days' phrases take. */
  readonly taken: ReadonlySet<number>;
  /** Positions of the words for parts of a day. */
  readonly partTaken: ReadonlySet<number>;
}

interface Phrase {
  readonly days: readonly LocalDate[];
  readonly to: number;
  /** A weekday beside a date only repeats it. */
  readonly weak?: boolean;
}

/** Nobody asks about more days at once; a text that repeats "mai" a thousand times is no question. */
const mostPhrases = 12;

/** Finds the days that a sentence speaks of, in Vietnamese or English; "đêm" in the name of a topic is no part of a day. */
export function findDays(tokens: readonly Token[], calendar: Calendar, isTopic: (at: number) => boolean = () => false): DaysFound {
  const taken = new Set<number>();
  const phrases: Phrase[] = [];
  let part: PartOfDay | undefined;
  const partTaken = new Set<number>();
  for (let at = 0; at < tokens.length && phrases.length < mostPhrases; ) {
    const phrase = mayBegin(tokens[at]) ? readDay(tokens, at, calendar) : undefined;
    if (phrase && phrase.to > at) {
      for (let position = at; position < phrase.to; position += 1) taken.add(position);
      phrases.push(phrase);
      at = phrase.to;
    } else at += 1;
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (!partBeginnings.has(tokens[at]?.bare ?? "")) continue;
    const read = isTopic(at) ? undefined : readPart(tokens, at, taken);
    if (!read) continue;
    part ??= read.part;
    for (let position = at; position < read.to; position += 1) partTaken.add(position);
    // "tối nay", "this evening": the part of a day says which day too.
    at = read.to - 1;
  }
  const firm = phrases.filter((phrase) => !phrase.weak);
  const days = [...new Set((firm.length > 0 ? firm : phrases).flatMap((phrase) => phrase.days))].toSorted();
  return { days, part, taken, partTaken };
}

const beginnings = new Set(
  `ngay hom mung mong bua buoi sang trua chieu toi dem mai mot nay the day today tonight this tomorrow tmr yesterday thu chu cn cuoi tuan
  weekend next last first final opening hai ba bon nam sau bay tam chin muoi tu`.split(/\s+/),
);

function mayBegin(token: Token | undefined): boolean {
  return token !== undefined && (beginnings.has(token.bare) || /^\d/.test(token.text) || englishMonth(token) !== undefined || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:mon|tue|wed|fri|sat|sun)$/.test(token.text));
}

function readDay(tokens: readonly Token[], at: number, calendar: Calendar): Phrase | undefined {
  return (
    readDate(tokens, at, calendar) ?? readEdge(tokens, at, calendar) ?? readRelative(tokens, at, calendar) ?? readWeek(tokens, at, calendar) ?? readWeekday(tokens, at, calendar)
  );
}

function is(tokens: readonly Token[], at: number, ...phrase: string[]): boolean {
  return phrase.every((text, step) => {
    const token = tokens[at + step];
    // A word may have lost marks, but must not have been typed with others: "một" is not "mốt".
    return token !== undefined && (token.text === text || mayMean(token, word(text)));
  });
}

const words = new Map<string, Word>();
function word(text: string): Word {
  let known = words.get(text);
  if (!known) words.set(text, (known = wordOf(text)));
  return known;
}

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

function readRelative(tokens: readonly Token[], at: number, calendar: Calendar): Phrase | undefined {
  for (const [phrase, days] of byFirst.get(tokens[at]?.bare ?? "") ?? []) {
    if (is(tokens, at, ...phrase)) return { days: [plus(calendar.today, days)], to: at + phrase.length };
  }
  const count = numberAt(tokens, at);
  if (count && count.value <= 31 && ["ngày", "hôm", "bữa"].some((name) => is(tokens, count.to, name))) {
    if (is(tokens, count.to + 1, "nữa") || is(tokens, count.to + 1, "tới")) return { days: [plus(calendar.today, count.value)], to: count.to + 2 };
    if (is(tokens, count.to + 1, "trước")) return { days: [plus(calendar.today, -count.value)], to: count.to + 2 };
  }
  const before = tokens[at - 1]?.bare ?? "";
  // "mai mốt" is some day; "cô Mai", "hoa mai" and "hôm kia" as "the other day" are no dates.
  if (is(tokens, at, "mai") && !is(tokens, at + 1, "mốt") && !tokens[at]?.capital) {
    return /^(?:hoa|co|chi|ba|ban|em|anh|cay|khai)$/.test(before) && tokens[at - 1]?.text !== "ban" ? undefined : { days: [plus(calendar.today, 1)], to: at + 1 };
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

function readWeekday(tokens: readonly Token[], at: number, calendar: Calendar): Phrase | undefined {
  const named = weekdayAt(tokens, at) ?? englishWeekday(tokens, at);
  if (!named || tokens[at - 1]?.bare === "lan") return undefined;
  const { weekday, to } = named;
  const { today } = calendar;
  const isNext = tokens[at - 1]?.bare === "next" || is(tokens, to, "tuần", "sau") || is(tokens, to, "tuần", "tới") || is(tokens, to, "next", "week");
  if (isNext) return { days: [inWeek(today, weekday, 1)], to: is(tokens, to, "tuần") || is(tokens, to, "next") ? to + 2 : to };
  if (is(tokens, to, "tuần", "trước") || is(tokens, to, "tuần", "rồi")) return { days: [inWeek(today, weekday, -1)], to: to + 2 };
  if (is(tokens, to, "tuần", "này")) return { days: [inWeek(today, weekday, 0)], to: to + 2 };
  if (is(tokens, to, "này") || is(tokens, to, "nay") || tokens[at - 1]?.bare === "this") return { days: [upcoming(today, weekday, 0)], to: /^n[aà]y$/.test(tokens[to]?.text ?? "") ? to + 1 : to };
  if (is(tokens, to, "tới") || is(tokens, to, "sắp", "tới")) return { days: [upcoming(today, weekday, 1)], to: is(tokens, to, "tới") ? to + 1 : to + 2 };
  if (is(tokens, to, "vừa", "rồi") || is(tokens, to, "vừa", "qua")) return { days: [plus(upcoming(today, weekday, 0), -7)], to: to + 2 };
  // A bare weekday is the programme's.
  const days = calendar.days.filter((day) => weekdayOf(day) === weekday);
  return { days: days.length > 0 ? days.slice(0, 2) : [upcoming(today, weekday, 0)], to, weak: true };
}

function readWeek(tokens: readonly Token[], at: number, calendar: Calendar): Phrase | undefined {
  const { today } = calendar;
  const weekend = is(tokens, at, "cuối", "tuần") || is(tokens, at, "hai", "ngày", "cuối", "tuần") ? at + 2 : is(tokens, at, "weekend") ? at + 1 : undefined;
  if (weekend !== undefined) {
    const to = is(tokens, at, "hai") ? at + 4 : weekend;
    // "cuối tuần lễ" is the end of the programme.
    if (is(tokens, to, "lễ")) return { days: [calendar.ends], to: to + 1 };
    if (is(tokens, to, "sau") || is(tokens, to, "tới") || tokens[at - 1]?.bare === "next") return { days: [inWeek(today, 6, 1), inWeek(today, 7, 1)], to: is(tokens, at, "weekend") ? to : to + 1 };
    if (is(tokens, to, "này") || tokens[at - 1]?.bare === "this") return { days: [inWeek(today, 6, 0), inWeek(today, 7, 0)], to: is(tokens, to, "này") ? to + 1 : to };
    const days = calendar.days.filter((day) => weekdayOf(day) >= 6);
    return { days: days.length > 0 ? days : [inWeek(today, 6, 0), inWeek(today, 7, 0)], to };
  }
  const next = is(tokens, at, "tuần", "sau") || is(tokens, at, "tuần", "tới") || is(tokens, at, "next", "week");
  if (next) return { days: daysBetween(inWeek(today, 1, 1), inWeek(today, 7, 1)), to: at + 2 };
  const last = is(tokens, at, "tuần", "trước") || is(tokens, at, "last", "week") || is(tokens, at, "tuần", "rồi");
  return last ? { days: daysBetween(inWeek(today, 1, -1), inWeek(today, 7, -1)), to: at + 2 } : undefined;
}

function readEdge(tokens: readonly Token[], at: number, calendar: Calendar): Phrase | undefined {
  if (is(tokens, at, "first", "day") || is(tokens, at, "opening", "day")) return { days: [calendar.starts], to: at + 2 };
  if (is(tokens, at, "last", "day") && !is(tokens, at + 2, "to")) return { days: [calendar.ends], to: at + 2 };
  if (is(tokens, at, "final", "day")) return { days: [calendar.ends], to: at + 2 };
  const many = numberAt(tokens, at);
  const day = many ? many.to : at;
  const names = ["ngày", "hôm", "bữa", "buổi"];
  if (!names.some((name) => is(tokens, day, name))) return undefined;
  const count = many && many.value <= 10 ? many.value : 1;
  const first = is(tokens, day + 1, "đầu");
  const last = is(tokens, day + 1, "cuối");
  // "ngày thứ hai của tuần lễ" counts days; "thứ hai" alone is a weekday.
  if (!many && is(tokens, at + 1, "thứ")) {
    const nth = numberAt(tokens, at + 2) ?? (is(tokens, at + 2, "nhất") ? { value: 1, to: at + 3 } : undefined);
    const ofWeek = nth && (is(tokens, nth.to, "của", "tuần") || is(tokens, nth.to, "tuần", "lễ") || is(tokens, nth.to, "của", "chương"));
    if (nth && (ofWeek || is(tokens, at + 2, "nhất"))) return { days: [plus(calendar.starts, nth.value - 1)], to: nth.to };
  }
  if (!first && !last) return undefined;
  const all = calendar.days;
  const days = first ? all.slice(0, count) : all.slice(-count);
  return { days, to: day + (is(tokens, day + 2, "tiên") || is(tokens, day + 2, "cùng") ? 3 : 2) };
}

/** 3/10, 3-10-2024, 2024-10-03, 3 tháng 10, mùng 3, ngày ba tháng mười, October 3, 3rd of October. */
function readDate(tokens: readonly Token[], at: number, calendar: Calendar): Phrase | undefined {
  const english = readEnglishDate(tokens, at, calendar);
  if (english) return english;
  let from = at;
  let announced = false;
  while (["ngày", "hôm", "mùng", "mồng"].some((word) => is(tokens, from, word)) && from - at < 3) {
    announced ||= !is(tokens, from, "hôm") || from > at;
    from += 1;
  }
  const begun = tokens[at - 1]?.bare ?? "";
  // "Từ 3 đến 5/10": the first day needs no name.
  announced ||= begun === "tu" && /^(?:đến|tới|den|toi)$/.test(tokens[from + 1]?.text ?? "");
  if (announced && from === at + 1 && is(tokens, at, "ngày") && /^(?:moi|mot|hang|may|bao|\d+|hai|ba|bon|nam|sau|bay|nhung|cac)$/.test(begun)) return undefined;
  const day = numberAt(tokens, from);
  // Without marks "ngay mot" is "ngày mốt" more often than "ngày một".
  if (!day || (tokens[from]?.text === "mot" && !is(tokens, from - 1, "mùng") && !is(tokens, from - 1, "mồng") && !is(tokens, day.to, "tháng"))) return undefined;
  const slashed = /^\s?[/.-]\s?$/;
  const second = tokens[day.to];
  if (/^\d{4}$/.test(tokens[from]?.text ?? "") && slashed.test(second?.gap ?? "")) {
    const third = numberAt(tokens, day.to + 1);
    const month = numberAt(tokens, day.to);
    return third && month ? dated(third.value, month.value, third.to, calendar, day.value) : undefined;
  }
  if (day.value < 1 || day.value > 31) return undefined;
  if (second && /^\d{1,2}$/.test(second.text) && slashed.test(second.gap) && Number(second.text) >= 1 && Number(second.text) <= 12) {
    const year = tokens[day.to + 1];
    const withYear = year !== undefined && /^(?:\d{2}|\d{4})$/.test(year.text) && slashed.test(year.gap);
    // "1-5/10", "từ 3 đến 5/10": the month stands at the second day.
    if (!withYear && second.gap.includes("-") && /^\d{1,2}$/.test(year?.text ?? "") && year?.gap === "/") return ranged(day.value, Number(second.text), Number(year.text), day.to + 2, calendar);
    if (!withYear && second.gap.includes(".") && !announced) return undefined;
    return dated(day.value, Number(second.text), withYear ? day.to + 2 : day.to + 1, calendar, withYear ? Number(year.text) : undefined);
  }
  if (is(tokens, day.to, "tháng")) {
    const month = numberAt(tokens, day.to + 1) ?? (is(tokens, day.to + 1, "này") ? { value: Number(calendar.today.slice(5, 7)), to: day.to + 2 } : undefined);
    if (month && month.value >= 1 && month.value <= 12) {
      const year = is(tokens, month.to, "năm") ? numberAt(tokens, month.to + 1) : undefined;
      return year && year.value > 2000 ? dated(day.value, month.value, year.to, calendar, year.value) : dated(day.value, month.value, month.to, calendar);
    }
  }
  const through = ["đến", "tới", "và", "với", "rồi"].some((word) => is(tokens, day.to, word)) || second?.gap.trim() === "," || second?.gap.trim() === "-";
  if (through && announced) {
    const spoken = ["đến", "tới", "và", "với"].some((word) => is(tokens, day.to, word)) ? day.to + 1 : day.to;
    const other = numberAt(tokens, is(tokens, spoken, "ngày") || is(tokens, spoken, "mùng") ? spoken + 1 : spoken);
    const month = other && (tokens[other.to]?.gap === "/" || is(tokens, other.to, "tháng")) ? numberAt(tokens, is(tokens, other.to, "tháng") ? other.to + 1 : other.to) : undefined;
    if (other && month && ["đến", "tới"].some((word) => is(tokens, day.to, word))) return ranged(day.value, other.value, month.value, month.to, calendar);
  }
  if (!announced || unit(tokens, day.to)) return undefined;
  return { days: [inProgramme(day.value, calendar)], to: day.to };
}

function unit(tokens: readonly Token[], at: number): boolean {
  return /^(?:phut|trang|cuon|quyen|tieng|gio|buoi|lan|nguoi|tuoi|chuong|nghin|ngan|trieu|k)$/.test(tokens[at]?.bare ?? "");
}

function readEnglishDate(tokens: readonly Token[], at: number, calendar: Calendar): Phrase | undefined {
  const month = englishMonth(tokens[at]);
  if (month) {
    const day = ordinal(tokens[at + 1]);
    return day ? dated(day, month, at + 2, calendar) : undefined;
  }
  const day = ordinal(tokens[at]);
  if (!day) return undefined;
  const of = is(tokens, at + 1, "of") ? at + 2 : at + 1;
  const after = englishMonth(tokens[of]);
  if (after) return dated(day, after, of + 1, calendar);
  return /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[at]?.text ?? "") && is(tokens, at - 1, "the") ? { days: [inProgramme(day, calendar)], to: at + 1 } : undefined;
}

function ordinal(token: Token | undefined): number | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.text ?? "");
  const value = Number(found?.[1]);
  return value >= 1 && value <= 31 ? value : undefined;
}

function dated(day: number, month: number, to: number, calendar: Calendar, year?: number): Phrase | undefined {
  const written = year === undefined ? Number(calendar.starts.slice(0, 4)) : year < 100 ? 2000 + year : year;
  const date = DateTime.fromObject({ year: written, month, day }, { zone: "utc" });
  return date.isValid ? { days: [date.toISODate()], to } : undefined;
}

function ranged(first: number, last: number, month: number, to: number, calendar: Calendar): Phrase | undefined {
  const from = dated(first, month, to, calendar)?.days[0];
  const until = dated(last, month, to, calendar)?.days[0];
  return from && until && from <= until ? { days: daysBetween(from, until), to } : undefined;
}

/** The day of that number nearest to the programme: "mùng 3" of a week from 29/09 to 05/10 is 03/10. */
function inProgramme(day: number, calendar: Calendar): LocalDate {
  const inside = calendar.days.find((date) => Number(date.slice(8)) === day);
  if (inside !== undefined) return inside;
  const date = DateTime.fromISO(calendar.starts, { zone: "utc" }).set({ day: 1 }).plus({ days: day - 1 });
  return date.toISODate() ?? calendar.starts;
}

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

const partBeginnings = new Set(parts.map(([phrase]) => wordOf(phrase[0] ?? "").bare));

function readPart(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): { part: PartOfDay; to: number } | undefined {
  for (const [phrase, part] of parts) {
    const token = tokens[at];
    // "tôi" is no "tối" that lost a mark.
    if (!is(tokens, at, ...phrase) || (token?.text !== phrase[0] && token?.text !== token?.bare)) continue;
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

export function plus(day: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toISODate() ?? day;
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: LocalDate): number {
  return DateTime.fromISO(day, { zone: "utc" }).weekday;
}

function inWeek(today: LocalDate, weekday: number, weeks: number): LocalDate {
  return plus(today, weekday - weekdayOf(today) + 7 * weeks);
}

/** The next such day; `from` 0 counts today in, 1 begins tomorrow. */
function upcoming(today: LocalDate, weekday: number, from: number): LocalDate {
  return plus(today, from + ((weekday - weekdayOf(today) - from + 14) % 7));
}

/** Both ends included; at most 40 days. */
export function daysBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last && days.length < 40; day = plus(day, 1)) days.push(day);
  return days;
}
