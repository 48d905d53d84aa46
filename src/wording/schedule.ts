import { takesPlaceOn, type Activity, type LocalDate, type Programme } from "../domain/programme.ts";
import type { PartOfDay } from "../domain/question.ts";
import { dayForPeople, wholeWeek } from "./days.ts";
import { closesLine, longestDescription } from "./facts.ts";
import { clipped, longestMessage, pages } from "./pages.ts";
import { daySection, weekSections } from "./sections.ts";
import { when } from "./when.ts";
import { whereLine, whomToAsk } from "./where.ts";
import type { Words } from "./wording.ts";

export { activityLine } from "./sections.ts";

/** All that is known of an activity, a fact a line; of date, time and place also what is not announced yet. */
export function activityInFull(activity: Activity, programme: Programme, words: Words): string {
  const { title, audience, host, description, online, signup } = activity;
  const lines = [
    `📅 ${title}`,
    activity.cancelled && words.say("fact-cancelled"),
    when(activity, programme, words),
    whereLine(activity, words),
    audience && words.say("fact-audience", { audience }),
    host && words.say("fact-host", { host }),
    description && words.say("fact-description", { description: clipped(description, longestDescription) }),
    online && words.say("fact-online", { link: online }),
    signup && words.say("fact-signup", { contact: whomToAsk(programme) }),
    signup?.capacity !== undefined && words.say("fact-capacity", { n: signup.capacity }),
    signup?.closes !== undefined && closesLine(activity, words),
  ];
  return clipped(lines.filter(Boolean).join("\n"), longestMessage);
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
  const name = dayName(day, today, words, part);
  const ofDay = activities.filter((activity) => takesPlaceOn(activity, day));
  if (ofDay.length === 0) return [emptyDay(day, name, programme, today, words)];
  return pages("", [daySection(`📅 ${name}:`, ofDay, words)]);
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
  const blocks = both.map((activity) =>
    [activity.title, activity.cancelled && words.say("fact-cancelled"), when(activity, programme, words), whereLine(activity, words)]
      .filter(Boolean)
      .join("\n"),
  );
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

/** "Ngày mai (Thứ Năm, 03/10), buổi sáng" */
export function dayName(day: LocalDate, today: LocalDate, words: Words, part?: PartOfDay): string {
  const name = dayForPeople(day, today, words);
  return part === undefined ? name : words.say("day-part", { day: name, part });
}
