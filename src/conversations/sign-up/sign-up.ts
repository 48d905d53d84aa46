import { cancelSignUp } from "../../actions/cancel-sign-up.ts";
import type { Activity } from "../../domain/programme.ts";
import { hasPlace, whyShut, type SignUp } from "../../domain/sign-up.ts";
import type { Conversation } from "../engine/conversation.ts";
import { label } from "../engine/label.ts";
import { findActivity } from "../reminder.ts";
import { receiptName, receiptPicture } from "./receipt.ts";
import { shortName } from "../../domain/short-name.ts";
import { showList, showLists } from "./list.ts";
import { askAndSignUp, participantInFull, whenAndWhere } from "./asking.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 8;

/** /dangky: sign oneself or a child up for an activity, see and cancel one's sign-ups; staff see who signed up. */
export const signUp: Conversation = {
  name: "dangky",
  partsNeed: { lists: "sign-ups", list: "sign-ups" },
  begin: showSignUps,
  async press(visit, what, argument = "", from = "") {
    if (what === "add") return pickActivity(visit, Number.parseInt(argument, 10) || 0);
    if (what === "for") return beginFor(visit, findActivity(visit, argument));
    if (what === "one") return showOne(visit, argument);
    if (what === "cancel") return askToCancel(visit, argument);
    if (what === "cancel-yes") return cancel(visit, argument);
    if (what === "lists") return showLists(visit);
    if (what === "list") return showList(visit, findActivity(visit, argument), Number.parseInt(from, 10) || 0);
    return showSignUps(visit);
  },
  scripts: { "sign-up": askAndSignUp },
};

async function showSignUps(visit: Visit): Promise<void> {
  const { words, records, resident } = visit;
  const mine = await records.signUps.of(resident);
  if (mine.length === 0) return pickActivity(visit, 0);
  const standings = await records.signUps.standings(resident, mine);
  const family = await records.family.of(resident);
  const lines = mine.map((one, index) =>
    words.say("sign-up-line", {
      title: titleOf(visit, one),
      name: family.get(one.who)?.name ?? "",
      code: one.code,
      turn: standings[index] ?? hasPlace,
    }),
  );
  const each = mine
    .slice(0, pageSize)
    .map((one) => ({ label: label(`${family.get(one.who)?.name ?? ""}: ${titleOf(visit, one)}`), data: `dangky:one:${one.code}` }));
  await visit.sayText([words.say("sign-up-mine"), ...lines].join("\n"), [
    ...each,
    visit.button("sign-up-more", "dangky:add:0"),
    ...buttonsBelow(visit),
  ]);
}

/** The activities that one can sign up for now, the nearest to its end first as the programme has them. */
async function pickActivity(visit: Visit, from: number): Promise<void> {
  const open = visit.programme.activities.filter((activity) => !whyShut(activity, visit.now, visit.programme.timezone));
  if (open.length === 0) return visit.say("sign-up-none-open", {}, buttonsBelow(visit));
  const start = open[from] ? from : 0;
  const more = open.length > start + pageSize ? [visit.button("more", `dangky:add:${start + pageSize}`)] : [];
  await visit.say("sign-up-which", {}, [
    ...open.slice(start, start + pageSize).map(({ id, title }) => ({ label: label(title), data: `dangky:for:${shortName(id)}` })),
    ...more,
    ...buttonsBelow(visit),
  ]);
}

function buttonsBelow(visit: Visit) {
  return [...(visit.may("sign-ups") ? [visit.button("sign-up-lists", "dangky:lists")] : []), visit.button("menu-button", "start:menu")];
}

async function beginFor(visit: Visit, activity: Activity | undefined): Promise<void> {
  if (!activity) return pickActivity(visit, 0);
  const shut = whyShut(activity, visit.now, visit.programme.timezone);
  if (shut) {
    return visit.say(`sign-up-${shut}`, { title: activity.title }, [
      visit.button("sign-up-others", "dangky:add:0"),
      visit.button("menu-button", "start:menu"),
    ]);
  }
  await visit.enter("dangky.sign-up", { activity: activity.id });
}

async function showOne(visit: Visit, code: string): Promise<void> {
  const one = await mineByCode(visit, code);
  if (!one) return showSignUps(visit);
  const { records, resident, programme } = visit;
  const [turn = hasPlace] = await records.signUps.standings(resident, [one]);
  const participant = (await records.family.of(resident)).get(one.who);
  const activity = programme.activities.find(({ id }) => id === one.activity);
  const text = visit.words.say("sign-up-one", {
    title: titleOf(visit, one),
    who: participantInFull(participant, visit),
    when: activity ? whenAndWhere(activity, visit) : "",
    code,
    turn,
  });
  const buttons = [
    visit.button("sign-up-cancel", `dangky:cancel:${code}`),
    visit.button("sign-up-mine-button", "dangky:menu"),
    visit.button("menu-button", "start:menu"),
  ];
  const picture = turn === hasPlace ? await receiptPicture(visit, titleOf(visit, one), code) : undefined;
  if (picture) await visit.sendPicture(receiptName(code), picture, text, buttons);
  else await visit.sayText(text, buttons);
}

async function askToCancel(visit: Visit, code: string): Promise<void> {
  const one = await mineByCode(visit, code);
  if (!one) return showSignUps(visit);
  const name = (await visit.records.family.of(visit.resident)).get(one.who)?.name ?? "";
  await visit.say("sign-up-cancel-sure", { title: titleOf(visit, one), name }, [
    visit.button("sign-up-cancel-yes", `dangky:cancel-yes:${code}`),
    visit.button("sign-up-keep", "dangky:menu"),
  ]);
}

async function cancel(visit: Visit, code: string): Promise<void> {
  const answer = await cancelSignUp(visit, visit.resident, code);
  const buttons = [visit.button("sign-up-others", "dangky:add:0"), visit.button("menu-button", "start:menu")];
  if ("refused" in answer) return visit.say(answer.refused, answer.values, buttons);
  visit.house.dueChanged();
  await visit.say("sign-up-cancelled", { title: titleOf(visit, answer.done) }, buttons);
}

async function mineByCode({ records, resident }: Visit, code: string): Promise<SignUp | undefined> {
  return (await records.signUps.of(resident)).find((one) => one.code === code);
}

function titleOf({ programme, words }: Visit, { activity: id }: SignUp): string {
  const activity = programme.activities.find((one) => one.id === id);
  return activity?.cancelled ? words.say("line-cancelled", { line: activity.title }) : (activity?.title ?? id);
}
