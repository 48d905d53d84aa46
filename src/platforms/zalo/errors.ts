import { DateTime } from "luxon";
import type { NeverWhy } from "../platform.ts";
import type { Answered } from "./call.ts";
import { mayBeDone } from "../line.ts";
import { throttledMs, troubleMs } from "./limits.ts";

/** Why Zalo refuses us altogether: each has a sentence for staff, zalo-stopped-<why> in locales/, that says what to do. */
export const stopReasons = [
  "consent",
  "lost",
  "account",
  "app",
  "permission",
  "verified",
  "package",
  "quota",
  "billing",
  "kind",
  "template",
] as const;
export type StopWhy = (typeof stopReasons)[number];

/** What an answer means for the message. */
export type Verdict =
  | { readonly is: "sent"; readonly data: unknown }
  | { readonly is: "later"; readonly afterMs: number; readonly why: string }
  | { readonly is: "never"; readonly why: NeverWhy; readonly code: number }
  /** The access token is dead: with a new one the call is made once more. */
  | { readonly is: "refresh" }
  /** Nothing at all can be sent until somebody does something about it. */
  | { readonly is: "stop"; readonly why: StopWhy; readonly code: number }
  /** It may have arrived. */
  | { readonly is: "unknown"; readonly why: string };

type Meaning = "refresh" | { later: number | ((now: number) => number) } | { never: NeverWhy } | { stop: StopWhy };

/** Zalo's night for what it holds back ends at 6:00 in Việt Nam. */
function untilMorning(now: number): number {
  const local = DateTime.fromMillis(now, { zone: "Asia/Ho_Chi_Minh" });
  const morning = local.set({ hour: 6, minute: 1, second: 0, millisecond: 0 });
  return (morning > local ? morning : morning.plus({ days: 1 })).toMillis() - now;
}

const refused: Meaning = { never: "refused" };
const hour = 60 * 60_000;

/**
 * Every code of Zalo's tables (OA: appendix of error codes; template messages: ZBS error codes), and what is done about
 * it. Where the two use one number differently, it is the Official Account's that counts: nothing else is called.
 */
export const meanings: Readonly<Record<number, Meaning>> = {
  [-32]: { later: throttledMs },
  [-100]: refused, // an upload older than 7 days
  [-200]: { later: 5_000 },
  [-201]: refused,
  [-204]: { stop: "account" },
  [-205]: { stop: "account" },
  [-209]: { stop: "app" },
  [-210]: refused,
  [-211]: { stop: "quota" },
  [-212]: { stop: "app" },
  [-213]: { never: "window" },
  [-214]: { later: throttledMs },
  [-216]: "refresh",
  [-217]: { never: "blocked" },
  [-218]: { later: hour }, // this person has received too much
  [-219]: { stop: "app" },
  [-220]: "refresh",
  [-221]: { stop: "verified" },
  [-223]: { stop: "permission" },
  [-224]: { stop: "package" },
  [-227]: { never: "gone" },
  [-230]: { never: "window" },
  [-232]: { never: "window" },
  [-233]: refused,
  [-234]: { later: untilMorning },
  [-235]: { stop: "kind" },
  [-237]: refused,
  [-238]: { stop: "quota" },
  [-240]: refused,
  [-241]: { stop: "quota" },
  [-242]: { stop: "app" },
  [-244]: { never: "blocked" },
  [-248]: refused,
  [-249]: { stop: "template" },
  [-320]: { stop: "billing" },
  [-321]: { stop: "billing" },
  [-403]: refused,
  [-1340]: refused,
  [-1341]: refused,
  404: refused,
  // Template messages
  [-101]: { stop: "app" },
  [-102]: { stop: "app" },
  [-103]: { stop: "app" },
  [-104]: { stop: "app" },
  [-105]: { stop: "app" },
  [-108]: refused,
  [-109]: { stop: "template" },
  [-111]: refused,
  [-112]: refused,
  [-113]: refused,
  [-114]: { never: "blocked" },
  [-115]: { stop: "billing" },
  [-117]: { stop: "template" },
  [-118]: { never: "gone" },
  [-119]: { never: "blocked" },
  [-120]: { stop: "template" },
  [-121]: refused,
  [-122]: refused,
  [-124]: "refresh",
  [-126]: { stop: "billing" },
  [-127]: { stop: "template" },
  [-131]: { stop: "template" },
  [-132]: refused,
  [-133]: { later: untilMorning },
  [-135]: { stop: "package" },
  [-136]: { stop: "billing" },
  [-137]: { stop: "billing" },
  [-138]: { stop: "permission" },
  [-139]: { never: "blocked" },
  [-140]: { never: "blocked" },
  [-141]: { never: "blocked" },
  [-144]: { later: hour }, // the account's messages of this day
  [-145]: { stop: "template" },
  [-146]: { stop: "template" },
  [-147]: { later: hour },
  [-161]: refused,
  [-162]: refused,
  [-1121]: refused,
  [-1122]: refused,
  [-1124]: refused,
  [-1131]: refused,
  [-1241]: { stop: "app" },
  [-1351]: { stop: "account" },
  [-1441]: { later: hour },
  [-1471]: { later: hour },
  [-1472]: { later: hour },
};

/** Refusals that concern one kind of message only: nothing else need stop for them. */
export const templateReasons: ReadonlySet<StopWhy> = new Set<StopWhy>(["template"]);

/** What an answer means; a code that is in no table is "unknown", never success. @param now milliseconds since 1970 */
export function verdictOf(answered: Answered, now: number): Verdict {
  switch (answered.is) {
    case "ok":
      return { is: "sent", data: answered.data };
    case "unreached":
      return { is: "later", afterMs: troubleMs, why: answered.why };
    case "unknown":
      return { is: "unknown", why: answered.why };
    case "trouble":
      if (answered.status === 401) return { is: "refresh" };
      return mayBeDone(answered.status)
        ? { is: "unknown", why: `status ${answered.status}` }
        : { is: "later", afterMs: troubleMs, why: `status ${answered.status}` };
    default:
      return meant(answered.code, now);
  }
}

function meant(code: number, now: number): Verdict {
  // Zalo publishes no table of these: each means that an admin must consent again.
  if (code <= -14_000 && code > -15_000) return { is: "stop", why: "consent", code };
  const meaning = meanings[code];
  if (meaning === undefined) return { is: "unknown", why: `code ${code}` };
  if (meaning === "refresh") return { is: "refresh" };
  if ("later" in meaning) {
    return { is: "later", afterMs: typeof meaning.later === "number" ? meaning.later : meaning.later(now), why: `code ${code}` };
  }
  if ("never" in meaning) return { is: "never", why: meaning.never, code };
  return { is: "stop", why: meaning.stop, code };
}
