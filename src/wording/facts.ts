import type { Activity, LocalDateTime, Programme } from "../domain/programme.ts";
import type { AskedField } from "../domain/question.ts";
import { hours, clockTime, length, moment } from "./hours.ts";
import { clipped } from "./pages.ts";
import { saidOfMoney, saidOfSignup } from "./said.ts";
import { when } from "./when.ts";
import { whereLine, whomToAsk } from "./where.ts";
import type { Words } from "./wording.ts";

/** Descriptions are as long as staff write them; a message is not. */
export const longestDescription = 500;

/** In which programme and words a fact is told, and at which wall-clock minute of its zone ("2024-10-03T11:00"). */
export interface Telling {
  readonly programme: Programme;
  readonly words: Words;
  readonly minute: LocalDateTime;
}

/** The facts that one line tells: several fields asked for may be told by the same one. */
export const factOf: Readonly<Record<AskedField, Fact | undefined>> = {
  date: "when",
  time: "when",
  hours: "when",
  duration: "duration",
  place: "place",
  address: "place",
  audience: "audience",
  host: "host",
  organiser: "host",
  description: "description",
  purpose: "description",
  theme: "description",
  name: undefined,
  free: "free",
  online: "online",
  signup: "signup",
  capacity: "capacity",
  closes: "closes",
  phone: "contact",
  email: "contact",
  office: "contact",
};

export type Fact =
  | "when"
  | "duration"
  | "place"
  | "audience"
  | "host"
  | "description"
  | "free"
  | "online"
  | "signup"
  | "capacity"
  | "closes"
  | "contact";

/** One line that tells the fact, or that it is not announced. Nothing is told that the programme does not say. */
export function factLine(fact: Fact, activity: Activity, hourFirst: boolean, { programme, words, minute }: Telling): string {
  const { audience, host, description, online, signup, time, end_time: end } = activity;
  switch (fact) {
    case "when":
      return when(activity, programme, words, { today: minute.slice(0, 10), hourFirst });
    case "duration":
      if (time && end) return words.say("fact-length", { length: length(time, end, words), hours: hours(activity) ?? "" });
      if (time) return words.say("fact-end-unknown", { time: clockTime(time) });
      return words.say("fact-length-unknown");
    case "place":
      return whereLine(activity, words);
    case "audience":
      return audience ? words.say("fact-audience", { audience }) : words.say("fact-audience-unknown");
    case "host":
      return host ? words.say("fact-host", { host }) : words.say("fact-host-unknown");
    case "description":
      return description
        ? words.say("fact-description", { description: clipped(description, longestDescription) })
        : words.say("fact-description-unknown");
    case "free": {
      const said = saidOfMoney(description);
      return said ? words.say("fact-said", { said }) : words.say("fact-free-unknown", { contact: whomToAsk(programme) });
    }
    case "online":
      return online ? words.say("fact-online", { link: online }) : words.say("fact-online-unknown");
    case "signup":
      return signupLine(activity, programme, words);
    case "capacity":
      return signup?.capacity === undefined ? words.say("fact-capacity-unknown") : words.say("fact-capacity", { n: signup.capacity });
    case "closes":
      return signup ? closesLine(activity, words, minute) : signupLine(activity, programme, words);
    case "contact":
      return words.say("fact-contact", { contact: whomToAsk(programme) });
  }
}

/** Until when one may sign up; that it is over, when it is by that minute. Only for activities with sign-up. */
export function closesLine({ signup }: Activity, words: Words, minute?: LocalDateTime): string {
  if (!signup?.closes) return words.say("fact-closes-unknown");
  const closed = minute !== undefined && signup.closes.slice(0, 16) <= minute;
  return words.say(closed ? "fact-closed" : "fact-closes", { when: moment(signup.closes, words) });
}

function signupLine({ signup, description }: Activity, programme: Programme, words: Words): string {
  if (signup) return words.say("fact-signup", { contact: whomToAsk(programme) });
  const said = saidOfSignup(description);
  return said ? words.say("fact-said", { said }) : words.say("fact-signup-none");
}
