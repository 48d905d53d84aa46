import { canBeReported, readingSoFar, reportReading, type ReadingSoFar } from "../../actions/report-reading.ts";
import { fold } from "../../domain/fold.ts";
import { dayBefore, mostPerReport, type PledgeUnit } from "../../domain/pledge.ts";
import { localDay } from "../../domain/reminder.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { bar } from "../../wording/bar.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import type { Conversation } from "../engine/conversation.ts";
import { certificateButton, giveCertificate } from "./certificate.ts";
import { ownGoalLines } from "../totals/group-goal.ts";
import { chooseHour, nudgeButton, turnNudgeOff } from "./nudge.ts";
import type { Talk } from "../engine/talk.ts";
import { wholeNumber } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

const usualAmounts: Readonly<Record<PledgeUnit, readonly number[]>> = { books: [1, 2], pages: [5, 10, 20, 30], minutes: [10, 15, 20, 30] };

/** /doc: report what was read today or yesterday; see how far one is; a nudge a day. */
export const reading: Conversation = {
  name: "doc",
  begin: showReading,
  async press(visit, what, argument = "", amount = "", day = "") {
    if (what === "report") return visit.enter("doc.report", { day: dayAskedFor(argument, visit) });
    if (what === "said") return takeAtWord(visit, argument, Number(amount), day === "yesterday");
    if (what === "undo" && /^[\w-]{1,16}$/.test(argument)) return undo(visit, argument);
    if (what === "nudge") return visit.enter("doc.nudge");
    if (what === "certificate") return visit.enter("doc.certificate");
    if (what === "nudge-off") return turnNudgeOff(visit);
    return showReading(visit);
  },
  scripts: { report, nudge: chooseHour, certificate: giveCertificate },
};

async function showReading(visit: Visit): Promise<void> {
  const reading = await readingSoFar(visit, visit.resident);
  await visit.sayText(await inWords(reading, visit), await buttons(reading, visit));
}

/** What is said of yesterday: "hôm qua 20 phút". */
interface Amount {
  readonly n: number;
  readonly yesterday: boolean;
}

async function report(talk: Talk): Promise<void> {
  const { visit } = talk;
  const before = await readingSoFar(visit, visit.resident);
  const { unit } = before;
  talk.suppose("day", today(visit));
  const asked = talk.given<string>("day");
  const { n, yesterday } =
    (await whatWasSaid(talk, unit, asked)) ??
    (await talk.ask<Amount>("amount", {
      say: "reading-ask",
      values: { unit, day: asked === today(visit) ? "today" : "yesterday" },
      choices: usualAmounts[unit].map((value) => ({
        label: visit.words.say("pledge-amount", { n: value, unit }),
        value: { n: value, yesterday: false },
      })),
      numeric: true,
      read: readAmount(unit),
    }));
  const day = yesterday ? dayBefore(today(visit)) : asked;
  const answer = await reportReading(visit, visit.resident, { day, amount: n, name: talk.id });
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, await buttons(before, visit));
  const kept = visit.words.say("reading-kept", { day: day === today(visit) ? "today" : "yesterday" });
  await talk.finishWith(`${kept} ${await inWords(answer.done, visit)}`, [
    visit.button("reading-more", "doc:report"),
    visit.button("reading-undo", `doc:undo:${talk.id}`),
    ...certificateButton(answer.done, visit),
    ...(await nudgeButton(visit)),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** Told in a plain sentence: it is kept when it is right, and when it is in the unit of the pledge. */
async function takeAtWord(visit: Visit, unit: string, amount: number, yesterday: boolean): Promise<void> {
  const { unit: mine } = await readingSoFar(visit, visit.resident);
  if (unit !== mine || !(amount >= 1 && amount <= mostPerReport[mine])) return showReading(visit);
  await visit.enter("doc.report", { day: yesterday ? dayBefore(today(visit)) : today(visit), said: amount });
}

/** What was told in a plain sentence, once it was read back; undefined when there is nothing, or when it was not meant so. */
async function whatWasSaid(talk: Talk, unit: PledgeUnit, day: string): Promise<Amount | undefined> {
  if (!talk.has("said")) return undefined;
  const { words } = talk.visit;
  const n = talk.given<number>("said");
  const right = await talk.ask("right", {
    say: "reading-said",
    values: { what: words.say("pledge-amount", { n, unit }), day: day === today(talk.visit) ? "today" : "yesterday" },
    choices: [
      { label: words.say("yes-keep"), value: true },
      { label: words.say("change"), value: false },
    ],
  });
  return right ? { n, yesterday: false } : undefined;
}

function readAmount(unit: PledgeUnit): (typed: string) => { readonly value: Amount } | Refusal {
  const readNumber = wholeNumber(1, mostPerReport[unit]);
  return (typed) => {
    const number = readNumber(typed);
    return "refused" in number
      ? number
      : { value: { n: number.value, yesterday: / (?:hom qua|hqua|yesterday) /.test(` ${fold(typed)} `) } };
  };
}

async function undo(visit: Visit, name: string): Promise<void> {
  await visit.records.pledges.removeReading(visit.resident, name);
  const reading = await readingSoFar(visit, visit.resident);
  await visit.sayText(`${visit.words.say("reading-undone")}\n${await inWords(reading, visit)}`, await buttons(reading, visit));
}

/** The day that a button names; today when it names none, or one that is long gone. */
function dayAskedFor(argument: string, visit: Visit): string {
  return canBeReported(argument, today(visit)) ? argument : today(visit);
}

function today({ now, programme }: Visit): string {
  return localDay(now, programme.timezone);
}

async function buttons(reading: ReadingSoFar, visit: Visit): Promise<OutgoingButton[]> {
  return [
    visit.button("reading-report", "doc:report"),
    visit.button("reading-yesterday", `doc:report:${dayBefore(today(visit))}`),
    ...certificateButton(reading, visit),
    ...(await nudgeButton(visit)),
    visit.button("menu-pledge", "camket:menu"),
    visit.button("menu-button", "start:menu"),
  ];
}

/** "Hôm nay đọc 20 phút. Cả đợt được 65 phút." Only what was read is told, never what is missing. */
async function inWords({ pledge, unit, progress, group }: ReadingSoFar, visit: Visit): Promise<string> {
  const { words } = visit;
  const { today: read, total, row, goal, towards } = progress;
  const lines = [words.say("reading-so-far", { today: read, total, unit })];
  if (row.days > 1) lines.push(words.say("reading-row", { n: row.days, rested: row.rested ? "yes" : "no" }));
  if (goal !== undefined && towards > 0) lines.push(bar(towards / goal));
  if (goal !== undefined && towards >= goal) lines.push(words.say("reading-goal"));
  else if (pledge && pledge.until < today(visit)) lines.push(words.say("reading-ended"));
  return [...lines, ...(await ownGoalLines(visit, group))].join("\n");
}
