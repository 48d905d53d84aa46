import type { LocalDate } from "./programme.ts";

export const intents = [
  "schedule",
  "about",
  "contact",
  "remind",
  "signup",
  "cancel",
  "recommend",
  "books",
  "pledge",
  "progress",
  "privacy",
  "help",
  "none",
] as const;
/** What a resident wants; the borders between them are drawn in examples/README.md. */
export type Intent = (typeof intents)[number];

export type PartOfDay = "morning" | "afternoon" | "evening";

export const askedFields = [
  "date",
  "time",
  "duration",
  "place",
  "audience",
  "host",
  "description",
  "free",
  "online",
  "signup",
  "capacity",
  "closes",
  "name",
  "theme",
  "purpose",
  "organiser",
  "phone",
  "email",
  "office",
  "hours",
  "address",
] as const;
/** What is asked about the activities, the week or the contact. */
export type AskedField = (typeof askedFields)[number];

/** What a sentence means, in the words of one programme. */
export interface Question {
  readonly intent: Intent;
  /** Ids of the activities that a good answer presents, in the programme's order. */
  readonly activities: readonly string[];
  /** They were named, unlike those of a day or of a kind: when many fit, one of them is meant. */
  readonly named?: boolean;
  /** The days asked about, earliest first; empty when the question names none. */
  readonly days: readonly LocalDate[];
  readonly part?: PartOfDay | undefined;
  /** In the order in which they were asked; empty when everything is of interest. */
  readonly asked: readonly AskedField[];
}
