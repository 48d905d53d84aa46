import type { Activity } from "../domain/programme.ts";
import { date, range, weekdayAndDate } from "./days.ts";
import { hours } from "./hours.ts";
import type { Section } from "./pages.ts";
import { lastsDays } from "./when.ts";
import type { Words } from "./wording.ts";

/** What lasts several days (with its days), then each day by the hour, then what has no date yet. */
export function weekSections(activities: readonly Activity[], words: Words, withPlace = true): Section[] {
  const lasting = activities.filter(lastsDays);
  const undated = activities.filter(({ date }) => date === undefined);
  const single = activities.filter((activity) => activity.date !== undefined && !lastsDays(activity));
  const days = [...new Set(single.map((activity) => activity.date ?? ""))].toSorted();
  return [
    section(words.say("schedule-several-days"), lasting, (activity) => lastingLine(activity, words, withPlace)),
    ...days.map((day) =>
      section(
        `${weekdayAndDate(day, words)}:`,
        single.filter((activity) => activity.date === day).toSorted(byHourUnknownLast),
        (activity) => line(activity, withPlace),
      ),
    ),
    section(words.say("schedule-no-date"), undated, (activity) => line(activity, withPlace)),
  ].filter(({ lines }) => lines.length > 0);
}

function section(head: string, activities: readonly Activity[], toLine: (activity: Activity) => string): Section {
  return { head, lines: activities.map(toLine) };
}

/** One line in a list: "• 8:00–9:30 Lễ khai mạc, Trường THCS"; the hour and the place where they are known. */
export function line(activity: Activity, withPlace = true): string {
  const clock = hours(activity);
  const titled = clock === undefined ? `• ${activity.title}` : `• ${clock} ${activity.title}`;
  return withPlace && activity.place !== undefined ? `${titled}, ${activity.place}` : titled;
}

/** "• Trưng bày sách: từ 01/10 đến 05/10, 8:00–17:00, Sảnh Nhà văn hóa" */
function lastingLine(activity: Activity, words: Words, withPlace: boolean): string {
  const days = range(date(activity.date ?? ""), date(activity.until ?? ""), words);
  return `• ${activity.title}: ${[days, hours(activity), withPlace ? activity.place : undefined].filter(Boolean).join(", ")}`;
}

/** By the hour; those whose hour is not announced stand at the end. */
export function byHourUnknownLast(one: Activity, other: Activity): number {
  return (one.time ?? "99") < (other.time ?? "99") ? -1 : (one.time ?? "99") > (other.time ?? "99") ? 1 : 0;
}
