import { DateTime } from "luxon";
import type { LocalDate } from "../domain/programme.ts";
import type { Words } from "./wording.ts";

/** "03/10", or "03/10/2024" with the year. */
export function date(day: LocalDate, withYear = false): string {
  return DateTime.fromISO(day, { zone: "utc" }).toFormat(withYear ? "dd/MM/yyyy" : "dd/MM");
}

/** "Thứ Năm, 03/10", or "Thứ Năm, 03/10/2024" with the year. */
export function weekdayAndDate(day: LocalDate, words: Words, withYear = false): string {
  const weekday = words.say("weekday", { n: DateTime.fromISO(day, { zone: "utc" }).weekday });
  return `${weekday}, ${date(day, withYear)}`;
}

/** "Ngày mai (Thứ Năm, 03/10)" for the days around today, else "Thứ Năm, 03/10". */
export function dayForPeople(day: LocalDate, today: LocalDate, words: Words): string {
  const full = weekdayAndDate(day, words);
  const away = DateTime.fromISO(day, { zone: "utc" }).diff(DateTime.fromISO(today, { zone: "utc" }), "days").days;
  return Math.abs(away) <= 1 ? words.say("day-near", { away: away === 0 ? "today" : away === 1 ? "tomorrow" : "yesterday", day: full }) : full;
}
