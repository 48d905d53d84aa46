import { signUp } from "../actions/sign-up.ts";
import type { Activity } from "../domain/programme.ts";
import { hasPlace, receiptCode, themselves, type Participant, type Who } from "../domain/sign-up.ts";
import { factLine } from "../wording/facts.ts";
import { localMinute } from "../wording/over.ts";
import { whereLine } from "../wording/where.ts";
import { label } from "./label.ts";
import { shortName } from "./short-name.ts";
import type { Talk } from "./talk.ts";
import { line } from "./typed.ts";
import type { Visit } from "./visit.ts";

const longestName = 200;
const longestGroup = 100;
const mostGroupButtons = 10;
/** No child's key has such a sign. */
const newChild = "+";

/** Asks who it is for, and of whom nothing is known yet the name and the group; reads it back, signs up, hands out the receipt. */
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
    talk.suppose("name", known.name);
    talk.suppose("group", known.group ?? "");
  }
  const participant = await askParticipant(talk, who === themselves ? "you" : "child");
  const agreed = await talk.agree(
    "sign-up-read-back",
    {
      title: activity.title,
      when: whenAndWhere(activity, visit),
      who: participantInWords(participant, visit),
      whom: who === themselves ? "you" : "child",
      left: await left(activity, visit),
    },
    { who: ["who", "known", "name", "group"], name: ["name", "group"] },
  );
  if (!agreed) return;
  const asked = { activity: activity.id, who: who === newChild ? undefined : who, participant };
  const answer = await signUp(visit, visit.resident, asked, () => receiptCode(visit.house.token()));
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, [menu]);
  visit.house.dueChanged();
  const { code, standing, already, reminder } = answer.done;
  const decline = reminder ? [visit.button("sign-up-no-reminder", `nhac:off:${shortName(activity.id)}:${reminder}`)] : [];
  await talk.finish(
    standing === hasPlace ? "sign-up-receipt" : "sign-up-waits",
    {
      ...{ title: activity.title, who: participantInWords(participant, visit), when: whenAndWhere(activity, visit), code, turn: standing },
      ...{ already: already ? "yes" : "no", reminder: reminder ? "yes" : "no", lead: reminder ? visit.words.say(`lead-${reminder}`) : "" },
    },
    [...decline, visit.button("sign-up-mine-button", "dangky:menu"), menu],
  );
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
  const typed = await talk.ask("name", { say: "sign-up-ask-name", values: { whom }, read: line(longestName) });
  const [name = typed, more = ""] = typed.split(/,(.*)/s).map((part) => part.trim());
  if (name !== "" && more !== "") talk.suppose("group", more);
  const groups = visit.programme.groups.slice(0, mostGroupButtons).map((one) => ({ label: one.name, value: one.id }));
  const group = await talk.ask("group", {
    say: "sign-up-ask-group",
    values: { whom },
    choices: [...groups, { label: visit.words.say("skip"), value: "" }],
    read: line(longestGroup),
  });
  return { name: more === "" || name === "" ? typed : name, group: group || undefined };
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

export function whenAndWhere(activity: Activity, { programme, words, now }: Pick<Visit, "programme" | "words" | "now">): string {
  const telling = { programme, words, minute: localMinute(now, programme.timezone) };
  return [factLine("when", activity, telling), whereLine(activity, words)].filter(Boolean).join("\n");
}
