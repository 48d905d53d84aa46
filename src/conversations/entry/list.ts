import { readEntry, repeatedIn, type Entry, type EntryRow, type EntryTerms } from "../../domain/entry.ts";
import type { Activity } from "../../domain/programme.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { inOneGroup } from "./group.ts";
import { roomFor } from "./room.ts";
import { label } from "../engine/label.ts";
import { participantInFull } from "../sign-up/asking.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";

/** More than a message holds on most platforms; longer lists come as a spreadsheet. */
const mostLines = 100;

type Next = "keep" | "fix" | "anew" | "leave" | { readonly more: string };

/** Reads back what was typed, line by line; faulty lines can be typed again, and more can follow. Undefined when it was left. */
export async function agreeOnList(
  talk: Talk,
  typed: string,
  activity: Activity | undefined,
  terms: EntryTerms,
): Promise<readonly EntryRow[] | undefined> {
  const { visit } = talk;
  const { words } = visit;
  const read = readEntry(typed, terms);
  const people = await inOneGroup(talk, read.rows, terms);
  const next = await talk.ask<Next>("next", {
    say: "entry-read-back",
    values: { text: await readBack(people, read.faults, activity, visit), rows: people.length },
    choices: [
      ...(people.length > 0 ? [{ label: words.say("entry-keep"), value: "keep" as const }] : []),
      ...(read.faults.length > 0 ? [{ label: words.say("entry-fix"), value: "fix" as const }] : []),
      { label: words.say("entry-anew"), value: "anew" as const },
      { label: words.say("leave"), value: "leave" as const },
    ],
    read: (more) => readMore(more, terms),
  });
  if (next === "keep") return people;
  if (next === "leave") return talk.finish("talk-left", {}, [visit.button("menu-button", "start:menu")]).then(() => undefined);
  if (next === "anew") return talk.reconsider("list", "group", "next");
  if (next !== "fix") return talk.amend({ list: [typed, next.more].join("\n") }, "next");
  const lines = read.faults.map(({ text }) => text).join("\n");
  const fixed = await talk.ask("fixed", { say: "entry-ask-fix", values: { lines, count: read.faults.length }, read: readList });
  return talk.amend({ list: [...read.rows.map(({ text }) => text), fixed].join("\n") }, "next", "fixed");
}

/** Lines of people, as many as a message may hold. */
export function readList(typed: string): { readonly value: string } | Refusal {
  return typed.split("\n").filter((one) => one.trim() !== "").length > mostLines
    ? refuse("entry-too-many", { most: mostLines })
    : { value: typed };
}

/** Beside the choices more lines may come, of a list that took several messages; a single word is none. */
function readMore(typed: string, terms: EntryTerms): { readonly value: Next } | Refusal {
  const { rows, faults } = readEntry(typed, terms);
  const some = rows.length + faults.length > 1 || rows.some(({ participant: { group, phone, birthYear } }) => group ?? phone ?? birthYear);
  return some ? { value: { more: typed } } : refuse("entry-choose");
}

async function readBack(
  people: readonly EntryRow[],
  faults: Entry["faults"],
  activity: Activity | undefined,
  visit: Visit,
): Promise<string> {
  const { words, records } = visit;
  const there = await records.paperPeople.there(
    people.map(({ participant }) => participant),
    activity?.id ?? "",
  );
  const repeated = repeatedIn(people);
  const lines = people.map(({ line: n, participant }, index) =>
    words.say("entry-line", {
      n,
      who: participantInFull(participant, visit),
      note: there[index] ? "there" : repeated.has(n) ? "repeated" : "",
    }),
  );
  const wrong = faults.map(({ line: n, text, why }) =>
    words.say("entry-fault", { n, text: label(text, 60), why: words.say(why.refused, why.values) }),
  );
  const added = people.filter(({ line: n }, index) => !there[index] && !repeated.has(n)).length;
  return [
    ...(people.length > 0 ? [words.say("entry-understood", { count: people.length }), ...lines] : []),
    ...(wrong.length > 0 ? [words.say("entry-not-understood", { count: wrong.length }), ...wrong] : []),
    ...(await roomFor(added, activity, visit)),
  ].join("\n");
}
