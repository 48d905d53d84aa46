import type { Activity, LocalDateTime, LocalTime } from "../domain/programme.ts";
import { weekdayAndDate } from "./days.ts";
import type { Words } from "./wording.ts";

/** "8:00" of "08:00", as it stands in lists and answers. */
export function clockTime(time: LocalTime): string {
  return time.replace(/^0/, "");
}

/** "8:00–10:30", "8:00" without an end, or undefined as long as the hour is not announced. */
export function hours({ time, end_time: end }: Activity, withEnd = true): string | undefined {
  if (time === undefined) return undefined;
  return end === undefined || !withEnd ? clockTime(time) : `${clockTime(time)}–${clockTime(end)}`;
}

/** "17:00, Thứ Năm, 01/10" of a wall-clock moment. */
export function moment(at: LocalDateTime, words: Words): string {
  const [day = "", time = ""] = at.split("T");
  return `${clockTime(time.slice(0, 5))}, ${weekdayAndDate(day, words)}`;
}

/** "1 giờ 30 phút" between two wall-clock times of one day. */
export function length(from: LocalTime, to: LocalTime, words: Words): string {
  const minutes = minuteOfDay(to) - minuteOfDay(from);
  const whole = Math.floor(minutes / 60);
  const parts = [
    whole > 0 ? words.say("length-hours", { n: whole }) : "",
    minutes % 60 > 0 ? words.say("length-minutes", { n: minutes % 60 }) : "",
  ];
  return parts.filter(Boolean).join(" ");
}

function minuteOfDay(time: LocalTime): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
