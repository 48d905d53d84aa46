import type { Activity, LocalDateTime, Programme } from "../domain/programme.ts";
import type { AskedField } from "../domain/question.ts";
import { hours, clockTime, length, moment } from "./hours.ts";
import { clipped } from "./pages.ts";
import { saidOfMoney, saidOfSignup } from "./said.ts";
import { lastsDays, when } from "./when.ts";
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
export function factLine(fact: Fact, activity: Activity, telling: Telling, hourFirst = false): string {
  return tell[fact](activity, telling, hourFirst);
}

const tell: Readonly<Record<Fact, (activity: Activity, telling: Telling, hourFirst: boolean) => string>> = {
  when: (activity, { programme, words, minute }, hourFirst) => when(activity, programme, words, { today: minute.slice(0, 10), hourFirst }),
  duration(activity, telling, hourFirst) {
    const { time, end_time: end } = activity;
    const { words } = telling;
    if (lastsDays(activity) && (end || !time)) return tell.when(activity, telling, hourFirst);
    if (time && end) return words.say("fact-length", { length: length(time, end, words), hours: hours(activity) ?? "" });
    return time ? words.say("fact-end-unknown", { time: clockTime(time) }) : tell.when(activity, telling, hourFirst);
  },
  place: (activity, { words }) => whereLine(activity, words),
  audience: ({ audience }, { words }) => (audience ? words.say("fact-audience", { audience }) : words.say("fact-audience-unknown")),
  host: ({ host }, { words }) => (host ? words.say("fact-host", { host }) : words.say("fact-host-unknown")),
  description: ({ description }, { words }) =>
    description
      ? words.say("fact-description", { description: clipped(description, longestDescription) })
      : words.say("fact-description-unknown"),
  free({ description }, { programme, words }) {
    const said = saidOfMoney(description);
    return said ? words.say("fact-said", { said }) : words.say("fact-free-unknown", { contact: whomToAsk(programme) });
  },
  online: ({ online }, { words }) => (online ? words.say("fact-online", { link: online }) : words.say("fact-online-unknown")),
  signup: signupLine,
  capacity: ({ signup }, { words }) =>
    signup?.capacity === undefined ? words.say("fact-capacity-unknown") : words.say("fact-capacity", { n: signup.capacity }),
  closes: (activity, telling) => (activity.signup ? closesLine(activity, telling.words, telling.minute) : signupLine(activity, telling)),
  contact: (_, { programme, words }) => words.say("fact-contact", { contact: whomToAsk(programme) }),
};

/** Until when one may sign up; that it is over, when it is by that minute. Only for activities with sign-up. */
export function closesLine({ signup }: Activity, words: Words, minute?: LocalDateTime): string {
  if (!signup?.closes) return words.say("fact-closes-unknown");
  const closed = minute !== undefined && signup.closes.slice(0, 16) <= minute;
  return words.say(closed ? "fact-closed" : "fact-closes", { when: moment(signup.closes, words) });
}

function signupLine({ signup, description }: Activity, { programme, words }: Telling): string {
  if (signup) return words.say("fact-signup", { contact: whomToAsk(programme) });
  const said = saidOfSignup(description);
  return said ? words.say("fact-said", { said }) : words.say("fact-signup-none");
}
