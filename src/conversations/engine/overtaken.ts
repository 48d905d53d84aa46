import type { Refusal } from "../../domain/refusal.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import type { Visit } from "./visit.ts";

/** Names these members of the staff as colleagues know them; by their number alone where they gave no name or are staff no more. */
export async function colleagues({ records, words }: Visit, numbers: readonly string[]): Promise<(number: string) => string> {
  const members = await records.staff.byNumber();
  // Whoever linked another address may have another number by now.
  const now = new Map(await Promise.all(numbers.map(async (number) => [number, await records.residents.numberNow(number)] as const)));
  return (number) => members.get(now.get(number) ?? number)?.name ?? words.say("staff-number", { number });
}

/** Who did last something about this, by the log; undefined when it does not tell. */
export async function whoWasQuicker(visit: Visit, about: string): Promise<string | undefined> {
  const last = await visit.records.staffLog.latestAbout(about);
  return last && (await colleagues(visit, [last.by]))(last.by);
}

/** What an officer wanted was refused, since a colleague was quicker: with who it was. */
export async function sayOvertaken(
  visit: Visit,
  { refused, values }: Refusal,
  about: string,
  buttons: readonly OutgoingButton[] = [],
): Promise<void> {
  const who = /-(?:overtaken|before|not-going)$/.test(refused) ? await whoWasQuicker(visit, about) : undefined;
  const by = who === undefined ? [] : [visit.words.say("overtaken-by", { who })];
  await visit.sayText([visit.words.say(refused, values), ...by].join(" "), buttons);
}
