import { DateTime } from "luxon";
import type { LocalDate } from "../domain/programme.ts";
import { daysBetween, type Calendar, type DayPhrase } from "./calendar.ts";
import { englishMonth, numberAt } from "./numbers.ts";
import { is } from "./spoken.ts";
import type { Token } from "./tokens.ts";

/** 3/10, 3-10-2024, 2024-10-03, 3 tháng 10, mùng 3, ngày ba tháng mười, October 3, 3rd of October. */
export function readDate(tokens: readonly Token[], at: number, calendar: Calendar): DayPhrase | undefined {
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
  if (
    announced &&
    from === at + 1 &&
    is(tokens, at, "ngày") &&
    /^(?:moi|mot|hang|may|bao|\d+|hai|ba|bon|nam|sau|bay|nhung|cac)$/.test(begun)
  ) {
    return undefined;
  }
  const day = numberAt(tokens, from);
  // Without marks "ngay mot" is "ngày mốt" more often than "ngày một".
  if (
    !day ||
    (tokens[from]?.text === "mot" && !is(tokens, from - 1, "mùng") && !is(tokens, from - 1, "mồng") && !is(tokens, day.to, "tháng"))
  ) {
    return undefined;
  }
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
    if (!withYear && second.gap.includes("-") && /^\d{1,2}$/.test(year?.text ?? "") && year?.gap === "/") {
      return ranged(day.value, Number(second.text), Number(year.text), day.to + 2, calendar);
    }
    if (!withYear && second.gap.includes(".") && !announced) return undefined;
    return dated(day.value, Number(second.text), withYear ? day.to + 2 : day.to + 1, calendar, withYear ? Number(year.text) : undefined);
  }
  if (is(tokens, day.to, "tháng")) {
    const month =
      numberAt(tokens, day.to + 1) ??
      (is(tokens, day.to + 1, "này") ? { value: Number(calendar.today.slice(5, 7)), to: day.to + 2 } : undefined);
    if (month && month.value >= 1 && month.value <= 12) {
      const year = is(tokens, month.to, "năm") ? numberAt(tokens, month.to + 1) : undefined;
      return year && year.value > 2000
        ? dated(day.value, month.value, year.to, calendar, year.value)
        : dated(day.value, month.value, month.to, calendar);
    }
  }
  const through =
    ["đến", "tới", "và", "với", "rồi"].some((word) => is(tokens, day.to, word)) || second?.gap.trim() === "," || second?.gap.trim() === "-";
  if (through && announced) {
    const spoken = ["đến", "tới", "và", "với"].some((word) => is(tokens, day.to, word)) ? day.to + 1 : day.to;
    const other = numberAt(tokens, is(tokens, spoken, "ngày") || is(tokens, spoken, "mùng") ? spoken + 1 : spoken);
    const month =
      other && (tokens[other.to]?.gap === "/" || is(tokens, other.to, "tháng"))
        ? numberAt(tokens, is(tokens, other.to, "tháng") ? other.to + 1 : other.to)
        : undefined;
    if (other && month && ["đến", "tới"].some((word) => is(tokens, day.to, word))) {
      return ranged(day.value, other.value, month.value, month.to, calendar);
    }
  }
  if (!announced || unit(tokens, day.to)) return undefined;
  return { days: [inProgramme(day.value, calendar)], to: day.to };
}

function unit(tokens: readonly Token[], at: number): boolean {
  return /^(?:phut|trang|cuon|quyen|tieng|gio|buoi|lan|nguoi|tuoi|chuong|nghin|ngan|trieu|k)$/.test(tokens[at]?.bare ?? "");
}

function readEnglishDate(tokens: readonly Token[], at: number, calendar: Calendar): DayPhrase | undefined {
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
  return /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[at]?.text ?? "") && is(tokens, at - 1, "the")
    ? { days: [inProgramme(day, calendar)], to: at + 1 }
    : undefined;
}

function ordinal(token: Token | undefined): number | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.text ?? "");
  const value = Number(found?.[1]);
  return value >= 1 && value <= 31 ? value : undefined;
}

function dated(day: number, month: number, to: number, calendar: Calendar, year?: number): DayPhrase | undefined {
  const written = year === undefined ? Number(calendar.starts.slice(0, 4)) : year < 100 ? 2000 + year : year;
  const date = DateTime.fromObject({ year: written, month, day }, { zone: "utc" });
  return date.isValid ? { days: [date.toISODate()], to } : undefined;
}

function ranged(first: number, last: number, month: number, to: number, calendar: Calendar): DayPhrase | undefined {
  const from = dated(first, month, to, calendar)?.days[0];
  const until = dated(last, month, to, calendar)?.days[0];
  return from && until && from <= until ? { days: daysBetween(from, until), to } : undefined;
}

/** The day of that number nearest to the programme: "mùng 3" of a week from 29/09 to 05/10 is 03/10. */
function inProgramme(day: number, calendar: Calendar): LocalDate {
  const inside = calendar.days.find((date) => Number(date.slice(8)) === day);
  if (inside !== undefined) return inside;
  const date = DateTime.fromISO(calendar.starts, { zone: "utc" })
    .set({ day: 1 })
    .plus({ days: day - 1 });
  return date.toISODate() ?? calendar.starts;
}
