import type { Reach } from "../platform.ts";
import { freeMs, windowMs } from "./limits.ts";

/**
 * What it takes to write to somebody (Zalo: conditions of consultation messages): free for 48 hours after their last
 * interaction, counted against the package for 7 days, afterwards by an approved template alone.
 * @param lastContact milliseconds since 1970; undefined = never
 */
export function reachOf(lastContact: number | undefined, now: number, hasTemplate: boolean): Reach {
  const age = lastContact === undefined ? Infinity : now - lastContact;
  if (age <= freeMs) return "free";
  if (age <= windowMs) return "counted";
  return hasTemplate ? "template" : "window";
}
