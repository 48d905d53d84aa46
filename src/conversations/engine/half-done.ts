import type { HalfDone } from "../../records/half-done.ts";
import { momentInWords } from "../../wording/days.ts";
import type { Conversation } from "./conversation.ts";
import type { Visit } from "./visit.ts";

/** What was left half-way can be gone on with, begun anew, or dropped: after a long silence, or when something else was opened. */
export const halfDone: Conversation = {
  name: "tiep",
  begin: offerToGoOn,
  async press(visit, what) {
    if (what !== "on" && what !== "anew" && what !== "leave") return offerToGoOn(visit);
    const left = await visit.records.halfDone.take(visit.address);
    if (!left) return visit.say("outside-nothing-open", {}, menu(visit));
    if (what === "leave") return visit.say("talk-left", {}, menu(visit));
    if (what === "on") return visit.goOn(left);
    return visit.enter(left.script, Object.fromEntries(left.given.map((name) => [name, left.answers[name]])));
  },
};

/** Whether that very thing was left half-way: the same form, begun with the same. */
export async function isHalfDone(visit: Visit, script: string, given: Readonly<Record<string, unknown>>): Promise<boolean> {
  const left = await visit.records.halfDone.of(visit.address);
  return (
    left?.script === script && Object.entries(given).every(([name, value]) => JSON.stringify(left.answers[name]) === JSON.stringify(value))
  );
}

export async function offerToGoOn(visit: Visit): Promise<void> {
  const { words, programme, now } = visit;
  const left = await visit.records.halfDone.of(visit.address);
  if (!left) return visit.say("outside-nothing-open", {}, menu(visit));
  const since = momentInWords(now.plus(left.since - now.toMillis()), programme.timezone, words);
  await visit.say("half-done-offer", { what: formInWords(left, visit), since }, [
    visit.button("half-done-on", "tiep:on"),
    visit.button("half-done-anew", "tiep:anew"),
    visit.button("half-done-leave", "tiep:leave"),
  ]);
}

/** The first button of the main menu, while something is half-way. */
export async function goOnButton(visit: Visit) {
  const left = await visit.records.halfDone.of(visit.address);
  return left ? [visit.button("half-done-button", "tiep:menu", { what: formInWords(left, visit) })] : [];
}

/** "giới thiệu sách" */
export function formInWords({ script }: Pick<HalfDone, "script">, { words }: Pick<Visit, "words">): string {
  return words.say("form", { name: script.slice(0, script.indexOf(".")) });
}

function menu(visit: Visit) {
  return [visit.button("menu-button", "start:menu")];
}
