import { takesPlaceOn, type Activity } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import { inBlocks } from "./blocks.ts";
import { date, weekdayAndDate } from "./days.ts";
import { factLine, factOf, type Fact, type Telling } from "./facts.ts";
import { isOver } from "./over.ts";
import { clipped, longestMessage, pages, type Section } from "./pages.ts";
import { activityInFull, dayName, daySchedule } from "./schedule.ts";
import { daySection, weekSections, type LineOptions } from "./sections.ts";

/** When a name fits more than so many, who asks is asked back which one is meant. */
export const mostNamed = 3;
/** So many activities are told one by one; more become a list. */
const mostBlocks = 5;
/** With so few, day, hour and place are told besides what was asked. */
const fewBlocks = 2;
/** What a list tells anyway: asked of many, "có gì" asks which there are, not what happens in each. */
const listed: ReadonlySet<Fact> = new Set(["when", "place", "description"]);
/** Not more than these can stand in one message. */
const mostLines = 60;

/** What is asked of the activities that the question names, or what is on the days that it names. */
export function answerSchedule(question: Question, chosen: readonly Activity[], telling: Telling): string {
  if (chosen.length === 0) return nothing(question, telling);
  const facts = [...new Set(question.asked.map((field) => factOf[field]).filter((fact) => fact !== undefined))];
  if (question.named && chosen.length > mostNamed) return list(chosen, telling, "answer-which");
  if (isOfDays(question, chosen, facts)) return ofDays(question, chosen, telling);
  if (chosen.length > mostBlocks) return list(chosen, telling, facts.every((fact) => listed.has(fact)) ? undefined : "answer-ask-one");
  if (chosen.length > fewBlocks) return ofEach(chosen, question, facts, telling);
  const [first, second] = chosen;
  if (first && !second) return ofOne(first, question, facts, telling);
  return inBlocks(
    sign(facts, chosen),
    chosen.map((activity) => [activity.title, ...told(activity, question, [...facts, "when", "place"], telling)]),
  );
}

/** Of three to five only what was asked; what is the same of all is said once, above their titles. */
function ofEach(chosen: readonly Activity[], question: Question, facts: readonly Fact[], telling: Telling): string {
  const asked: readonly Fact[] = facts.every((fact) => fact === "description") ? ["when", "place"] : facts;
  const [first = [], ...others] = chosen.map((activity) => told(activity, question, asked, telling));
  if (others.every((lines) => lines.join("\n") === first.join("\n"))) {
    return clipped([`${sign(facts, chosen)} ${first.join("\n")}`, ...chosen.map(({ title }) => `• ${title}`)].join("\n"), longestMessage);
  }
  return inBlocks(
    sign(facts, chosen),
    chosen.map(({ title }, index) => [title, ...(index === 0 ? first : (others[index - 1] ?? []))]),
  );
}

/** Is it asked what is on, rather than something about activities that happen to be on those days? */
function isOfDays({ days }: Question, chosen: readonly Activity[], facts: readonly Fact[]): boolean {
  const all = days.length > 0 && chosen.every((activity) => days.some((day) => takesPlaceOn(activity, day)));
  return all && (facts.length === 0 || (chosen.length > fewBlocks && facts.every((fact) => listed.has(fact))));
}

function ofDays({ days, part }: Question, chosen: readonly Activity[], telling: Telling): string {
  const { words, minute } = telling;
  const sections = (options: LineOptions) =>
    days.map((day, index) => {
      const head = `${index === 0 ? "📅 " : ""}${dayName(day, minute.slice(0, 10), words, part)}:`;
      return daySection(head, chosen.filter((activity) => takesPlaceOn(activity, day)).slice(0, mostLines), words, options);
    });
  return inOneMessage("", sections, chosen, telling);
}

/** Day, hour and place of many, and at the end `closing`, which asks back. */
function list(chosen: readonly Activity[], telling: Telling, closing?: "answer-which" | "answer-ask-one"): string {
  const { words } = telling;
  const opening = words.say("answer-several", { n: chosen.length });
  return inOneMessage(
    opening,
    (options) => weekSections(chosen.slice(0, mostLines), words, options),
    chosen,
    telling,
    closing && words.say(closing),
  );
}

