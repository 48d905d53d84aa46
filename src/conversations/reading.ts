import { readingSoFar, reportReading, undoReading, type ReadingSoFar } from "../actions/report-reading.ts";
import { mostPerReport, type PledgeUnit } from "../domain/pledge.ts";
import { localDay } from "../domain/reminder.ts";
import { bar } from "../wording/bar.ts";
import type { OutgoingButton } from "../platforms/platform.ts";
import type { Conversation } from "./conversation.ts";
import type { Talk } from "./talk.ts";
import { wholeNumber } from "./typed.ts";
import type { Visit } from "./visit.ts";

const usualAmounts: Readonly<Record<PledgeUnit, readonly number[]>> = { books: [1, 2], pages: [5, 10, 20, 30], minutes: [10, 15, 20, 30] };

/** /doc: report what was read today; see how far one is. */
export const reading: Conversation = {
  name: "doc",
  async begin(visit) {
    await visit.sayText(inWords(await readingSoFar(visit, visit.resident), visit), buttons(visit));
  },
  async press(visit, what, report = "") {
    if (what === "report") return visit.enter("doc.report");
    if (what === "undo" && /^[\w-]{1,16}$/.test(report)) {
      await undoReading(visit, visit.resident, report);
      return visit.sayText(`${visit.words.say("reading-undone")}\n${inWords(await readingSoFar(visit, visit.resident), visit)}`, buttons(visit));
    }
    return reading.begin(visit);
  },
  scripts: { report },
};

async function report(talk: Talk): Promise<void> {
  const { visit } = talk;
  const { unit } = await readingSoFar(visit, visit.resident);
  const amount = await talk.ask("amount", {
    say: "reading-ask",
    values: { unit },
    choices: usualAmounts[unit].map((value) => ({ label: visit.words.say("pledge-amount", { n: value, unit }), value })),
    numeric: true,
    read: wholeNumber(1, mostPerReport[unit]),
  });
  const answer = await reportReading(visit, visit.resident, amount, talk.id);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, buttons(visit));
  const text = `${visit.words.say("reading-kept")} ${inWords(answer.done, visit)}`;
  await talk.finishWith(text, [visit.button("reading-more", "doc:report"), visit.button("reading-undo", `doc:undo:${talk.id}`), visit.button("menu-button", "start:menu")]);
}

function buttons(visit: Visit): OutgoingButton[] {
  return [visit.button("reading-report", "doc:report"), visit.button("menu-pledge", "camket:menu"), visit.button("menu-button", "start:menu")];
}

/** "Hôm nay đọc 20 phút. Cả đợt được 65 phút." Only what was read is told, never what is missing. */
function inWords({ pledge, unit, progress }: ReadingSoFar, visit: Visit): string {
  const { words, programme, now } = visit;
  const { today, total, daysInARow, goal } = progress;
  const lines = [words.say("reading-so-far", { today, total, unit })];
  if (daysInARow > 1) lines.push(words.say("reading-row", { n: daysInARow }));
  if (goal !== undefined && total > 0) lines.push(bar(total / goal));
  if (goal !== undefined && total >= goal) lines.push(words.say("reading-goal"));
  else if (pledge && pledge.until < localDay(now, programme.timezone)) lines.push(words.say("reading-ended"));
  return lines.join("\n");
}
