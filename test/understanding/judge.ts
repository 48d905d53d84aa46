import { readFileSync } from "node:fs";
import type { Question } from "../../src/domain/question.ts";
import { meaningOf } from "./asking.ts";

/** One line of questions/*.jsonl: a message and what a good answer presents. */
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
  };
}

export interface Judged {
  readonly questions: number;
  /** Percent with intent and activities right. */
  readonly right: number;
  readonly intent: number;
  /** Of those that only "none" answers, percent answered as if in scope. */
  readonly noneAnswered: number;
  /** Of those in scope, percent refused. */
  readonly refused: number;
  /** One line for each that is wrong. */
  readonly wrong: readonly string[];
}

/** Judges a file of questions: sets of activities are compared without order, any accepted intent is right. */
export function judge(file: string): Judged {
  const rows = readQuestions(file).map((asked) => ({ asked, question: meaningOf(asked.programme, asked.now, asked.text) }));
  const intents = (row: Row): readonly string[] => row.asked.expect.intent_any ?? [row.asked.expect.intent];
  const rightIntent = (row: Row): boolean => intents(row).includes(row.question.intent);
  const right = (row: Row): boolean => rightIntent(row) && sets(row.asked).includes(key(row.question.activities));
  const outside = rows.filter((row) => intents(row).every((intent) => intent === "none"));
  const inside = rows.filter((row) => !intents(row).includes("none"));
  return {
    questions: rows.length,
    right: percent(rows, right),
    intent: percent(rows, rightIntent),
    noneAnswered: percent(outside, (row) => !rightIntent(row)),
    refused: percent(inside, (row) => row.question.intent === "none"),
    wrong: rows.filter((row) => !right(row)).map((row) => `${row.asked.id} ${row.asked.text}: ${row.question.intent} [${row.question.activities.join(", ")}]`),
  };
}

interface Row {
  readonly asked: Asked;
  readonly question: Question;
}

export function readQuestions(file: string): Asked[] {
  const lines = readFileSync(`test/understanding/questions/${file}`, "utf8").split("\n");
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
