import { enterPeople } from "../actions/enter-people.ts";
import { readEntry, repeatedIn, type Entry, type EntryRow, type EntryTerms } from "../domain/entry.ts";
import { groupNamed } from "../domain/group-named.ts";
import { may } from "../domain/staff.ts";
import { longestGroup } from "../domain/person.ts";
import { refuse, type Refusal } from "../domain/refusal.ts";
import { receiptCode } from "../domain/sign-up.ts";
import { label } from "./label.ts";
import { participantInFull } from "./sign-up-asking.ts";
import type { Talk } from "./talk.ts";
import { line } from "./typed.ts";
import type { Visit } from "./visit.ts";

/** More than a message holds on most platforms; longer lists come as a spreadsheet. */
const mostLines = 100;
const mostGroupButtons = 10;

type Next = "keep" | "fix" | "anew" | "leave" | { readonly more: string };

/** A list of people, a line each; reads back what was understood and what was not, and enters them when they agreed. */
export async function askAndEnter(talk: Talk): Promise<void> {
  const { visit } = talk;
  const id = talk.given<string>("activity");
  const activity = visit.programme.activities.find((one) => one.id === id);
  const terms = termsFor(visit);
  const typed = await talk.ask("list", { say: "entry-ask-list", values: { title: activity?.title ?? "none" }, read: readList });
  const read = readEntry(typed, terms);
  const people = await inOneGroup(talk, read, terms);
  const there = await visit.records.paperPeople.there(people.map(({ participant }) => participant), id);
  const next = await talk.ask<Next>("next", {
    say: "entry-read-back",
    values: { text: await readBack({ people, there, faults: read.faults }, id, visit), rows: people.length },
    choices: [
      ...(people.length > 0 ? [{ label: visit.words.say("entry-keep"), value: "keep" as const }] : []),
      ...(read.faults.length > 0 ? [{ label: visit.words.say("entry-fix"), value: "fix" as const }] : []),
      { label: visit.words.say("entry-anew"), value: "anew" as const },
      { label: visit.words.say("leave"), value: "leave" as const },
    ],
    read: (more) => readMore(more, terms),
  });
  const understood = read.rows.map(({ text }) => text);
  if (typeof next === "object") return talk.amend({ list: [typed, next.more].join("\n") }, "next");
  if (next === "anew") return talk.reconsider("list", "group", "next");
  if (next === "leave") return talk.finish("talk-left", {}, [visit.button("menu-button", "start:menu")]);
  if (next === "fix") {
    const lines = read.faults.map(({ text }) => text).join("\n");
    const fixed = await talk.ask("fixed", { say: "entry-ask-fix", values: { lines, count: read.faults.length }, read: readList });
    return talk.amend({ list: [...understood, fixed].join("\n") }, "next", "fixed");
  }
  const list = { id: `${visit.resident}-${talk.id}`, activity: id === "" ? undefined : id, people: people.map(({ participant }) => participant) };
  const answer = await enterPeople(visit, visit, list, () => receiptCode(visit.house.token()));
  const others = [visit.button("entry-again", "nhapho:menu"), visit.button("menu-button", "start:menu")];
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, others);
  visit.house.dueChanged();
  const undo = answer.done.added > 0 ? [visit.button("entry-undo", `nhapho:undo:${list.id}`)] : [];
  await talk.finish("entry-kept", { ...answer.done, title: activity?.title ?? "none" }, [...undo, ...others]);
}

/** By what lists of this officer are read. */
export function termsFor({ programme, now, role }: Visit): EntryTerms {
  return { groups: programme.groups, thisYear: now.setZone(programme.timezone).year, ownGroup: may(role, "sign-ups") ? undefined : role?.group };
}

function readList(typed: string): { readonly value: string } | Refusal {
  const count = typed.split("\n").filter((one) => one.trim() !== "").length;
  return count > mostLines ? refuse("entry-too-many", { most: mostLines }) : { value: typed };
}

/** Beside the choices more lines may come, of a list that took several messages; a single word is none. */
function readMore(typed: string, terms: EntryTerms): { readonly value: Next } | Refusal {
  const { rows, faults } = readEntry(typed, terms);
  const some = rows.length + faults.length > 1 || rows.some(({ participant: { group, phone, birthYear } }) => group ?? phone ?? birthYear);
  return some ? { value: { more: typed } } : refuse("entry-choose");
}

/** Reports go by units: where nobody's is told, it is asked for all of them, and may be left open. */
async function inOneGroup(talk: Talk, { rows }: Entry, terms: EntryTerms): Promise<readonly EntryRow[]> {
  if (rows.length === 0 || rows.some(({ participant }) => participant.group !== undefined)) return rows;
  const group = await talk.ask("group", {
    say: "entry-ask-group",
    values: { count: rows.length },
    choices: [...terms.groups.slice(0, mostGroupButtons).map(({ id, name }) => ({ label: label(name, 60), value: id })), { label: talk.visit.words.say("skip"), value: "" }],
    read: (typed) => readOneGroup(typed, terms),
  });
  return group === "" ? rows : rows.map((row) => ({ ...row, participant: { ...row.participant, group } }));
}

function readOneGroup(typed: string, { groups }: EntryTerms): { readonly value: string } | Refusal {
  const read = line(longestGroup)(typed);
  return "refused" in read ? read : { value: groupNamed(read.value, groups)?.id ?? read.value };
}

interface Understood {
  readonly people: readonly EntryRow[];
  readonly there: readonly boolean[];
  readonly faults: Entry["faults"];
}

async function readBack({ people, there, faults }: Understood, id: string, visit: Visit): Promise<string> {
  const { words } = visit;
  const repeated = repeatedIn(people);
  const lines = people.map(({ line: n, participant }, index) =>
    words.say("entry-line", { n, who: participantInFull(participant, visit), note: there[index] ? "there" : repeated.has(n) ? "repeated" : "" }),
  );
  const wrong = faults.map(({ line: n, text, why }) => words.say("entry-fault", { n, text: label(text, 60), why: words.say(why.refused, why.values) }));
  const added = people.filter(({ line: n }, index) => !there[index] && !repeated.has(n)).length;
  return [
    ...(people.length > 0 ? [words.say("entry-understood", { count: people.length }), ...lines] : []),
    ...(wrong.length > 0 ? [words.say("entry-not-understood", { count: wrong.length }), ...wrong] : []),
    ...(await room(added, id, visit)),
  ].join("\n");
}

/** How many of them would wait, as it looks now. */
async function room(added: number, id: string, { words, programme, records }: Visit): Promise<string[]> {
  const activity = programme.activities.find((one) => one.id === id);
  const capacity = activity?.signup?.capacity;
  if (!activity || capacity === undefined || added === 0) return [];
  const [{ places, waiting } = { places: 0, waiting: 0 }] = await records.signUps.counts([id]);
  const left = waiting > 0 ? 0 : Math.max(0, capacity - places);
  return [words.say("entry-room", { left, waiting: Math.max(0, added - left) })];
}
