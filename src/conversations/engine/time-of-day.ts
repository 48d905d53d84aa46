import type { LocalTime } from "../../domain/programme.ts";
import { fold } from "../../domain/fold.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";

const clockTime = /\b(\d{1,2})\s*(?:gio|h|g)\b\s*(\d{2}|ruoi)?\b|\b(\d{1,2})(?:h|g)(\d{2})\b/;
const englishTime = /\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b/;
const afternoon = /\b(?:chieu|toi|dem)\b/;

/** Reads "8:00", "8h30", "8 giờ rưỡi", "2 giờ chiều", "2 pm" as a time of day. */
export function timeOfDay(typed: string): { readonly value: LocalTime } | Refusal {
  // Folding turns punctuation into spaces, so the colon is kept by a letter.
  const text = fold(typed.replace(/(\d)\s*[:.]\s*(\d)/g, "$1h$2"));
  const english = englishTime.exec(typed.toLowerCase());
  const found = english ?? clockTime.exec(text);
  if (!found) return refuse("typed-time");
  let hour = Number(found[1] ?? found[3]);
  const minutes = found[2] ?? found[4];
  const minute = minutes === "ruoi" ? 30 : Number(minutes ?? 0);
  const late = english ? english[3] === "p" : afternoon.test(text);
  if (late && hour < 12) hour += 12;
  if (english?.[3] === "a" && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return refuse("typed-time");
  return { value: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` };
}
