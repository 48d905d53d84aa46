import type { Activity, LocalDate, Programme } from "../domain/programme.ts";
import { daysOf, wholeWeek } from "./days.ts";
import { hours } from "./hours.ts";
import { asLine } from "./pages.ts";
import type { Words } from "./wording.ts";

export interface WhenOptions {
  /** Given, the days around it are called "hôm nay", "ngày mai". */
  readonly today?: LocalDate | undefined;
  /** The hour before the day, for those who asked for the hour. */
  readonly hourFirst?: boolean | undefined;
}

/** Day and hour in one line, with what is not announced said as such: "Thứ Năm, 03/10. Chưa công bố giờ." */
export function when(activity: Activity, programme: Programme, words: Words, { today, hourFirst = false }: WhenOptions = {}): string {
  const days = daysOf(activity, words, today);
  const clock = hours(activity);
  if (days === undefined && clock === undefined) return words.say("when-unknown", { week: wholeWeek(programme, words, today) });
  if (days === undefined) return words.say("when-no-date", { hours: clock ?? "" });
  if (clock === undefined) return asLine(words.say(hourFirst ? "when-time-first" : "when-no-time", { days }));
  if (lastsDays(activity)) return asLine(words.say(hourFirst ? "when-each-day-first" : "when-each-day", { days, hours: clock }));
  return asLine(hourFirst ? `${clock}, ${days}` : `${days}, ${clock}`);
}

export function lastsDays({ date, until }: Activity): boolean {
  return until !== undefined && until !== date;
}
