import { takesPlaceOn, type Activity, type LocalDate, type Programme } from "../domain/programme.ts";
import type { PartOfDay } from "../domain/question.ts";
import { dayForPeople, wholeWeek } from "./days.ts";
import { closesLine, longestDescription } from "./facts.ts";
import { hours } from "./hours.ts";
import { clipped, longestMessage, pages, type Section } from "./pages.ts";
import { weekSections } from "./week.ts";
import { when } from "./when.ts";
import { whereLine } from "./where.ts";
import type { Words } from "./wording.ts";

/** All that is known of an activity, a fact a line; of date, time and place also what is not announced yet. */
export function activityInFull(activity: Activity, programme: Programme, words: Words): string {
  const { title, audience, host, description, online, signup } = activity;
  const lines = [
    `📅 ${title}`,
    when(activity, programme, words),
    whereLine(activity, words),
    audience && words.say("fact-audience", { audience }),
    host && words.say("fact-host", { host }),
    description && words.say("fact-description", { description: clipped(description, longestDescription) }),
    online && words.say("fact-online", { link: online }),
    signup && words.say("fact-signup-short"),
    signup?.capacity !== undefined && words.say("fact-capacity", { n: signup.capacity }),
    signup?.closes !== undefined && closesLine(activity, words),
  ];
  return clipped(lines.filter(Boolean).join("\n"), longestMessage);
}

/** One line in a list: "• 8:00–9:30 Lễ khai mạc, Trường THCS"; the hour and the place where they are known. */
export function activityLine(activity: Activity, withPlace = true): string {
  const clock = hours(activity);
  const titled = clock === undefined ? `• ${activity.title}` : `• ${clock} ${activity.title}`;
  return withPlace && activity.place !== undefined ? `${titled}, ${activity.place}` : titled;
}

/**
 * What takes place on one day, of the activities given, as messages. Those without an hour stand at the end; a day
 * outside the week, or with nothing, is said to be so.
 */
export function daySchedule(
  day: LocalDate,
  activities: readonly Activity[],
  programme: Programme,
  today: LocalDate,
  words: Words,
  part?: PartOfDay,
): string[] {
  const name = partOf(dayForPeople(day, today, words), part, words);
  const ofDay = activities.filter((activity) => takesPlaceOn(activity, day));
  if (ofDay.length === 0) return [emptyDay(day, name, programme, today, words)];
  return pages("", daySections(`📅 ${name}:`, ofDay, words));
}

/** A day's activities: first by the hour, then those whose hour is not announced. */
export function daySections(head: string, activities: readonly Activity[], words: Words, withPlace = true): Section[] {
  const timed = activities.filter(({ time }) => time !== undefined).toSorted(byHour);
  const others = activities.filter(({ time }) => time === undefined);
  const lines = timed.map((activity) => activityLine(activity, withPlace));
  if (others.length > 0) lines.push(words.say("schedule-no-time"), ...others.map((activity) => activityLine(activity, withPlace)));
  return [{ head, lines }];
}

/** The whole programme as messages: what lasts several days, each day, and what has no date yet. */
export function weekSchedule(programme: Programme, words: Words): string[] {
  const title = words.say("schedule-week-title", { name: programme.name, week: wholeWeek(programme, words) });
  if (programme.activities.length === 0) return [`${title}\n${words.say("schedule-nothing-yet")}`];
  return pages(title, weekSections(programme.activities, words));
}

/** The opening and the closing ceremony: when and where, or what is not announced yet. */
export function ceremonies(programme: Programme, words: Words): string {
  const both = programme.activities.filter(({ kind }) => kind === "opening" || kind === "closing");
  if (both.length === 0) return words.say("schedule-no-ceremonies");
  const blocks = both.map((activity) => [activity.title, when(activity, programme, words), whereLine(activity, words)].join("\n"));
  return clipped(`📅 ${blocks.join("\n\n")}`, longestMessage);
}

/** Activities without a date may yet fall on a day with nothing, so that they are spoken of. */
function emptyDay(day: LocalDate, name: string, programme: Programme, today: LocalDate, words: Words): string {
  if (day < programme.starts || day > programme.ends) {
    return words.say("schedule-outside-week", { day: name, week: wholeWeek(programme, words, today) });
  }
  const undated = programme.activities.filter(({ date }) => date === undefined).length;
  const next = undated > 0 ? words.say("schedule-some-undated", { n: undated }) : words.say("schedule-other-days");
  return `${words.say("schedule-nothing-that-day", { day: name })}\n${next}`;
}

function partOf(day: string, part: PartOfDay | undefined, words: Words): string {
  return part === undefined ? day : words.say("day-part", { day, part });
}

export function byHour(one: Activity, other: Activity): number {
  return (one.time ?? "") < (other.time ?? "") ? -1 : (one.time ?? "") > (other.time ?? "") ? 1 : 0;
}
