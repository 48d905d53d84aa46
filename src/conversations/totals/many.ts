import { enterTotals } from "../../actions/enter-totals.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { readTotalsLines, type TotalsLines } from "../../domain/totals-lines.ts";
import { clipped } from "../../wording/pages.ts";
import type { Talk } from "../engine/talk.ts";
import { askGroup } from "./asking.ts";
import type { Visit } from "../engine/visit.ts";

/** So many fit into one message that is read back. */
const mostLines = 20;
const longestLine = 60;

/** The numbers of many classes in one message, a line each; read back with what was not understood. */
export async function enterMany(talk: Talk): Promise<void> {
  const { visit } = talk;
  const group = await askGroup(talk);
  if (group === undefined) return;
  const { lines, unclear } = await talk.ask<TotalsLines>("lines", { say: "totals-ask-many", read: readLines });
  // What somebody else enters from here on is not overwritten unseen.
  const seen = await talk.once("seen", async () =>
    Promise.all(lines.map(async ({ unit }) => (await visit.records.totals.of(group, unit)) ?? null)),
  );
  const agreed = await talk.agree("totals-read-back-many", { lines: inWords({ lines, unclear }, visit) }, { lines: ["lines", "seen"] });
  if (!agreed) return;
  const overtaken: string[] = [];
  for (const [index, { unit, totals }] of lines.entries()) {
    const answer = await enterTotals(visit, visit.resident, { group, unit, totals, seen: seen[index] ?? undefined });
    if ("refused" in answer) overtaken.push(visit.words.say(answer.refused, answer.values));
  }
  await talk.finishWith([visit.words.say("totals-kept-many", { n: lines.length - overtaken.length }), ...overtaken].join("\n"), [
    visit.button("menu-totals", "solieu:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

function readLines(typed: string): { readonly value: TotalsLines } | Refusal {
  const read = readTotalsLines(typed);
  if (read.lines.length === 0) return refuse("totals-many-unclear");
  return read.lines.length + read.unclear.length > mostLines ? refuse("totals-too-many-lines", { most: mostLines }) : { value: read };
}

function inWords({ lines, unclear }: TotalsLines, { words }: Visit): string {
  return [
    ...lines.map(({ unit, totals }) => words.say("totals-line", { unit, ...totals })),
    ...unclear.map((line) => words.say("totals-line-unclear", { line: clipped(line, longestLine) })),
  ].join("\n");
}
