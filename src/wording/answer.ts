import type { DateTime } from "luxon";
import { unannounced, type AnnouncedField } from "../domain/unannounced.ts";
import type { Activity, LocalDate, Programme } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import { uselessFrom } from "../domain/reminder.ts";
import { answerAboutWeek, answerContact } from "./answer-week.ts";
import { answerSchedule } from "./answer-schedule.ts";
import { answerCancel, answerRemind, answerSignup } from "./answer-wish.ts";
import { factOf, type Telling } from "./facts.ts";
import { isOver, localMinute } from "./over.ts";
import { clipped, longestMessage } from "./pages.ts";
import { whomToAsk } from "./where.ts";
import type { Words } from "./wording.ts";

export interface Answer {
  /** At most 900 characters; what was asked stands first. */
  readonly text: string;
  /** Ids of activities for which a reminder may be offered. */
  readonly offerReminder: string[];
  /** Ids of activities of which something asked is not announced: "tell me when it is known" may be offered. */
  readonly untold: string[];
}

/** For so many activities buttons are offered. */
const mostOffers = 5;

/** Answers with what the programme says, and says what it does not say. */
export function answer(question: Question, programme: Programme, now: DateTime, words: Words): Answer {
  const telling: Telling = { programme, words, minute: localMinute(now, programme.timezone) };
  const named = new Set(question.activities);
  const chosen = programme.activities.filter(({ id }) => named.has(id));
  const open = chosen.length > mostOffers ? [] : chosen.filter((activity) => !activity.cancelled && !isOver(activity, telling.minute));
  return {
    text: clipped(inWords(question, chosen, telling), longestMessage),
    offerReminder: open
      .filter((activity) => mayBeReminded(activity, question, programme, now, telling.minute.slice(0, 10)))
      .map(({ id }) => id),
    untold: open.filter((activity) => unannounced(activity).some((field) => isAsked(field, question))).map(({ id }) => id),
  };
}

function inWords(question: Question, chosen: readonly Activity[], telling: Telling): string {
  const { programme, words } = telling;
  switch (question.intent) {
    case "schedule":
      return answerSchedule(question, chosen, telling);
    case "about":
      return answerAboutWeek(question.asked, telling);
    case "contact":
      return answerContact(question.asked, telling);
    case "remind":
      return answerRemind(chosen, telling);
    case "signup":
      return answerSignup(chosen, telling);
    case "cancel":
      return answerCancel(chosen, telling);
    case "recommend":
    case "books":
    case "pledge":
    case "progress":
    case "privacy":
      return words.say(`wish-${question.intent}`);
    case "help":
      return words.say("answer-help", { programme: programme.name });
    default:
      return words.say("answer-none", { contact: whomToAsk(programme) });
  }
}

/** A reminder waits for a date that is not announced; one that has come leaves nothing to be reminded of. */
function mayBeReminded(activity: Activity, { intent }: Question, programme: Programme, now: DateTime, today: LocalDate): boolean {
  if (intent !== "schedule" && intent !== "remind" && intent !== "signup") return false;
  if (activity.date === undefined) return intent === "remind";
  if (activity.date !== today) return activity.date > today;
  return (uselessFrom(activity, programme.timezone) ?? now) > now;
}

/** The date and the hour are told together, so that who asks for one waits for both. */
function isAsked(field: AnnouncedField, { intent, asked }: Question): boolean {
  if (intent !== "schedule" && intent !== "remind") return false;
  const facts = asked.map((one) => factOf[one]);
  if (facts.length === 0) return true;
  return field === "place" ? facts.includes("place") : facts.includes("when") || facts.includes("duration");
}
