import { enterPeople, whyNoEntry } from "../../actions/enter-people.ts";
import type { EntryRow, EntryTerms } from "../../domain/entry.ts";
import type { Activity } from "../../domain/programme.ts";
import { receiptCode } from "../../domain/sign-up.ts";
import { may } from "../../domain/staff.ts";
import type { SentFile } from "../../platforms/platform.ts";
import { agreeOnFile } from "./file.ts";
import { agreeOnList, readList } from "./list.ts";
import { sendTemplate } from "./template.ts";
import { label } from "../engine/label.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";

/** People as they are typed, a line each, or a spreadsheet of them. */
type Sent = string | SentFile | { readonly template: true };

/** A list of people or a spreadsheet; what was understood is read back, and entered when the people agreed. */
export async function askAndEnter(talk: Talk): Promise<void> {
  const { visit } = talk;
  const activity = await askActivity(talk);
  const sent = await talk.ask<Sent>("list", {
    say: "entry-ask-list",
    values: { title: activity?.title ?? "none" },
    choices: [{ label: visit.words.say("entry-template"), value: { template: true } }],
    read: readList,
    file: true,
  });
  if (typeof sent === "object" && "template" in sent) {
    await sendTemplate(visit);
    return talk.reconsider("list");
  }
  const terms = termsFor(visit);
  const people = typeof sent === "string" ? await agreeOnList(talk, sent, activity, terms) : await agreeOnFile(talk, sent, activity, terms);
  if (people) await enter(talk, activity, people);
}

/** Of a file that came unasked it is not known what for. */
async function askActivity(talk: Talk): Promise<Activity | undefined> {
  const { visit } = talk;
  const open = visit.programme.activities.filter((activity) => whyNoEntry(activity, visit) === undefined);
  const choices = [
    ...open.map(({ id, title }) => ({ label: label(title), value: id })),
    { label: visit.words.say("entry-for-nothing"), value: "" },
  ];
  const wanted = await talk.ask("activity", { say: "entry-which", choices });
  return visit.programme.activities.find(({ id }) => id === wanted);
}

async function enter(talk: Talk, activity: Activity | undefined, people: readonly EntryRow[]): Promise<void> {
  const { visit } = talk;
  const list = { id: `${visit.resident}-${talk.id}`, activity: activity?.id, people: people.map(({ participant }) => participant) };
  const answer = await enterPeople(visit, visit, list, () => receiptCode(visit.house.token()));
  const others = [visit.button("entry-again", "nhapho:menu"), visit.button("menu-button", "start:menu")];
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, others);
  visit.house.dueChanged();
  const undo = answer.done.added > 0 ? [visit.button("entry-undo", `nhapho:undo:${list.id}`)] : [];
  await talk.finish("entry-kept", { ...answer.done, title: activity?.title ?? "none" }, [...undo, ...others]);
}

/** By what lists of this officer are read. */
function termsFor({ programme, now, role }: Visit): EntryTerms {
  return {
    groups: programme.groups,
    thisYear: now.setZone(programme.timezone).year,
    ownGroup: may(role, "sign-ups") ? undefined : role?.group,
  };
}
