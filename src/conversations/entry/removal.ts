import { removePaperPerson } from "../../actions/remove-paper-person.ts";
import { fold } from "../../domain/fold.ts";
import { themselves } from "../../domain/sign-up.ts";
import { label } from "../engine/label.ts";
import { participantInFull } from "../sign-up/asking.ts";
import type { Talk } from "../engine/talk.ts";
import { line } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

const mostShown = 8;

/** Somebody who was entered wants to be taken out: found by a part of the name, shown, and deleted whole. */
export async function askAndRemove(talk: Talk): Promise<void> {
  const { visit } = talk;
  const typed = await talk.ask("who", { say: "entry-ask-whom", read: line(200) });
  const found = await search(typed, visit);
  if (found.length === 0) {
    await visit.say("entry-nobody");
    return talk.reconsider("who");
  }
  const choices = found.slice(0, mostShown).map(([resident, who]) => ({ label: label(who, 60), value: resident }));
  const resident = await talk.ask("one", {
    say: "entry-which-one",
    values: { count: found.length },
    choices: [...choices, { label: visit.words.say("entry-other-name"), value: "" }],
  });
  if (resident === "") return talk.reconsider("who", "one");
  const who = found.find(([one]) => one === resident)?.[1] ?? "";
  const sure = await talk.ask("sure", {
    say: "entry-remove-sure",
    values: { who },
    choices: [
      { label: visit.words.say("entry-remove-yes"), value: true },
      { label: visit.words.say("leave"), value: false },
    ],
  });
  const menu = [visit.button("entry-again", "nhapho:menu"), visit.button("menu-button", "start:menu")];
  if (!sure) return talk.finish("talk-left", {}, menu);
  const answer = await removePaperPerson(visit, visit, resident);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, menu);
  visit.house.dueChanged();
  await talk.finish("entry-removed", {}, menu);
}

/** Whom this officer may take out: a head those whom they entered. */
async function search(typed: string, visit: Visit): Promise<(readonly [resident: string, who: string])[]> {
  const { records, resident: officer } = visit;
  const numbers = await records.paperPeople.all();
  const people = await records.family.all(numbers.map((number) => [number, themselves] as const));
  const wanted = fold(typed);
  const named = numbers.flatMap((number, index) =>
    ` ${fold(people[index]?.name ?? "")} `.includes(` ${wanted} `) ? [[number, participantInFull(people[index], visit)] as const] : [],
  );
  if (visit.may("sign-ups")) return named;
  const entered = await records.paperPeople.entered(named.map(([number]) => number));
  return named.filter((_, index) => entered[index]?.by === officer);
}
