import { takesPlaceOn, type Activity } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import { inBlocks, type Block } from "./blocks.ts";
import { date, weekdayAndDate } from "./days.ts";
import { factLine, factOf, type Fact, type Telling } from "./facts.ts";
import { isOver } from "./over.ts";
import { longestMessage, pages, type Section } from "./pages.ts";
import { activityInFull, dayName, daySchedule } from "./schedule.ts";
import { daySection, weekSections, type LineOptions } from "./sections.ts";

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
  if (isOfDays(question, chosen, facts)) return ofDays(question, chosen, telling);
  if (chosen.length > mostBlocks) return list(chosen, facts, telling);
  const [only] = chosen;
  if (only && chosen.length === 1 && facts.length === 0) return inFull(only, question, telling);
  const told = chosen.length <= fewBlocks ? withWhenAndWhere(facts) : ofEach(facts);
  return inBlocks(
    sign(facts, chosen),
    chosen.map((activity) => block(activity, question, told, telling)),
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

function list(chosen: readonly Activity[], facts: readonly Fact[], telling: Telling): string {
  const { words } = telling;
  const opening = words.say("answer-several", { n: chosen.length });
  const text = inOneMessage(opening, (options) => weekSections(chosen.slice(0, mostLines), words, options), chosen, telling);
  const closing = facts.every((fact) => listed.has(fact)) ? "" : `\n${words.say("answer-ask-one")}`;
  return text.length + closing.length > longestMessage ? text : text + closing;
}

/** As much of the list as one message holds: without places, without ends, at last cut, which is said. */
function inOneMessage(
  opening: string,
  sections: (options: LineOptions) => Section[],
  chosen: readonly Activity[],
  { words, minute }: Telling,
): string {
  const over = chosen.filter((activity) => isOver(activity, minute));
  const allOver = over.length === chosen.length && over.length > 1;
  const closing = allOver ? `\n${words.say("answer-all-over")}` : "";
  const finish = (line: string, activity: Activity) => (!allOver && over.includes(activity) ? words.say("answer-over-line", { line }) : line);
  for (const shorter of [{}, { withPlace: false }, { withPlace: false, withEnd: false }]) {
    const [text = "", ...rest] = pages(opening, sections({ ...shorter, finish }), longestMessage - closing.length);
    if (rest.length === 0) return text + closing;
  }
  const more = `\n${words.say("answer-more")}${closing}`;
  const [beginning = ""] = pages(opening, sections({ withPlace: false, withEnd: false, finish }), longestMessage - more.length);
  return beginning + more;
}

function inFull(activity: Activity, question: Question, telling: Telling): string {
  const full = activityInFull(activity, telling.programme, telling.words);
  return [full, elsewhen(activity, question, telling), ended(activity, telling)].filter(Boolean).join("\n");
}

function block(activity: Activity, question: Question, facts: readonly Fact[], telling: Telling): Block {
  const { asked } = question;
  const hourFirst = asked.includes("time") && !asked.slice(0, asked.indexOf("time")).includes("date");
  const lines = facts.map((fact) => factLine(fact, activity, telling, hourFirst));
  return [activity.title, elsewhen(activity, question, telling), ...lines, ended(activity, telling)];
}

/** "Không diễn ra vào Thứ Sáu, 04/10": the day asked about is another than the activity's. */
function elsewhen(activity: Activity, { days }: Question, { words }: Telling): string | undefined {
  const [day] = days;
  if (day === undefined || activity.date === undefined || days.some((one) => takesPlaceOn(activity, one))) return undefined;
  return days.length === 1 ? words.say("answer-not-that-day", { day: weekdayAndDate(day, words) }) : words.say("answer-not-those-days");
}

function ended(activity: Activity, { words, minute }: Telling): string | undefined {
  return isOver(activity, minute) ? words.say("answer-over") : undefined;
}

function withWhenAndWhere(facts: readonly Fact[]): Fact[] {
  return [...new Set<Fact>([...facts, "when", "place"])];
}

/** Of three and more only what was asked; where that is nothing, or what they are, day, hour and place first. */
function ofEach(facts: readonly Fact[]): readonly Fact[] {
  return facts.every((fact) => fact === "description") ? ["when", "place", ...facts] : facts;
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
