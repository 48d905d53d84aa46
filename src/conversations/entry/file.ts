import { setImmediate } from "node:timers/promises";
import { repeatedIn, type Entry, type EntryFault, type EntryRow, type EntryTerms } from "../../domain/entry.ts";
import { findColumns, readEntryRows, type Columns } from "../../domain/entry-table.ts";
import type { Activity } from "../../domain/programme.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import type { SentFile } from "../../platforms/platform.ts";
import { readInThread } from "../../spreadsheets/read-in-thread.ts";
import { mostRows, type ReadRow } from "../../spreadsheets/table.ts";
import { writeXlsx } from "../../spreadsheets/write-xlsx.ts";
import type { Words } from "../../wording/wording.ts";
import { inOneGroup } from "./group.ts";
import { roomFor } from "./room.ts";
import { participantInFull } from "../sign-up/asking.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";

/** What a file holds: its columns, and the people in them. */
type EntryTable = Columns & Entry;

const shownFirst = 5;
/** Between so many rows others have their turn. */
const readAtOnce = 200;
/** What is larger takes a moment to read. */
const largeBytes = 10_000;

/** Reads a spreadsheet and tells what it holds; faulty rows come back in a file, each with its reason. Undefined when it was left. */
export async function agreeOnFile(
  talk: Talk,
  file: SentFile,
  activity: Activity | undefined,
  terms: EntryTerms,
): Promise<readonly EntryRow[] | undefined> {
  const { visit } = talk;
  if ((file.size ?? 0) > largeBytes) await talk.once("told", async () => visit.say("table-reading").then(() => true));
  const read = await readPeople(file, terms, visit);
  if ("refused" in read) {
    await visit.say(read.refused, read.values);
    return talk.reconsider("list", "told");
  }
  const { table, rows } = read;
  if (table.faults.length > 0) await talk.once("returned", async () => returnFaults(table, rows, visit).then(() => true));
  if (table.rows.length === 0) {
    await visit.say("table-nobody", { faults: table.faults.length });
    return talk.reconsider("list", "told", "returned");
  }
  const people = await inOneGroup(talk, table.rows, terms);
  const next = await talk.ask("next", {
    say: "table-read-back",
    values: { text: await readBack(people, table, activity, visit) },
    choices: [
      { label: visit.words.say("entry-keep"), value: "keep" },
      { label: visit.words.say("leave"), value: "leave" },
    ],
  });
  if (next === "keep") return people;
  await talk.finish("talk-left", {}, [visit.button("menu-button", "start:menu")]);
  return undefined;
}

async function readPeople(
  file: SentFile,
  terms: EntryTerms,
  visit: Visit,
): Promise<{ readonly table: EntryTable; readonly rows: readonly ReadRow[] } | Refusal> {
  const bytes = await visit.readFile(file);
  if ("refused" in bytes) return bytes;
  const read = await readInThread(bytes.done);
  if ("unreadable" in read) return refuse(`table-${read.unreadable}`, { most: mostRows });
  const columns = findColumns(read.rows);
  if ("refused" in columns) return columns;
  const rows: EntryRow[] = [];
  const faults: EntryFault[] = [];
  for (let from = columns.from; from < read.rows.length; from += readAtOnce) {
    const part = readEntryRows(read.rows.slice(from, from + readAtOnce), columns, terms);
    rows.push(...part.rows);
    faults.push(...part.faults);
    await setImmediate();
  }
  return rows.length + faults.length > mostRows
    ? refuse("table-too-many-rows", { most: mostRows })
    : { table: { ...columns, rows, faults }, rows: read.rows };
}

async function readBack(
  people: readonly EntryRow[],
  { faults, unused }: EntryTable,
  activity: Activity | undefined,
  visit: Visit,
): Promise<string> {
  const { words, records } = visit;
  const there = await records.paperPeople.there(
    people.map(({ participant }) => participant),
    activity?.id ?? "",
  );
  const repeated = repeatedIn(people);
  const already = people.filter(({ line }, index) => there[index] || repeated.has(line)).length;
  const lines = people
    .slice(0, shownFirst)
    .map(({ line: n, participant }) => words.say("entry-line", { n, who: participantInFull(participant, visit), note: "" }));
  return [
    words.say("table-understood", { count: people.length }),
    ...lines,
    ...(people.length > shownFirst ? [words.say("table-others", { count: people.length - shownFirst })] : []),
    ...(already > 0 ? [words.say("table-already", { count: already })] : []),
    ...(faults.length > 0 ? [words.say("table-faults", { count: faults.length })] : []),
    ...(unused.length > 0 ? [words.say("table-unused", { columns: unused.join(", ") })] : []),
    ...(await roomFor(people.length - already, activity, visit)),
  ].join("\n");
}

async function returnFaults(table: EntryTable, rows: readonly ReadRow[], visit: Visit): Promise<void> {
  await visit.sendFile(
    "dong-can-sua.xlsx",
    await faultyRows(table, rows, visit.words),
    visit.words.say("table-faults-caption", { count: table.faults.length }),
  );
}

/** The faulty rows as they stood, each with its number and what is wrong: corrected, the file can be sent as it is. */
export async function faultyRows(
  { headings, faults }: Pick<EntryTable, "headings" | "faults">,
  rows: readonly ReadRow[],
  words: Words,
): Promise<Buffer> {
  const whole = new Map(rows.map(({ number, cells }) => [number, cells]));
  const columns = [...headings, words.say("table-column-row"), words.say("table-column-why")].map((title) => ({
    title,
    kind: "text" as const,
    width: 24,
  }));
  const faulty = faults.map(({ line, why }) => [
    ...headings.map((_, index) => whole.get(line)?.[index] ?? ""),
    String(line),
    words.say(why.refused, why.values),
  ]);
  const parts: Buffer[] = await writeXlsx([{ name: words.say("table-faults-sheet"), columns, rows: () => faulty }]).toArray();
  return Buffer.concat(parts);
}
