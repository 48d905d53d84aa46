import { signUp } from "../../actions/sign-up.ts";
import type { Activity } from "../../domain/programme.ts";
import { longestGroup } from "../../domain/person.ts";
import { showPhone } from "../../domain/phone.ts";
import { hasPlace, receiptCode, themselves, type Participant, type Who } from "../../domain/sign-up.ts";
import { factLine } from "../../wording/facts.ts";
import { localMinute } from "../../wording/over.ts";
import { whereLine } from "../../wording/where.ts";
import { label } from "../engine/label.ts";
import { receiptName, receiptPicture } from "./receipt.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Talk } from "../engine/talk.ts";
import { line, nameAndGroup, phone } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

const mostGroupButtons = 10;
/** No child's key has such a sign. */
const newChild = "+";

/** Asks who it is for, and of whom nothing is known yet the name, the group and a telephone number; reads it back, signs up, hands out the receipt. */
export async function askAndSignUp(talk: Talk): Promise<void> {
  const { visit } = talk;
  const activity = visit.programme.activities.find(({ id }) => id === talk.given<string>("activity"));
  const menu = visit.button("menu-button", "start:menu");
  if (!activity) return talk.finish("sign-up-no-activity", {}, [menu]);
  const family = await visit.records.family.of(visit.resident);
  const who = await talk.ask("who", { say: "sign-up-ask-who", values: { title: activity.title }, choices: people(family, visit) });
  const known = family.get(who);
  if (known && !talk.has("known")) {
    talk.suppose("known", true);
    talk.suppose("name", { name: known.name });
    talk.suppose("group", known.group ?? "");
  }
  // One number is enough for a family, and who did not want to tell it is not asked again.
  if (family.size > 0 && !talk.has("phoned")) {
    talk.suppose("phone", known?.phone ?? [...family.values()].find((one) => one.phone)?.phone ?? "");
  }
  talk.suppose("phoned", true);
  const participant = { ...(await askParticipant(talk, who === themselves ? "you" : "child")), birthYear: known?.birthYear };
  const agreed = await talk.agree(
    "sign-up-read-back",
    {
      title: activity.title,
      when: whenAndWhere(activity, visit),
      who: participantInFull(participant, visit),
      whom: who === themselves ? "you" : "child",
      left: await left(activity, visit),
    },
    { who: ["who", "known", "name", "group", "phone", "phoned"], name: ["name", "group"], phone: ["phone"] },
  );
  if (!agreed) return;
  const asked = { activity: activity.id, who: who === newChild ? undefined : who, participant };
  const answer = await signUp(visit, visit.resident, asked, () => receiptCode(visit.house.token()));
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, [menu]);
  visit.house.dueChanged();
  const { code, standing, already, reminder } = answer.done;
  const decline = reminder ? [visit.button("sign-up-no-reminder", `nhac:off:${shortName(activity.id)}:${reminder}`)] : [];
  const told = visit.words.say(standing === hasPlace ? "sign-up-receipt" : "sign-up-waits", {
    ...{ title: activity.title, who: participantInWords(participant, visit), when: whenAndWhere(activity, visit), code, turn: standing },
    ...{ already: already ? "yes" : "no", reminder: reminder ? "yes" : "no", lead: reminder ? visit.words.say(`lead-${reminder}`) : "" },
  });
  const picture = standing === hasPlace ? await receiptPicture(visit, activity.title, code) : undefined;
  await talk.finishWithPicture(receiptName(code), picture, told, [...decline, visit.button("sign-up-mine-button", "dangky:menu"), menu]);
}

function people(family: ReadonlyMap<Who, Participant>, visit: Visit) {
  const { words } = visit;
  const me = family.get(themselves);
  const children = [...family].filter(([who]) => who !== themselves);
  return [
    { label: me ? words.say("sign-up-for-me-named", { name: label(me.name, 28) }) : words.say("sign-up-for-me"), value: themselves },
    ...children.map(([value, child]) => ({ label: label(participantInWords(child, visit)), value })),
    { label: words.say("sign-up-for-child"), value: newChild },
  ];
}

/** "Bé Minh, lớp 3A" in one line tells the group, too. */
async function askParticipant(talk: Talk, whom: "you" | "child"): Promise<Participant> {
  const { visit } = talk;
  const skip = { label: visit.words.say("skip"), value: "" };
  const { name, group: named } = await talk.ask("name", { say: "sign-up-ask-name", values: { whom }, read: nameAndGroup });
  if (named !== undefined) talk.suppose("group", named);
  const groups = visit.programme.groups.slice(0, mostGroupButtons).map((one) => ({ label: one.name, value: one.id }));
  const group = await talk.ask("group", {
    say: "sign-up-ask-group",
    values: { whom },
    choices: [...groups, skip],
    read: line(longestGroup),
  });
  const number = await talk.ask("phone", { say: "sign-up-ask-phone", values: { whom }, choices: [skip], read: phone, phone: true });
  return { name, group: group || undefined, phone: number || undefined };
}

/** How many places are left, as far as they are counted: somebody may be quicker. */
async function left({ id, signup }: Activity, { records }: Visit): Promise<string> {
  if (signup?.capacity === undefined) return "unlimited";
  const [count] = await records.signUps.counts([id]);
  return (count?.places ?? 0) < signup.capacity ? "some" : "none";
}

/** "Bé Minh, lớp 3A" */
export function participantInWords(participant: Participant | undefined, { programme }: Pick<Visit, "programme">): string {
  if (!participant) return "";
  const { name, group } = participant;
  return [name, programme.groups.find(({ id }) => id === group)?.name ?? group].filter(Boolean).join(", ");
}

/** "Bé Minh, lớp 3A, 0912 345 678, sinh năm 2016" */
export function participantInFull(participant: Participant | undefined, visit: Pick<Visit, "programme" | "words">): string {
  const { phone: number, birthYear } = participant ?? {};
  const more = [number && showPhone(number), birthYear && visit.words.say("participant-born", { year: String(birthYear) })];
  return [participantInWords(participant, visit), ...more].filter(Boolean).join(", ");
}

export function whenAndWhere(activity: Activity, { programme, words, now }: Pick<Visit, "programme" | "words" | "now">): string {
  const telling = { programme, words, minute: localMinute(now, programme.timezone) };
  return [activity.cancelled && words.say("fact-cancelled"), factLine("when", activity, telling), whereLine(activity, words)]
    .filter(Boolean)
    .join("\n");
}
