import { DateTime } from "luxon";
import { localDay } from "../../domain/reminder.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { timeOfDay } from "./time-of-day.ts";
import type { Visit } from "./visit.ts";

/** Reads "15h30", "mai 8h", "3/10 lúc 7 giờ" as a moment to come, in milliseconds since 1970. Without a day it is the next such time. */
export function moment(visit: Visit): (typed: string) => { readonly value: number } | Refusal {
  const { house, programme, now } = visit;
  return (typed) => {
    const time = timeOfDay(typed);
    if ("refused" in time) return time;
    const [day, ...more] = house.understand(typed, programme, now).days;
    if (more.length > 0) return refuse("typed-day");
    const at = DateTime.fromISO(`${day ?? localDay(now, programme.timezone)}T${time.value}`, { zone: programme.timezone });
    const next = day === undefined && at <= now ? at.plus({ days: 1 }) : at;
    return next > now ? { value: next.toMillis() } : refuse("announce-past");
  };
}
