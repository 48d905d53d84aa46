import type { Activity } from "../domain/programme.ts";
import { date, range, weekdayAndDate } from "./days.ts";
import { hours } from "./hours.ts";
import type { Section } from "./pages.ts";
import { lastsDays } from "./when.ts";
import type { Words } from "./wording.ts";

export interface LineOptions {
  /** Without places, or without ends too, a list of many fits into one message. */
  readonly withPlace?: boolean;
  readonly withEnd?: boolean;
  /** What else is said of an activity, around its finished line. */
  readonly finish?: (line: string, activity: Activity) => string;
}

/** One line in a list: "• 8:00–9:30 Lễ khai mạc, Trường THCS"; the hour and the place where they are known. */
export function activityLine(
  activity: Activity,
  words: Words,
  { withPlace = true, withEnd = true, finish = asItIs }: LineOptions = {},
): string {
  const clock = hours(activity, withEnd);
  const titled = clock === undefined ? `• ${activity.title}` : `• ${clock} ${activity.title}`;
  const placed = withPlace && activity.place !== undefined ? `${titled}, ${activity.place}` : titled;
  return finish(marked(placed, activity, words), activity);
}

/** A day's activities: first by the hour, then those whose hour is not announced, which is said above them. */
export function daySection(head: string, activities: readonly Activity[], words: Words, options?: LineOptions): Section {
  const timed = activities.filter(({ time }) => time !== undefined).toSorted(byHour);
  const others = activities.filter(({ time }) => time === undefined);
  const lines = timed.map((activity) => activityLine(activity, words, options));
  if (others.length > 0) lines.push(words.say("schedule-no-time"), ...others.map((activity) => activityLine(activity, words, options)));
  return { head, lines };
}

/** What lasts several days (with its days), then each day by the hour, then what has no date yet. */
export function weekSections(activities: readonly Activity[], words: Words, options?: LineOptions): Section[] {
  const lasting = activities.filter(lastsDays);
  const undated = activities.filter((activity) => activity.date === undefined);
  const single = activities.filter((activity) => activity.date !== undefined && !lastsDays(activity));
  const days = [...new Set(single.map((activity) => activity.date ?? ""))].toSorted();
  const sections = [
    { head: words.say("schedule-several-days"), lines: lasting.map((activity) => lastingLine(activity, words, options)) },
    ...days.map((day) => {
      const ofDay = single.filter((activity) => activity.date === day).toSorted(byHour);
      return { head: `${weekdayAndDate(day, words)}:`, lines: ofDay.map((activity) => dayLine(activity, words, options)) };
    }),
    { head: words.say("schedule-no-date"), lines: undated.map((activity) => activityLine(activity, words, options)) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function dayLine(activity: Activity, words: Words, options?: LineOptions): string {
  const line = activityLine(activity, words, options);
  return activity.time === undefined ? words.say("schedule-line-no-time", { line }) : line;
}

/** "• Trưng bày sách: từ 01/10 đến 05/10, 8:00–17:00, Sảnh Nhà văn hóa" */
function lastingLine(activity: Activity, words: Words, { withPlace = true, withEnd = true, finish = asItIs }: LineOptions = {}): string {
  const days = range(date(activity.date ?? ""), date(activity.until ?? ""), words);
  const facts = [days, hours(activity, withEnd), withPlace ? activity.place : undefined].filter(Boolean).join(", ");
  return finish(marked(`• ${activity.title}: ${facts}`, activity, words), activity);
}

function marked(line: string, { cancelled }: Activity, words: Words): string {
  return cancelled ? words.say("line-cancelled", { line }) : line;
}

/** By the hour; those whose hour is not announced stand at the end. */
function byHour(one: Activity, other: Activity): number {
  const [a, b] = [one.time ?? "99:99", other.time ?? "99:99"];
  return a < b ? -1 : a > b ? 1 : 0;
}

function asItIs(line: string): string {
  return line;
}
