import { makeOne, leaveTwo } from "../../actions/decide-on-twins.ts";
import { listTwins } from "../../actions/list-twins.ts";
import { askAgain } from "../../actions/take-decision-back.ts";
import { themselves } from "../../domain/sign-up.ts";
import { pairName, type Kept, type PossibleTwins } from "../../domain/twin.ts";
import { platformsInWords } from "../../wording/platforms.ts";
import type { Conversation } from "../engine/conversation.ts";
import { label } from "../engine/label.ts";
import { participantInFull } from "../sign-up/asking.ts";
import { showDecided, takeBack } from "./twins-decided.ts";
import type { Visit } from "../engine/visit.ts";

const mostSignUps = 4;

/** /trungten, for staff: who may be one person, one pair at a time; an officer decides, and can take it back. */
export const twins: Conversation = {
  name: "trungten",
  needs: "sign-ups",
  begin: (visit) => showNext(visit),
  async press(visit, what, name = "", argument = "") {
    if (what === "list") return showDecided(visit);
    if (what === "back") return takeBack(visit, name, argument);
    if (what === "later") return showNext(visit, name);
    if (what === "again") return ask(visit, name);
    const pair = (await listTwins(visit)).find((one) => pairName(one) === name);
    if (what === "one" && pair) return join(visit, pair);
    if (what === "two" && pair) return leave(visit, pair);
    if (what === "one" || what === "two") await visit.say("twins-decided");
    return showNext(visit);
  },
};

async function showNext(visit: Visit, after = ""): Promise<void> {
  const { words } = visit;
  const waiting = await listTwins(visit);
  const pair = waiting[waiting.findIndex((one) => pairName(one) === after) + 1] ?? waiting[0];
  const decided = visit.button("twins-latest", "trungten:list");
  if (!pair) return visit.say("twins-none", {}, [decided, visit.button("menu-button", "start:menu")]);
  const name = pairName(pair);
  const signs = [...(pair.sameName ? ["name"] : []), ...pair.signs].map((sign) => words.say(`twins-sign-${sign}`)).join(", ");
  await visit.sayText(
    [
      words.say("twins-title", { n: waiting.length }),
      `1. ${await inWords(visit, pair.one)}`,
      `2. ${await inWords(visit, pair.other)}`,
      words.say("twins-signs", { signs }),
    ].join("\n"),
    [
      visit.button("twins-one", `trungten:one:${name}`),
      visit.button("twins-two", `trungten:two:${name}`),
      ...(waiting.length > 1 ? [visit.button("twins-later", `trungten:later:${name}`)] : []),
      decided,
      visit.button("menu-button", "start:menu"),
    ],
  );
}

/** Who it is, where they write from or who signs them up, and for what. */
async function inWords(visit: Visit, { resident, who, participant }: Kept): Promise<string> {
  const { words, records, programme } = visit;
  const addresses = await records.residents.addresses(resident);
  const family = await records.family.of(resident);
  const guardian = who === themselves ? "" : (family.get(themselves)?.name ?? words.say("staff-number", { number: resident }));
  const signUps = (await records.signUps.of(resident)).filter((one) => one.who === who);
  const titles = signUps
    .slice(0, mostSignUps)
    .map(({ activity }) => label(programme.activities.find(({ id }) => id === activity)?.title ?? activity));
  const called = participant.name === "" ? words.say("staff-number", { number: resident }) : participantInFull(participant, visit);
  return words.say("twins-person", {
    who: label(called, 160),
    way: platformsInWords(addresses, words),
    guardian: guardian === "" ? "none" : guardian,
    titles: titles.length === 0 ? "none" : titles.join("; "),
  });
}

async function join(visit: Visit, pair: PossibleTwins): Promise<void> {
  const answer = await makeOne(visit, pair, { by: visit.resident, own: visit.address });
  if ("refused" in answer) await visit.say(answer.refused, answer.values);
  else {
    await visit.say("joined" in answer.done ? "twins-joined" : "twins-counted");
    visit.house.dueChanged();
    await visit.noteNumber();
    if ("joined" in answer.done) await tellThem(visit, answer.done.joined);
  }
  await showNext(visit);
}

/** Whoever is one by the word of staff is told wherever they write from, each with the way to part them. */
async function tellThem(
  { records, house, words }: Visit,
  { kept, other }: { readonly kept: string; readonly other: string },
): Promise<void> {
  const addresses = await records.residents.addresses(kept);
  const { language } = await records.residents.profile(kept);
  const how = {
    language: language === "en" ? "en" : "vi",
    buttons: [
      ["join-part", `noi:part:${other}`],
      ["menu-my-data", "dulieu:menu"],
    ],
  } as const;
  for (const address of addresses) await house.tellAddress(address, "twins-told", { places: platformsInWords(addresses, words) }, how);
}

async function leave(visit: Visit, pair: PossibleTwins): Promise<void> {
  const answer = await leaveTwo(visit, pair, visit.resident);
  if ("done" in answer) {
    return visit.say("twins-left", {}, [
      visit.button("twins-ask-again", `trungten:again:${pairName(pair)}`),
      visit.button("twins-go-on", "trungten:next"),
      visit.button("menu-button", "start:menu"),
    ]);
  }
  await visit.say(answer.refused, answer.values);
  await showNext(visit);
}

async function ask(visit: Visit, name: string): Promise<void> {
  if (/^~[\w-]{12}$/.test(name)) await askAgain(visit, name, visit.resident);
  await showNext(visit);
}
