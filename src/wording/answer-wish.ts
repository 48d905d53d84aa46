import type { Activity } from "../domain/programme.ts";
import { inBlocks, type Block } from "./blocks.ts";
import { closesLine, factLine, type Telling } from "./facts.ts";
import { isOver } from "./over.ts";
import { whereLine, whomToAsk } from "./where.ts";

/** So many are called by their titles; more are not one by one. */
const mostNamed = 5;

/** Which command sets a reminder, with day, hour and place of the activities named. */
export function answerRemind(chosen: readonly Activity[], telling: Telling): string {
  const { words, minute } = telling;
  if (chosen.length === 0 || chosen.length > mostNamed) return words.say("answer-remind");
  const off = chosen.filter(({ cancelled }) => cancelled);
  if (off.length === chosen.length) return words.say("activities-are-cancelled", { titles: titles(off) });
  const open = chosen.filter((activity) => !activity.cancelled && !isOver(activity, minute));
  if (open.length === 0) return words.say("answer-remind-over", { titles: titles(chosen) });
  const sentence = words.say("answer-remind-activity", { titles: titles(chosen) });
  const [only] = open;
  return only && chosen.length === 1 ? [sentence, factLine("when", only, telling), whereLine(only, words)].join("\n") : sentence;
}

/** Whether and how one signs up for the activities named, until when, and for how many there is room. */
export function answerSignup(chosen: readonly Activity[], telling: Telling): string {
  const { programme, words } = telling;
  if (chosen.length === 0 || chosen.length > mostNamed) return words.say("answer-signup", { contact: whomToAsk(programme) });
  return inBlocks(
    "✍️",
    chosen.map((activity) => signupBlock(activity, telling)),
  );
}

function signupBlock(activity: Activity, telling: Telling): Block {
  const { words, minute } = telling;
  const { title, signup } = activity;
  if (activity.cancelled) return [words.say("activity-is-cancelled", { title })];
  if (isOver(activity, minute)) return [words.say("answer-signup-over", { title })];
  const whenAndWhere = [factLine("when", activity, telling), whereLine(activity, words)];
  if (!signup) return [words.say("answer-signup-unneeded", { title }), ...whenAndWhere];
  const closed = signup.closes !== undefined && signup.closes.slice(0, 16) <= minute;
  if (closed) return [title, closesLine(activity, words, minute), factLine("contact", activity, telling), ...whenAndWhere];
  return [
    title,
    factLine("signup", activity, telling),
    signup.capacity !== undefined && factLine("capacity", activity, telling),
    closesLine(activity, words, minute),
    ...whenAndWhere,
  ];
}

/** Which commands cancel a sign-up and turn reminders off. */
export function answerCancel(chosen: readonly Activity[], { programme, words }: Telling): string {
  const contact = whomToAsk(programme);
  if (chosen.length === 0 || chosen.length > mostNamed) return words.say("answer-cancel", { contact });
  return words.say("answer-cancel-activity", { titles: titles(chosen), contact });
}

function titles(activities: readonly Activity[]): string {
  return activities.map(({ title }) => `“${title}”`).join(", ");
}
