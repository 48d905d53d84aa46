import type { Difference } from "../domain/change.ts";
import { weekdayAndDate } from "./days.ts";
import type { Words } from "./wording.ts";

/** What an activity has there, as it is read back: the day with its weekday, so that a slip is seen. */
export function fieldInWords(value: string | undefined, field: Difference["field"], words: Words): string {
  if (field === "cancelled") return words.say(value ? "programme-is-cancelled" : "programme-not-cancelled");
  if (!value) return words.say("programme-unknown");
  return field === "date" || field === "until" ? weekdayAndDate(value, words, true) : value;
}
