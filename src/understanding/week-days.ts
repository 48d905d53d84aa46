import { daysBetween, inWeek, plus, upcoming, weekdayOf, type Calendar, type DayPhrase } from "./calendar.ts";
import { englishWeekday, numberAt, weekdayAt } from "./numbers.ts";
import { is } from "./spoken.ts";
import type { Token } from "./tokens.ts";

/** "thứ năm", "t7 này", "thứ hai tuần sau", "this Sunday". */
export function readWeekday(tokens: readonly Token[], at: number, calendar: Calendar): DayPhrase | undefined {
  const named = weekdayAt(tokens, at) ?? englishWeekday(tokens, at);
  if (!named || tokens[at - 1]?.bare === "lan") return undefined;
  const { weekday, to } = named;
  const { today } = calendar;
  const isNext =
    tokens[at - 1]?.bare === "next" || is(tokens, to, "tuần", "sau") || is(tokens, to, "tuần", "tới") || is(tokens, to, "next", "week");
  if (isNext) return { days: [inWeek(today, weekday, 1)], to: is(tokens, to, "tuần") || is(tokens, to, "next") ? to + 2 : to };
  if (is(tokens, to, "tuần", "trước") || is(tokens, to, "tuần", "rồi")) return { days: [inWeek(today, weekday, -1)], to: to + 2 };
  if (is(tokens, to, "tuần", "này")) return { days: [inWeek(today, weekday, 0)], to: to + 2 };
  if (is(tokens, to, "này") || is(tokens, to, "nay") || tokens[at - 1]?.bare === "this") {
    return { days: [upcoming(today, weekday, 0)], to: /^n[aà]y$/.test(tokens[to]?.text ?? "") ? to + 1 : to };
  }
  if (is(tokens, to, "tới") || is(tokens, to, "sắp", "tới")) {
    return { days: [upcoming(today, weekday, 1)], to: is(tokens, to, "tới") ? to + 1 : to + 2 };
  }
  if (is(tokens, to, "vừa", "rồi") || is(tokens, to, "vừa", "qua")) return { days: [plus(upcoming(today, weekday, 0), -7)], to: to + 2 };
  // A bare weekday is the programme's.
  const days = calendar.days.filter((day) => weekdayOf(day) === weekday);
  return { days: days.length > 0 ? days.slice(0, 2) : [upcoming(today, weekday, 0)], to, weak: true };
}

/** "cuối tuần", "tuần sau", "last week". */
export function readWeek(tokens: readonly Token[], at: number, calendar: Calendar): DayPhrase | undefined {
  const { today } = calendar;
  const counted = numberAt(tokens, at);
  const begins = counted && ["ngày", "hôm", "bữa", "buổi"].some((name) => is(tokens, counted.to, name)) ? counted.to + 1 : at;
  const to = is(tokens, begins, "cuối", "tuần") ? begins + 2 : is(tokens, at, "weekend") ? at + 1 : undefined;
  if (to !== undefined) {
    // "cuối tuần lễ" is the end of the programme.
    if (is(tokens, to, "lễ")) {
      return /^(?:toi|den|chi|het)$/.test(tokens[begins - 1]?.bare ?? "") ? undefined : { days: [calendar.ends], to: to + 1 };
    }
    if (is(tokens, to, "sau") || is(tokens, to, "tới") || tokens[at - 1]?.bare === "next") {
      return { days: [inWeek(today, 6, 1), inWeek(today, 7, 1)], to: is(tokens, at, "weekend") ? to : to + 1 };
    }
    if (is(tokens, to, "này") || tokens[at - 1]?.bare === "this") {
      return { days: [inWeek(today, 6, 0), inWeek(today, 7, 0)], to: is(tokens, to, "này") ? to + 1 : to };
    }
    const days = calendar.days.filter((day) => weekdayOf(day) >= 6);
    return { days: days.length > 0 ? days : [inWeek(today, 6, 0), inWeek(today, 7, 0)], to };
  }
  const next = is(tokens, at, "tuần", "sau") || is(tokens, at, "tuần", "tới") || is(tokens, at, "next", "week");
  if (next) return { days: daysBetween(inWeek(today, 1, 1), inWeek(today, 7, 1)), to: at + 2 };
  const last = is(tokens, at, "tuần", "trước") || is(tokens, at, "last", "week") || is(tokens, at, "tuần", "rồi");
  return last ? { days: daysBetween(inWeek(today, 1, -1), inWeek(today, 7, -1)), to: at + 2 } : undefined;
}

/** "ngày đầu tiên", "hai ngày cuối", "ngày thứ ba của tuần lễ". */
export function readEdge(tokens: readonly Token[], at: number, calendar: Calendar): DayPhrase | undefined {
  if (is(tokens, at, "first", "day") || is(tokens, at, "opening", "day")) return { days: [calendar.starts], to: at + 2 };
  if (is(tokens, at, "last", "day") && !is(tokens, at + 2, "to")) return { days: [calendar.ends], to: at + 2 };
  if (is(tokens, at, "final", "day")) return { days: [calendar.ends], to: at + 2 };
  const many = numberAt(tokens, at);
  const day = many ? many.to : at;
  const names = ["ngày", "hôm", "bữa", "buổi"];
  if (!names.some((name) => is(tokens, day, name))) return undefined;
  const count = many && many.value <= 10 ? many.value : 1;
  // "Ngày mở đầu tuần lễ", "ngày kết thúc tuần lễ".
  const opens = is(tokens, day + 1, "mở", "đầu") || is(tokens, day + 1, "mở", "màn") || is(tokens, day + 1, "bắt", "đầu");
  const closes = is(tokens, day + 1, "kết", "thúc");
  if ((opens || closes) && is(tokens, day + 3, "tuần", "lễ") && !/^(?:la|vao)$/.test(tokens[day + 5]?.bare ?? "")) {
    return { days: [opens ? calendar.starts : calendar.ends], to: day + 5 };
  }
  const first = is(tokens, day + 1, "đầu");
  const last = is(tokens, day + 1, "cuối") || is(tokens, day + 1, "chót");
  // "Mấy buổi đầu chắc lỡ hết rồi" names no day.
  if (!many && /^(?:may|vai|nhung|cac)$/.test(tokens[at - 1]?.bare ?? "")) return undefined;
  // "ngày thứ hai của tuần lễ" counts days; "thứ hai" alone is a weekday.
  if (!many && is(tokens, at + 1, "thứ")) {
    const nth = numberAt(tokens, at + 2) ?? (is(tokens, at + 2, "nhất") ? { value: 1, to: at + 3 } : undefined);
    const ofWeek = nth && (is(tokens, nth.to, "của", "tuần") || is(tokens, nth.to, "tuần", "lễ") || is(tokens, nth.to, "của", "chương"));
    if (nth && (ofWeek || is(tokens, at + 2, "nhất"))) return { days: [plus(calendar.starts, nth.value - 1)], to: nth.to };
  }
  if (!first && !last) return undefined;
  // "Hai ngày cuối tuần" is the weekend.
  if (last && is(tokens, day + 2, "tuần") && !is(tokens, day + 3, "lễ")) return undefined;
  const all = calendar.days;
  const days = first ? all.slice(0, count) : all.slice(-count);
  return { days, to: day + (is(tokens, day + 2, "tiên") || is(tokens, day + 2, "cùng") ? 3 : 2) };
}
