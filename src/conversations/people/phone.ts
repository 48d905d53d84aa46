import { havePhoneInCommon, keepPhone } from "../../actions/keep-phone.ts";
import { joinResidents } from "../../actions/join-residents.ts";
import { readPhone, showPhone } from "../../domain/phone.ts";
import { refuse } from "../../domain/refusal.ts";
import { platformsInWords } from "../../wording/platforms.ts";
import { sayJoined } from "./join-said.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";

/** Asks for the telephone, or goes on with the one that was shared unasked. */
export async function sharePhone(visit: Visit): Promise<void> {
  const { deed } = visit.heard;
  const menu = [visit.button("join-again", "noi:menu"), visit.button("menu-button", "start:menu")];
  if (deed.kind !== "phone") {
    return visit.canSharePhone ? visit.askForPhone("phone-ask", "phone-share") : visit.say("phone-not-here", {}, menu);
  }
  const phone = readPhone(deed.phone);
  if (phone === undefined) return visit.say("typed-phone", {}, menu);
  return visit.enter("noi.phone", { phone });
}

/** Nothing is kept before that is agreed to; and nobody is joined who does not agree to that as well. */
export async function agreeToPhone(talk: Talk): Promise<void> {
  const { visit } = talk;
  const { words, records } = visit;
  const menu = [visit.button("menu-my-data", "dulieu:menu"), visit.button("menu-button", "start:menu")];
  const phone = talk.given<string>("phone");
  const shown = { phone: showPhone(phone) };
  const yesOrNo = (yes: string) => [
    { label: words.say(yes), value: true },
    { label: words.say("phone-no"), value: false },
  ];
  if (!(await talk.ask("agreed", { say: "phone-agree", values: shown, choices: yesOrNo("phone-yes") }))) {
    return talk.finish("phone-not-kept", {}, menu);
  }
  const kept = await talk.once("kept", () => keepPhone(visit, visit.resident, phone));
  if ("refused" in kept) return talk.finish(kept.refused, kept.values, menu);
  const { twin } = kept.done;
  if (twin === undefined) return talk.finish("phone-kept", shown, menu);
  const addresses = await talk.once("places", () => records.residents.addresses(twin));
  const places = { here: words.say(`platform-${visit.platform}`), there: platformsInWords(addresses, words) };
  if (addresses.length === 0) return talk.finish("phone-kept", shown, menu);
  if (!(await talk.ask("join", { say: "phone-same", values: { ...shown, ...places }, choices: yesOrNo("join-yes") }))) {
    return talk.finish("phone-kept", shown, menu);
  }
  const still = await havePhoneInCommon(visit, visit.resident, twin);
  const answer = still
    ? await joinResidents(visit, { kept: visit.resident, other: twin, by: "phone", own: visit.address })
    : refuse("join-gone");
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, menu);
  await sayJoined(talk, twin, addresses);
}

export async function forgetPhone(visit: Visit): Promise<void> {
  await visit.records.verifiedPhones.remove(visit.resident);
  await visit.say("phone-forgotten", {}, [visit.button("menu-my-data", "dulieu:menu"), visit.button("menu-button", "start:menu")]);
}
