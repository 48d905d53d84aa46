import { changeActivity } from "../../actions/change-activity.ts";
import { changeableFields, type ChangeableField } from "../../domain/change.ts";
import type { Activity } from "../../domain/programme.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { fieldInWords as inWords } from "../../wording/field.ts";
import { activityInFull } from "../../wording/schedule.ts";
import type { Conversation } from "../engine/conversation.ts";
import { label } from "../engine/label.ts";
import { findActivity } from "../reminder.ts";
import { askWhetherStill } from "./overtaken.ts";
import { cancelOrRevive } from "./cancelling.ts";
import { afterChange, sayKept, tellButton } from "./telling.ts";
import { askWhetherToTell, tell, tellLater } from "./whether-to-tell.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Talk } from "../engine/talk.ts";
import { timeOfDay } from "../engine/time-of-day.ts";
import { line } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 8;
/** What clears a field; longer than any value of one. */
const unknown = "(unknown)";

/** /chuongtrinh, for staff: fill in or change a date, a time, a place; call an activity off. It is read back before it is kept. */
export const programme: Conversation = {
  name: "chuongtrinh",
  needs: "programme",
  begin: (visit) => pickActivity(visit, 0),
  async press(visit, what, argument = "", field = "") {
    if (what === "one") return showOne(visit, argument);
    if (what === "change" && isChangeable(field)) {
      const activity = findActivity(visit, argument);
      return activity ? visit.enter("chuongtrinh.change", { activity, field }) : pickActivity(visit, 0);
    }
    if (what === "tell") {
      const activity = findActivity(visit, argument);
      return activity ? visit.enter("chuongtrinh.tell", { activity }) : pickActivity(visit, 0);
    }
    if (what === "cancel") {
      const activity = findActivity(visit, argument);
      return activity ? visit.enter("chuongtrinh.cancel", { activity }) : pickActivity(visit, 0);
    }
    return pickActivity(visit, Number.parseInt(argument, 10) || 0);
  },
  scripts: { change, cancel: cancelOrRevive, tell },
};

async function pickActivity(visit: Visit, from: number): Promise<void> {
  const all = visit.programme.activities;
  const start = all[from] ? from : 0;
  const more = all.length > start + pageSize ? [visit.button("more", `chuongtrinh:list:${start + pageSize}`)] : [];
  await visit.say("programme-which", {}, [
    ...all.slice(start, start + pageSize).map(({ id, title }) => ({ label: label(title, 60), data: `chuongtrinh:one:${shortName(id)}` })),
    ...more,
    visit.button("menu-button", "start:menu"),
  ]);
}

async function showOne(visit: Visit, name: string): Promise<void> {
  const activity = findActivity(visit, name);
  if (!activity) return pickActivity(visit, 0);
  const buttons = changeableFields.map((field) => visit.button(`programme-field-${field}`, `chuongtrinh:change:${name}:${field}`));
  await visit.sayText(`${activityInFull(activity, visit.programme, visit.words)}\n\n${visit.words.say("programme-change-what")}`, [
    ...buttons,
    ...((await visit.records.untold.of(activity.id)) ? [tellButton(visit, activity)] : []),
    visit.button(activity.cancelled ? "programme-revive" : "programme-cancel", `chuongtrinh:cancel:${name}`),
    visit.button("programme-others", "chuongtrinh:list:0"),
  ]);
}

async function change(talk: Talk): Promise<void> {
  const { visit } = talk;
  const activity = talk.given<Activity>("activity");
  const field = talk.given<ChangeableField>("field");
  const typed = await talk.ask("value", {
    say: `programme-ask-${field}`,
    values: { title: activity.title },
    choices: [{ label: visit.words.say("programme-unknown"), value: unknown }],
    numeric: true,
    read: reader(visit, field),
  });
  const value = typed === unknown ? undefined : typed;
  const agreed = await talk.agree(
    "programme-read-back",
    {
      title: activity.title,
      field: visit.words.say(`programme-field-${field}`),
      was: inWords(activity[field], field, visit.words),
      now: inWords(value, field, visit.words),
    },
    { value: ["value"] },
  );
  if (!agreed) return;
  const decided = await askWhetherToTell(talk, activity, { field, value });
  const answer = await changeActivity(visit, visit.resident, activity, { field, value });
  const wanted = `${visit.words.say(`programme-field-${field}`)}: ${inWords(value, field, visit.words)}`;
  if ("refused" in answer && answer.refused === "change-overtaken") return askWhetherStill(talk, activity, wanted, "tell");
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, afterChange(visit, activity));
  const values = { title: activity.title, now: inWords(value, field, visit.words) };
  if (decided?.when === "later") return tellLater(talk, decided.known, values);
  await visit.records.untold.forget(activity.id);
  await sayKept(talk, "programme-kept", values, activity, decided?.when === "now" ? decided.telling : undefined);
}

/** How a new value is typed: a day as residents say it, a time of day, or the name of a place. */
function reader(visit: Visit, field: ChangeableField): (typed: string) => { readonly value: string } | Refusal {
  if (field === "place") return line(200);
  if (field === "time" || field === "end_time") return timeOfDay;
  return (typed) => {
    const days = /\d{4}-\d\d-\d\d/.exec(typed) ?? visit.house.understand(typed, visit.programme, visit.now).days;
    const [day] = days;
    return day !== undefined && days.length === 1 ? { value: day } : refuse("typed-day");
  };
}

function isChangeable(field: string): field is ChangeableField {
  return (changeableFields as readonly string[]).includes(field);
}
