import type { DateTime } from "luxon";
import type { Activity, LocalDate, Programme } from "../domain/programme.ts";
import type { Words } from "./wording.ts";

/** "03/10", or "03/10/2024" with the year. */
export function date(day: LocalDate, withYear = false): string {
  const [year, month, dayOfMonth] = day.split("-");
  return withYear ? `${dayOfMonth}/${month}/${year}` : `${dayOfMonth}/${month}`;
}

/** "Thứ Năm, 03/10", or "Thứ Năm, 03/10/2024" with the year. */
export function weekdayAndDate(day: LocalDate, words: Words, withYear = false): string {
  const weekday = words.say("weekday", { n: weekdayOf(day) });
  return `${weekday}, ${date(day, withYear)}`;
}

/** "Thứ Năm, 03/10/2024 15:30", in the programme's zone. */
export function momentInWords(moment: DateTime, zone: string, words: Words): string {
  const local = moment.setZone(zone);
  return `${weekdayAndDate(local.toISODate() ?? "", words, true)} ${local.toFormat("H:mm")}`;
}

/** "Ngày mai (Thứ Năm, 03/10)" for the days around today, else "Thứ Năm, 03/10". */
export function dayForPeople(day: LocalDate, today: LocalDate, words: Words): string {
  const full = weekdayAndDate(day, words, isOtherYear(day, today));
  const near = nearness(day, today);
  return near ? words.say("day-near", { away: near, day: full }) : full;
}

/** "từ 01/10 đến 07/10"; the ends are given in words. */
export function range(first: string, last: string, words: Words): string {
  return words.say("day-range", { first, last });
}

/** "từ 01/10 đến 07/10": the whole week; with the year when it is not the year of today. */
export function wholeWeek({ starts, ends }: Programme, words: Words, today?: LocalDate): string {
  const withYear = today !== undefined && isOtherYear(ends, today);
  return range(date(starts), date(ends, withYear), words);
}

/**
 * The day or days of an activity, as they stand inside a sentence: "Thứ Năm, 03/10", "ngày mai (Thứ Năm, 03/10)" when
 * today is given, "từ Thứ Năm, 01/10 đến Thứ Hai, 05/10". Undefined as long as they are not announced.
 */
export function daysOf({ date: first, until }: Activity, words: Words, today?: LocalDate): string | undefined {
  if (first === undefined) return undefined;
  const withYear = today !== undefined && isOtherYear(first, today);
  if (until !== undefined && until !== first) return range(weekdayAndDate(first, words), weekdayAndDate(until, words, withYear), words);
  const full = weekdayAndDate(first, words, withYear);
  const near = today === undefined ? undefined : nearness(first, today);
  return near ? words.say("day-near-inside", { away: near, day: full }) : full;
}

function nearness(day: LocalDate, today: LocalDate): "yesterday" | "today" | "tomorrow" | undefined {
  const away = dayNumber(day) - dayNumber(today);
  return away === 0 ? "today" : away === 1 ? "tomorrow" : away === -1 ? "yesterday" : undefined;
}

function isOtherYear(day: LocalDate, today: LocalDate): boolean {
  return day.slice(0, 4) !== today.slice(0, 4);
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
function weekdayOf(day: LocalDate): number {
  return ((dayNumber(day) + 2) % 7) + 1;
}

/**
 * Days since 1 March of the year 0 in the Gregorian calendar, which is a Wednesday. Years are taken to begin in March,
 * so that the leap day is the last. Reckoned here, as every answer names days and luxon takes twenty times as long.
 */
function dayNumber(day: LocalDate): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((((month + 9) % 12) * 153 + 2) / 5) + dayOfMonth - 1;
}
