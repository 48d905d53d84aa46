import { awaitAnnouncement } from "../actions/await-announcement.ts";
import { unannounced } from "../domain/unannounced.ts";
import { DateTime } from "luxon";
import { takesPlaceOn, type Activity, type LocalDate } from "../domain/programme.ts";
import { localDay } from "../domain/reminder.ts";
import type { OutgoingButton } from "../platforms/platform.ts";
import { weekdayAndDate } from "../wording/days.ts";
import { activityInFull, ceremonies, daySchedule, weekSchedule } from "../wording/schedule.ts";
import type { Conversation } from "./engine/conversation.ts";
import { label } from "./engine/label.ts";
import { findActivity } from "./reminder.ts";
import { shortName } from "../domain/short-name.ts";
import type { Visit } from "./engine/visit.ts";

/** Buttons for the activities of one answer; the rest is reached by a day or by name. */
const mostActivityButtons = 8;

/** /lich: today, tomorrow, any day, the whole week, the two ceremonies, one activity in full. */
export const schedule: Conversation = {
  name: "lich",
  aside: true,
  begin: showMenu,
  async press(visit, what, argument = "") {
    if (what === "today") return showDay(visit, today(visit));
    if (what === "tomorrow") return showDay(visit, plusDays(today(visit), 1));
    if (what === "day" && /^\d{4}-\d\d-\d\d$/.test(argument)) return showDay(visit, argument);
    if (what === "days") return pickDay(visit);
    if (what === "week") return showWeek(visit, Number.parseInt(argument, 10) || 0);
    if (what === "ceremonies") return showCeremonies(visit);
    if (what === "one") return showOne(visit, findActivity(visit, argument));
    if (what === "tell") return tellWhenKnown(visit, argument);
    return showMenu(visit);
  },
};

async function showMenu(visit: Visit): Promise<void> {
  await visit.say("schedule-menu", {}, [
    visit.button("schedule-today", "lich:today"),
    visit.button("schedule-tomorrow", "lich:tomorrow"),
    visit.button("schedule-pick-day", "lich:days"),
    visit.button("schedule-week", "lich:week:0"),
    visit.button("schedule-ceremonies", "lich:ceremonies"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function showDay(visit: Visit, day: LocalDate): Promise<void> {
  const activities = visit.programme.activities.filter((activity) => takesPlaceOn(activity, day));
  const [first = "", ...more] = daySchedule(day, activities, visit.programme, today(visit), visit.words);
  const around = [plusDays(day, -1), plusDays(day, 1)].filter((other) => isInWeek(visit, other));
  const buttons = [
    ...activities.slice(0, mostActivityButtons).map(activityButton),
    ...around.map((other) => ({ label: weekdayAndDate(other, visit.words), data: `lich:day:${other}` })),
    visit.button("menu-button", "start:menu"),
  ];
  await sayPages(visit, [first, ...more], buttons);
}

async function pickDay(visit: Visit): Promise<void> {
  const days: LocalDate[] = [];
  for (let day = visit.programme.starts; day <= visit.programme.ends && days.length < 14; day = plusDays(day, 1)) days.push(day);
  await visit.say("schedule-which-day", {}, [
    ...days.map((day) => ({ label: weekdayAndDate(day, visit.words), data: `lich:day:${day}` })),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function showWeek(visit: Visit, page: number): Promise<void> {
  const pages = weekSchedule(visit.programme, visit.words);
  const at = pages[page] === undefined ? 0 : page;
  const more = pages[at + 1] === undefined ? [] : [visit.button("more", `lich:week:${at + 1}`)];
  await visit.sayText(pages[at] ?? "", [
    ...more,
    visit.button("schedule-pick-day", "lich:days"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function showCeremonies(visit: Visit): Promise<void> {
  const two = visit.programme.activities.filter(({ kind }) => kind === "opening" || kind === "closing");
  await visit.sayText(ceremonies(visit.programme, visit.words), [...wishButtons(visit, two), visit.button("menu-button", "start:menu")]);
}

async function showOne(visit: Visit, activity: Activity | undefined): Promise<void> {
  if (!activity) return showMenu(visit);
  const text = activityInFull(activity, visit.programme, visit.words);
  await visit.sayText(text, [...wishButtons(visit, [activity]), visit.button("menu-button", "start:menu")]);
}

async function tellWhenKnown(visit: Visit, name: string): Promise<void> {
  const answer = await awaitAnnouncement(visit, visit.resident, findActivity(visit, name)?.id ?? "");
  const menu = [visit.button("menu-button", "start:menu")];
  if ("refused" in answer) return visit.say(answer.refused, answer.values, menu);
  await visit.say("awaiting-set", { title: answer.done.title }, menu);
}

/** "Remind me" and "tell me when it is known", for each of a few activities; the title is named when there are several. */
export function wishButtons(visit: Visit, activities: readonly Activity[]): OutgoingButton[] {
  const single = activities.length === 1;
  return activities.flatMap((activity) => {
    const name = shortName(activity.id);
    const last = activity.until ?? activity.date;
    if (activity.cancelled || (last !== undefined && last < today(visit))) return [];
    const title = label(activity.title, 28);
    const remind = single
      ? visit.button("reminder-this", `nhac:for:${name}`)
      : visit.button("reminder-this-title", `nhac:for:${name}`, { title });
    const tell = single
      ? visit.button("awaiting-button", `lich:tell:${name}`)
      : visit.button("awaiting-button-title", `lich:tell:${name}`, { title });
    return unannounced(activity).length > 0 ? [remind, tell] : [remind];
  });
}

/** Says a text of several messages; the buttons stand under the last. */
async function sayPages(visit: Visit, pages: readonly string[], buttons: readonly OutgoingButton[]): Promise<void> {
  for (const page of pages.slice(0, -1)) await visit.sayText(page);
  await visit.sayText(pages.at(-1) ?? "", buttons);
}

export function activityButton({ id, title }: Activity): OutgoingButton {
  return { label: label(title), data: `lich:one:${shortName(id)}` };
}

function today(visit: Visit): LocalDate {
  return localDay(visit.now, visit.programme.timezone);
}

function plusDays(day: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toISODate() ?? day;
}

function isInWeek({ programme }: Visit, day: LocalDate): boolean {
  return programme.starts <= day && day <= programme.ends;
}
