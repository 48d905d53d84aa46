import { decideOnReason } from "../../actions/decide-on-reason.ts";
import type { Book } from "../../domain/book.ts";
import { doubtsAbout } from "../../domain/doubtful.ts";
import { digestName, shortName } from "../../domain/short-name.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import { clipped } from "../../wording/pages.ts";
import type { Visit } from "../engine/visit.ts";

const mostShown = 2;
const longestShown = 220;

/** What staff let everybody see of why residents recommend a book. */
export async function shownReasons(visit: Visit, book: string): Promise<string[]> {
  const reasons = await visit.records.reasons.shown(book);
  return reasons.slice(0, mostShown).map((why) => `“${clipped(why, longestShown)}”`);
}

/** How many wait for a decision; no button when none does. */
export async function reasonsButton(visit: Visit, { key }: Book): Promise<OutgoingButton[]> {
  const waiting = await visit.records.reasons.undecided(key);
  return waiting.length > 0 ? [visit.button("book-reasons-button", `duyetsach:why:${shortName(key)}`, { n: waiting.length })] : [];
}

/** One at a time, with what makes an officer look twice; nobody else sees it before. */
export async function showReason(visit: Visit, book: Book): Promise<void> {
  const { words } = visit;
  const name = shortName(book.key);
  const waiting = await visit.records.reasons.undecided(book.key);
  const [first] = waiting;
  const back = visit.button("book-reasons-back", `duyetsach:one:${name}`);
  if (!first) return visit.say("book-reasons-none", {}, [back]);
  const which = `${name}:${first.resident}-${inShort(first.why)}`;
  await visit.sayText(
    [
      words.say("book-reason", { title: book.title, n: waiting.length }),
      `“${first.why}”`,
      ...doubtsAbout(first.why).map((doubt) => words.say(`book-doubt-${doubt}`)),
    ].join("\n"),
    [visit.button("book-reason-show", `duyetsach:say:${which}`), visit.button("book-reason-hide", `duyetsach:not:${which}`), back],
  );
}

/** @param which the resident's number and the beginning of the words' digest, as they came over the network */
export async function decideReason(visit: Visit, book: Book, which: string, show: boolean): Promise<void> {
  const answer = await decideOnReason(
    visit,
    visit.resident,
    book.key,
    ({ resident, why }) => which === `${resident}-${inShort(why)}`,
    show,
  );
  if ("refused" in answer) await visit.say(answer.refused, answer.values);
  else await visit.say(show ? "book-reason-is-shown" : "book-reason-is-hidden");
  await showReason(visit, book);
}

function inShort(why: string): string {
  return digestName(why).slice(1, 7);
}
