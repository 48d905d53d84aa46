import { fold } from "../domain/fold.ts";
import type { Question } from "../domain/question.ts";
import { whyShut } from "../domain/sign-up.ts";
import { mostNamed } from "../wording/answer-schedule.ts";
import { answer } from "../wording/answer.ts";
import type { Conversation } from "./engine/conversation.ts";
import { readingAsked } from "./reading/asked.ts";
import { offerLeads } from "./reminder.ts";
import { activityButton, wishButtons } from "./schedule.ts";
import { shortName } from "../domain/short-name.ts";
import type { Visit } from "./engine/visit.ts";

/** So many activities get a button each under an answer. */
const mostButtons = 5;
/** And so many when it asks which one is meant; a longer list is chosen from by typing a name. */
const mostChoices = 8;

/** A plain sentence: it opens a conversation, or it is answered with what the programme says. */
export async function answerQuestion(visit: Visit, all: readonly Conversation[], sentence: string): Promise<void> {
  const question = visit.house.understand(sentence, visit.programme, visit.now);
  const opened =
    readingAsked(sentence, question, visit) ?? (question.intent === "cancel" ? await cancels(visit, sentence) : opens(question));
  if (opened) {
    const conversation = all.find(({ name }) => name === opened[0]);
    return opened.length > 1 && conversation?.press ? conversation.press(visit, ...opened.slice(1)) : conversation?.begin(visit);
  }
  if (question.intent === "signup" && (await openSignUp(visit, question, all))) return;
  const named = visit.programme.activities.filter(({ id }) => question.activities.includes(id));
  if (question.intent === "remind" && named.length === 1 && named[0]) return offerLeads(visit, named[0]);
  if (question.intent === "none") visit.house.notUnderstood(sentence);
  const { text, offerReminder, untold } = answer(question, visit.programme, visit.now, visit.words);
  const wished = named.filter(({ id }) => offerReminder.includes(id) || untold.includes(id));
  const isWhich = question.named === true && named.length > mostNamed;
  const buttons =
    wished.length > 0 && wished.length <= 2 && !isWhich
      ? wishButtons(visit, wished)
      : named.slice(0, isWhich ? mostChoices : mostButtons).map((activity) => activityButton(activity));
  await visit.sayText(text, [...buttons, visit.button("menu-button", "start:menu")]);
}

/** To whoever signed up "cancel" means that, unless they speak of reminders. */
async function cancels({ records, resident }: Visit, sentence: string): Promise<readonly [string]> {
  const speaksOfReminders = / (?:nhac|bao|tin|remind\w*|messages?) /.test(` ${fold(sentence)} `);
  return !speaksOfReminders && (await records.signUps.of(resident)).length > 0 ? ["dangky"] : ["nhac"];
}

/** Opens the sign-up for the one activity that is meant, or all of them to choose from; false when the answer says more: it is closed, not needed. */
async function openSignUp(visit: Visit, { activities }: Question, all: readonly Conversation[]): Promise<boolean> {
  const { programme, now } = visit;
  const open = programme.activities.filter((one) => activities.includes(one.id) && !whyShut(one, now, programme.timezone));
  const [only] = open;
  if (activities.length > 0 && !only) return false;
  const conversation = all.find(({ name }) => name === "dangky");
  await (only && open.length === 1 ? conversation?.press?.(visit, "for", shortName(only.id)) : conversation?.begin(visit));
  return true;
}

/** The conversation that a sentence opens, and where in it; undefined when it is to be answered. */
function opens({ intent, activities }: Question): readonly [string, ...string[]] | undefined {
  switch (intent) {
    case "recommend":
      return ["sach", "recommend"];
    case "books":
      return ["sach", "list", "0"];
    case "pledge":
      return ["camket"];
    case "progress":
      return ["doc"];
    case "privacy":
      return ["dulieu"];
    case "help":
      return ["start"];
    case "remind":
      return activities.length === 0 ? ["nhac", "add", "0"] : undefined;
    default:
      return undefined;
  }
}
