import { DateTime } from "luxon";
import { clearText } from "./clear-text.ts";
import { fold } from "./fold.ts";
import type { Activity } from "./programme.ts";
import { uselessFrom } from "./reminder.ts";

/** Somebody who takes part: the resident, a child of theirs, which has no account of its own, or whom staff entered. */
export interface Participant {
  readonly name: string;
  /** A group's id from the programme, or its name as typed: "lớp 3A". */
  readonly group?: string | undefined;
  /** E.164 (domain/phone.ts); of a child, a guardian's. */
  readonly phone?: string | undefined;
  readonly birthYear?: number | undefined;
}

/** Which of a resident's people: their own key is empty, a child's is `childKey`. */
export type Who = string;
export const themselves: Who = "";

/** One person's sign-up for one activity. */
export interface SignUp {
  readonly activity: string;
  readonly who: Who;
  /** Short, to be read aloud at the door; names this sign-up and no other of the week. */
  readonly code: string;
}

/** Where a sign-up stands: it has a place (0), or waits as the first, second, … */
export type Standing = number;
export const hasPlace: Standing = 0;

/** The same child in another spelling is the same child; the group tells cousins of one name apart. */
export function childKey({ name, group = "" }: Participant): Who {
  return fold(`${name} ${group}`);
}

const codeLength = 5;

/** A receipt's short code, from an unguessable text. */
export function receiptCode(token: string): string {
  return clearText(token, codeLength);
}

/** Why nobody can sign up for the activity now; undefined when one can. */
export function whyShut(activity: Activity, now: DateTime, zone: string): "unneeded" | "off" | "over" | "closed" | undefined {
  if (activity.cancelled) return "off";
  if (!activity.signup) return "unneeded";
  if (hasBegun(activity, now, zone)) return "over";
  const { closes } = activity.signup;
  return closes !== undefined && DateTime.fromISO(closes, { zone }) <= now ? "closed" : undefined;
}

/** An activity of several days has begun when its last day has: until then one may still join. */
export function hasBegun(activity: Activity, now: DateTime, zone: string): boolean {
  const useless = uselessFrom({ ...activity, date: activity.until ?? activity.date }, zone);
  return useless !== undefined && useless <= now;
}
