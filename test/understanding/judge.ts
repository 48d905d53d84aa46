import { readdirSync, readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { answer } from "../../src/wording/answer.ts";
import { readWording } from "../../src/wording/wording.ts";
import { meaningOf, programmeOf } from "./asking.ts";
import { says } from "./facts.ts";

/** One line of examples/questions or of questions/ here: a message and what a good answer presents. */
export interface Asked {
  readonly id: string;
  readonly programme: string;
  readonly now: string;
  readonly text: string;
  readonly expect: {
    readonly intent: string;
    /** Every accepted intent, when there are several. */
    readonly intent_any?: readonly string[];
    readonly activities: readonly string[];
    /** Every accepted set, when there are several. */
    readonly activities_any?: readonly (readonly string[])[];
    /** What the text of the answer must say. */
    readonly facts?: readonly string[];
  };
}

/** What a system answers. */
export interface Answered {
  readonly intent: string;
  readonly activities: readonly string[];
  readonly text: string;
}

export interface Judged {
  readonly questions: number;
  /** Percent with intent, activities and facts right. */
  readonly right: number;
  readonly intent: number;
  /** Of those that only "none" answers, percent answered as if in scope. */
  readonly noneAnswered: number;
  /** Of those in scope, percent refused. */
  readonly refused: number;
  /** One line for each that is wrong. */
  readonly wrong: readonly string[];
}

const words = readWording("locales").vi;

/** Our own answer. */
export function answerTo({ programme, now, text }: Asked): Answered {
  const question = meaningOf(programme, now, text);
  return { ...question, text: answer(question, programmeOf(programme), DateTime.fromISO(now, { setZone: true }), words).text };
}

/** Judges files of questions, together, as we answer them. */
export function judge(files: readonly string[]): Judged {
  const questions = files.flatMap(readQuestions);
  return judgeAnswers(questions, questions.map(answerTo));
}

/** Judges answers to questions, in their order: sets of activities are compared without order, any accepted intent is right. */
export function judgeAnswers(questions: readonly Asked[], answers: readonly Answered[]): Judged {
  const rows = questions.map((asked, at) => ({ asked, answered: answers[at] ?? { intent: "none", activities: [], text: "" } }));
  const intents = (row: Row): readonly string[] => row.asked.expect.intent_any ?? [row.asked.expect.intent];
  const rightIntent = (row: Row): boolean => intents(row).includes(row.answered.intent);
  const unsaid = (row: Row): string[] => (row.asked.expect.facts ?? []).filter((fact) => !says(row.answered.text, fact));
  const right = (row: Row): boolean =>
    rightIntent(row) && sets(row.asked).includes(key(row.answered.activities)) && unsaid(row).length === 0;
  const outside = rows.filter((row) => intents(row).every((intent) => intent === "none"));
  const inside = rows.filter((row) => !intents(row).includes("none"));
  return {
    questions: rows.length,
    right: percent(rows, right),
    intent: percent(rows, rightIntent),
    noneAnswered: percent(outside, (row) => !rightIntent(row)),
    refused: percent(inside, (row) => row.answered.intent === "none"),
    wrong: rows
      .filter((row) => !right(row))
      .map((row) =>
        `${row.asked.id} ${row.asked.text}: ${row.answered.intent} [${row.answered.activities.join(", ")}] ${unsaid(row).join(", ")}`.trimEnd(),
      ),
  };
}

interface Row {
  readonly asked: Asked;
  readonly answered: Answered;
}

/** The questions of a folder, file by file. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .toSorted()
    .map((file) => `${folder}/${file}`);
}

export function readQuestions(file: string): Asked[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Asked);
}

function sets(asked: Asked): string[] {
  return (asked.expect.activities_any ?? [asked.expect.activities]).map(key);
}

function key(ids: readonly string[]): string {
  return [...new Set(ids)].toSorted().join(" ");
}

function percent(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.length === 0 ? 0 : Math.round((1000 * rows.filter(holds).length) / rows.length) / 10;
}
