import type { Contact } from "../domain/programme.ts";
import type { AskedField } from "../domain/question.ts";
import { wholeWeek } from "./days.ts";
import type { Telling } from "./facts.ts";
import { clipped } from "./pages.ts";

const longestPurpose = 400;

type WeekFact = "name" | "theme" | "purpose" | "dates" | "organiser" | "schedule";

const weekFactOf: Partial<Record<AskedField, WeekFact>> = {
  name: "name",
  theme: "theme",
  purpose: "purpose",
  description: "purpose",
  date: "dates",
  duration: "dates",
  organiser: "organiser",
  host: "organiser",
  time: "schedule",
  place: "schedule",
  audience: "schedule",
};

/** The week itself: what was asked first, then what is short; its purpose only when it is asked for. */
export function answerAboutWeek(asked: readonly AskedField[], telling: Telling): string {
  const facts = asked.map((field) => weekFactOf[field]).filter((fact) => fact !== undefined);
  const others: WeekFact[] =
    facts.length === 0 ? ["name", "theme", "purpose", "dates", "organiser"] : ["name", "dates", "theme", "organiser"];
  return [...new Set([...facts, ...others])].map((fact) => weekLine[fact](telling)).join("\n");
}

const weekLine: Readonly<Record<WeekFact, (telling: Telling) => string>> = {
  name: ({ programme }) => programme.name,
  theme: ({ programme, words }) => words.say("answer-week-theme", { theme: programme.theme }),
  purpose: ({ programme: { purpose }, words }) =>
    purpose ? words.say("answer-week-purpose", { purpose: clipped(purpose, longestPurpose) }) : words.say("answer-week-purpose-unknown"),
  dates({ programme, words, minute }) {
    const today = minute.slice(0, 10);
    const state = today < programme.starts ? "before" : today > programme.ends ? "over" : "during";
    return `${words.say("answer-week-dates", { week: wholeWeek(programme, words, today) })} ${words.say("answer-week-now", { state })}`;
  },
  organiser: ({ programme, words }) => words.say("answer-week-organiser", { organiser: programme.organiser }),
  schedule: ({ words }) => words.say("answer-week-schedule"),
};

const contactFields = ["office", "phone", "email", "hours", "address"] as const satisfies readonly (keyof Contact)[];
type ContactField = (typeof contactFields)[number];

const contactFieldOf: Partial<Record<AskedField, ContactField>> = {
  office: "office",
  phone: "phone",
  email: "email",
  hours: "hours",
  time: "hours",
  date: "hours",
  address: "address",
  place: "address",
};

/** Whom to ask: what was asked first, known or not, then whatever else is known; without an office, who organises the week. */
export function answerContact(asked: readonly AskedField[], { programme, words }: Telling): string {
  const contact: Contact = programme.contact ?? {};
  const wanted = asked.map((field) => contactFieldOf[field]).filter((field) => field !== undefined);
  const known = contactFields.filter((field) => contact[field] !== undefined);
  const reachable = known.includes("phone") || known.includes("email");
  const missing: ContactField[] = wanted.length > 0 ? [] : known.includes("office") ? (reachable ? [] : ["phone"]) : ["office"];
  const lines = [...new Set([...wanted, ...known, ...missing])].map((field) => {
    const value = contact[field];
    return value === undefined ? words.say("answer-contact-unknown", { field }) : words.say(`answer-contact-${field}`, { value });
  });
  if (contact.office === undefined) lines.push(words.say("answer-week-organiser", { organiser: programme.organiser }));
  return lines.join("\n");
}