/** As much of the list as one message holds: without places, without ends, at last cut, which is said. */
function inOneMessage(
  opening: string,
  sections: (options: LineOptions) => Section[],
  chosen: readonly Activity[],
  { words, minute }: Telling,
  last?: string,
): string {
  const over = chosen.filter((activity) => isOver(activity, minute));
  const allOver = over.length === chosen.length && over.length > 1;
  const closing = [...(allOver ? [words.say("answer-all-over")] : []), ...(last === undefined ? [] : [last])]
    .map((line) => `\n${line}`)
    .join("");
  const finish = (line: string, activity: Activity) =>
    !allOver && over.includes(activity) ? words.say("answer-over-line", { line }) : line;
  for (const shorter of [{}, { withPlace: false }, { withPlace: false, withEnd: false }]) {
    const [text = "", ...rest] = pages(opening, sections({ ...shorter, finish }), longestMessage - closing.length);
    if (rest.length === 0) return text + closing;
  }
  const more = `\n${words.say("answer-more")}${closing}`;
  const [beginning = ""] = pages(opening, sections({ withPlace: false, withEnd: false, finish }), longestMessage - more.length);
  return beginning + more;
}

/** What was asked of one activity, then day, hour and place; everything, when nothing was asked in particular. */
function ofOne(activity: Activity, question: Question, facts: readonly Fact[], telling: Telling): string {
  const corrected = elsewhen(activity, question, telling);
  if (facts.length === 0) {
    return [activityInFull(activity, telling.programme, telling.words), ...corrected, ...ended(activity, telling)].join("\n");
  }
  const lines = told(activity, question, [...facts, "when", "place"], telling);
  return inBlocks(sign(facts, [activity]), [[activity.title, ...corrected, ...lines]]);
}

/** What is said of one activity, each line once. */
function told(activity: Activity, { asked }: Question, facts: readonly Fact[], telling: Telling): string[] {
  const hourFirst = asked.includes("time") && !asked.slice(0, asked.indexOf("time")).includes("date");
  // "Khai mạc thì sao?": where no more is announced, that comes after what is known.
  const known = facts.filter((fact) => fact !== "description" || activity.description);
  const lines = [...new Set([...known, ...facts])].map((fact) => factLine(fact, activity, telling, hourFirst));
  return [...new Set([...(activity.cancelled ? [telling.words.say("fact-cancelled")] : []), ...lines, ...ended(activity, telling)])];
}

/** "Không diễn ra vào Thứ Sáu, 04/10": a day of the week was named with the activity, and it is another. */
function elsewhen(activity: Activity, { days }: Question, { programme, words }: Telling): string[] {
  const [day] = days;
  if (day === undefined || days.length > 1 || activity.date === undefined || takesPlaceOn(activity, day)) return [];
  return programme.starts <= day && day <= programme.ends ? [words.say("answer-not-that-day", { day: weekdayAndDate(day, words) })] : [];
}

function ended(activity: Activity, { words, minute }: Telling): string[] {
  return !activity.cancelled && isOver(activity, minute) ? [words.say("answer-over")] : [];
}

/** The signpost at the beginning of the message (VOICE). */
function sign([first = "when"]: readonly Fact[], chosen: readonly Activity[]): string {
  if (first === "place") return chosen.some(({ place }) => place) ? "📍" : "ℹ️";
  return chosen.some((activity) => first !== "when" || activity.date !== undefined) ? "📅" : "ℹ️";
}

/** Nothing fits: the day has nothing, or nothing of that kind, or the week is over. */
function nothing({ days, part }: Question, { programme, words, minute }: Telling): string {
  const today = minute.slice(0, 10);
  if (days.length > 0) {
    const sentences = days.map((day) => {
      if (!programme.activities.some((activity) => takesPlaceOn(activity, day))) {
        return daySchedule(day, [], programme, today, words, part).join("\n");
      }
      return `📅 ${words.say("answer-none-like-that", { day: dayName(day, today, words, part) })}`;
    });
    return sentences.map((sentence, index) => (index === 0 ? sentence : sentence.replace("📅 ", ""))).join("\n");
  }
  if (today > programme.ends) return words.say("answer-week-over", { day: date(programme.ends) });
  return words.say("answer-no-such-activity");
}
