import type { DateTime } from "luxon";
import type { Activity, Programme } from "../domain/programme.ts";
import { beginning, localDay } from "../domain/reminder.ts";
import { dayForPeople } from "./days.ts";
import type { Words } from "./wording.ts";

/** Within these hours a reminder also says how long it still is. */
const soonHours = 3;

/** The text of a reminder that goes out now, be it in time or late: the day and what is left are reckoned from now. */
export function reminderText(activity: Activity, programme: Programme, now: DateTime, words: Words): string {
  return words
    .say("reminder-arrives", {
      title: activity.title,
      when: whenOf(activity, programme, now, words),
      left: timeLeft(activity, programme, now, words),
      place: activity.place ? "known" : "none",
      placeName: placeOf(activity),
    })
    .trim();
}

/** The same for a form that a platform has approved; README.md tells what the form's fields are called. */
export function reminderFields(activity: Activity, programme: Programme, now: DateTime, words: Words): Record<string, string> {
  return {
    hoat_dong: activity.title,
    thoi_gian: whenOf(activity, programme, now, words),
    dia_diem: activity.place ? placeOf(activity) : words.say("reminder-no-place"),
  };
}

function whenOf(activity: Activity, programme: Programme, now: DateTime, words: Words): string {
  const day = activity.date ? dayForPeople(activity.date, localDay(now, programme.timezone), words) : words.say("reminder-no-date");
  return activity.time ? `${day}, ${activity.time.replace(/^0/, "")}` : day;
}

function placeOf({ place, address }: Activity): string {
  return [place, address].filter(Boolean).join(", ");
}

function timeLeft(activity: Activity, programme: Programme, now: DateTime, words: Words): string {
  const minutes = Math.round(beginning(activity, programme.timezone)?.diff(now, "minutes").minutes ?? Infinity);
  if (minutes <= 0 || minutes > soonHours * 60) return "none";
  return minutes % 60 === 0 ? words.say("reminder-left-hours", { n: minutes / 60 }) : words.say("reminder-left-minutes", { n: minutes });
}
