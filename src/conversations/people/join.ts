import { findJoinCode } from "../../actions/find-join-code.ts";
import { joinResidents } from "../../actions/join-residents.ts";
import { partResidents } from "../../actions/part-residents.ts";
import { asksToJoin, codeMinutes, digestOfCode, joinCode, readJoinCode } from "../../domain/join.ts";
import { refuse } from "../../domain/refusal.ts";
import { joinsIn } from "../../records/joins.ts";
import { platformsInWords } from "../../wording/platforms.ts";
import type { Conversation } from "../engine/conversation.ts";
import { sayJoined } from "./join-said.ts";
import { agreeToPhone, forgetPhone, sharePhone } from "./phone.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";

/** /noi: whoever writes from several places is one person there; a code from the one is typed at the other. */
export const join: Conversation = {
  name: "noi",
  async begin(visit) {
    const { deed } = visit.heard;
    if (deed.kind !== "text" || !(await enterCode(visit, deed.text))) await show(visit);
  },
  async hears(visit, typed) {
    if (await enterCode(visit, typed)) return true;
    if (!asksToJoin(typed)) return false;
    await show(visit);
    return true;
  },
  async press(visit, what, other = "") {
    if (what === "code") return giveCode(visit);
    if (what === "type") return visit.enter("noi.type");
    if (what === "part") return part(visit, other);
    if (what === "phone") return sharePhone(visit);
    if (what === "phone-off") return forgetPhone(visit);
    return show(visit);
  },
  scripts: { type: typeCode, phone: agreeToPhone },
};

/** A code that is typed alone, or in "nối KHTM3947"; never opened by a link, which somebody else may have made. */
async function enterCode(visit: Visit, typed: string): Promise<boolean> {
  const code = readJoinCode(typed);
  if (code === undefined) return false;
  await visit.enter("noi.type", { code: digestOfCode(code) });
  return true;
}

async function show(visit: Visit): Promise<void> {
  await visit.say("join-menu", {}, [
    visit.button("join-get-code", "noi:code"),
    visit.button("join-type-code", "noi:type"),
    ...(visit.canSharePhone ? [visit.button("phone-button", "noi:phone")] : []),
    visit.button("menu-my-data", "dulieu:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function giveCode(visit: Visit): Promise<void> {
  const code = joinCode(visit.house.token());
  await visit.records.joinCodes.give(visit.address, code);
  await visit.say("join-code", { code, minutes: codeMinutes }, [visit.button("menu-button", "start:menu")]);
}

/** Shows which places would be joined, and nothing of what the other has; a code is kept as a digest alone. */
async function typeCode(talk: Talk): Promise<void> {
  const { visit } = talk;
  const { words } = visit;
  const back = [visit.button("join-again", "noi:menu"), visit.button("menu-button", "start:menu")];
  const code = await talk.ask("code", { say: "join-ask-code", read: readCode });
  const found = await talk.once("found", () => findJoinCode(visit, visit.resident, visit.address, code));
  if ("refused" in found) return talk.finish(found.refused, found.values, back);
  const places = { here: words.say(`platform-${visit.platform}`), there: platformsInWords([found.done.address], words) };
  const agreed = await talk.ask("agreed", {
    say: "join-agree",
    values: places,
    choices: [
      { label: words.say("join-yes"), value: true },
      { label: words.say("leave"), value: false },
    ],
  });
  if (!agreed) return talk.finish("talk-left", {}, [visit.button("menu-button", "start:menu")]);
  const { other, address } = found.done;
  const answer = await joinResidents(visit, { kept: visit.resident, other, by: "code", own: visit.address, code });
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, back);
  await sayJoined(talk, other, [address]);
}

async function part(visit: Visit, other: string): Promise<void> {
  const { words, records, house } = visit;
  const back = [visit.button("menu-my-data", "dulieu:menu"), visit.button("menu-button", "start:menu")];
  const joined = joinsIn(await records.residents.everything(visit.resident)).find((one) => one.other === other);
  if (!joined) return visit.say("join-not-joined", {}, back);
  const everywhere = await records.residents.addresses(visit.resident);
  const answer = await partResidents(visit, { kept: visit.resident, other, own: visit.address });
  if ("refused" in answer) return visit.say(answer.refused, answer.values, [visit.button("join-part", `noi:part:${other}`), ...back]);
  house.dueChanged();
  await visit.noteNumber();
  const lost = answer.done.map((one) => words.say(`join-lost-${one}`)).join(", ");
  const places = { places: platformsInWords(joined.addresses, words), lost: lost === "" ? "none" : lost };
  await visit.say("join-parted", places, back);
  for (const address of everywhere) {
    if (address !== visit.address) await house.tellAddress(address, "join-parted-told", places, { language: words.language });
  }
}

function readCode(typed: string) {
  const code = readJoinCode(typed);
  return code === undefined ? refuse("join-no-code") : { value: digestOfCode(code) };
}
