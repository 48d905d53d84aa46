import { whyNoEntry } from "../../actions/enter-people.ts";
import { undoEntry } from "../../actions/undo-entry.ts";
import type { KeptEntry } from "../../records/entries.ts";
import { momentInWords } from "../../wording/days.ts";
import type { Conversation } from "../engine/conversation.ts";
import { askAndEnter } from "./asking.ts";
import { askAndRemove } from "./removal.ts";
import { label } from "../engine/label.ts";
import { sayOvertaken } from "../engine/overtaken.ts";
import { findActivity } from "../reminder.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 8;
const mostLists = 10;

/** /nhapho: staff enter people who have no telephone or account; heads those of their own group. */
export const entry: Conversation = {
  name: "nhapho",
  needs: "own-group",
  begin: (visit) => pickActivity(visit, 0),
  async press(visit, what, argument = "") {
    if (what === "for") return beginFor(visit, argument);
    if (what === "lists") return showLists(visit);
    if (what === "remove") return visit.enter("nhapho.remove");
    if (what === "undo") return undo(visit, argument);
    return pickActivity(visit, Number.parseInt(argument, 10) || 0);
  },
  /** A spreadsheet that nobody asked for. */
  async file(visit, file) {
    if (!/\.(?:xlsx|xlsm|xls|csv|tsv|ods)$/i.test(file.name) && !/(?:spreadsheet|ms-excel|\/csv)/.test(file.mime)) return false;
    await visit.enter("nhapho.enter", { list: file });
    return true;
  },
  scripts: { enter: askAndEnter, remove: askAndRemove },
};

async function pickActivity(visit: Visit, from: number): Promise<void> {
  const open = visit.programme.activities.filter((activity) => whyNoEntry(activity, visit) === undefined);
  const start = open[from] ? from : 0;
  await visit.say("entry-which", {}, [
    ...open.slice(start, start + pageSize).map(({ id, title }) => ({ label: label(title), data: `nhapho:for:${shortName(id)}` })),
    ...(open.length > start + pageSize ? [visit.button("more", `nhapho:menu:${start + pageSize}`)] : []),
    visit.button("entry-for-nothing", "nhapho:for:"),
    visit.button("entry-lists", "nhapho:lists"),
    visit.button("entry-remove", "nhapho:remove"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function beginFor(visit: Visit, name: string): Promise<void> {
  const activity = findActivity(visit, name);
  if (name !== "" && whyNoEntry(activity, visit)) return pickActivity(visit, 0);
  await visit.enter("nhapho.enter", { activity: activity?.id ?? "" });
}

/** What was entered lately: by oneself, or by anybody for whoever sees to sign-ups. */
async function showLists(visit: Visit): Promise<void> {
  const { words, records, resident } = visit;
  const lists = (await records.entries.latest(mostLists)).filter(
    ({ by, count }) => count > 0 && (by === resident || visit.may("sign-ups")),
  );
  const back = [visit.button("entry-again", "nhapho:menu"), visit.button("menu-button", "start:menu")];
  if (lists.length === 0) return visit.say("entry-no-lists", {}, back);
  const members = await records.staff.byNumber();
  const lines = lists.map((one, index) => {
    const officer = members.get(one.by)?.name ?? words.say("staff-number", { number: one.by });
    return words.say("entry-list", { n: index + 1, officer, ...listInWords(one, visit) });
  });
  const undoing = lists.flatMap((one, index) =>
    one.undone ? [] : [visit.button("entry-undo-list", `nhapho:undo:${one.id}`, { n: index + 1 })],
  );
  await visit.sayText([words.say("entry-lists-title"), ...lines].join("\n"), [...undoing, ...back]);
}

function listInWords({ activity, at, count, undone }: KeptEntry, visit: Visit) {
  const { words, programme } = visit;
  const title = programme.activities.find(({ id }) => id === activity)?.title;
  return {
    title: title === undefined ? "none" : label(title, 60),
    at: momentInWords(at.setZone(programme.timezone), programme.timezone, words),
    count,
    undone: undone ? "yes" : "no",
  };
}

async function undo(visit: Visit, id: string): Promise<void> {
  const answer = await undoEntry(visit, visit, id);
  const buttons = [visit.button("entry-again", "nhapho:menu"), visit.button("menu-button", "start:menu")];
  if ("refused" in answer) return sayOvertaken(visit, answer, id, buttons);
  visit.house.dueChanged();
  await visit.say("entry-undone", { count: answer.done }, buttons);
}
