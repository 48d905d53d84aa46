import { recordAttendance } from "../../actions/record-attendance.ts";
import { whyNotPresent } from "../../domain/attendance.ts";
import type { Activity } from "../../domain/programme.ts";
import { localDay } from "../../domain/reminder.ts";
import { themselves, type Participant, type Who } from "../../domain/sign-up.ts";
import { timeOf } from "./by-code.ts";
import { label } from "../engine/label.ts";
import { participantInWords } from "../sign-up/asking.ts";
import type { Talk } from "../engine/talk.ts";
import { nameAndGroup } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

/**
 * The poster of an activity was scanned, or its code typed: whoever signed up is present at once; with children they are
 * asked who came; who comes by is asked for a name, and need not give one.
 * @param askAgain somebody else of the family came, too
 */
export async function arriveByPoster(visit: Visit, code: string, askAgain = false): Promise<void> {
  const activity = await activityOfPoster(visit, code);
  if (!activity) return visit.say("attendance-no-poster", {}, [visit.button("menu-button", "start:menu")]);
  const day = localDay(visit.now, visit.programme.timezone);
  const why = whyNotPresent(activity, day, visit.programme, visit.now, false);
  if (why) {
    return visit.say(`attendance-${why}`, { title: activity.title }, [
      visit.button("menu-schedule", "lich:menu"),
      visit.button("menu-button", "start:menu"),
    ]);
  }
  const signedUp = (await visit.records.signUps.of(visit.resident)).filter((one) => one.activity === activity.id);
  const family = await visit.records.family.of(visit.resident);
  if (askAgain || signedUp.some(({ who }) => who !== themselves)) return visit.enter("diemdanh.who-came", { code });
  if (signedUp.length === 0 && !family.has(themselves)) return visit.enter("diemdanh.walk-in", { code });
  await sayPresent(visit, code, activity, [themselves]);
}

/** Of a family: one of them, whether signed up or not, or all who signed up. */
export async function askWhoCame(talk: Talk): Promise<void> {
  const { visit } = talk;
  const activity = await activityOfPoster(visit, talk.given<string>("code"));
  if (!activity) return talk.finish("attendance-no-poster", {}, [visit.button("menu-button", "start:menu")]);
  const family = await visit.records.family.of(visit.resident);
  const signedUp = (await visit.records.signUps.of(visit.resident)).filter((one) => one.activity === activity.id).map(({ who }) => who);
  const everyone = signedUp.length > 1 ? [{ label: visit.words.say("attendance-everyone"), value: signedUp }] : [];
  const each = [...new Set([...signedUp, ...family.keys(), themselves])].map((who) => ({
    label: label(nameIn(family, who, visit)),
    value: [who],
  }));
  const came = await talk.ask<Who[]>("who", {
    say: "attendance-ask-who",
    values: { title: activity.title },
    choices: [...everyone, ...each],
  });
  visit.open = undefined;
  await sayPresent(visit, talk.given<string>("code"), activity, came);
}

/** The name is kept with the consent to this; who gives none is present without one. */
export async function askWalkIn(talk: Talk): Promise<void> {
  const { visit } = talk;
  const code = talk.given<string>("code");
  const activity = await activityOfPoster(visit, code);
  if (!activity) return talk.finish("attendance-no-poster", {}, [visit.button("menu-button", "start:menu")]);
  const unnamed = { label: visit.words.say("attendance-no-name"), value: { name: "", group: undefined } };
  const { name, group } = await talk.ask("name", {
    say: "attendance-ask-name",
    values: { title: activity.title },
    choices: [unnamed],
    read: nameAndGroup,
  });
  if (name !== "") await visit.records.family.keep(visit.resident, themselves, { name, group });
  visit.open = undefined;
  await sayPresent(visit, code, activity, [themselves]);
}

async function sayPresent(visit: Visit, code: string, activity: Activity, came: readonly Who[]): Promise<void> {
  const { words, programme, resident } = visit;
  const day = localDay(visit.now, programme.timezone);
  const family = await visit.records.family.of(resident);
  await visit.records.residents.keepConsent(resident, "attendance", visit.now);
  const lines: string[] = [];
  for (const who of came) {
    const answer = await recordAttendance(visit, { resident, activity: activity.id, day, who, way: "poster" });
    if ("refused" in answer) lines.push(words.say(answer.refused, answer.values));
    else {
      lines.push(
        words.say(answer.done.already ? "attendance-already-here" : "attendance-here", {
          who: nameIn(family, who, visit),
          time: timeOf(answer.done.at, visit),
        }),
      );
    }
  }
  const others = family.size > 1 ? [visit.button("attendance-more", `diemdanh:more:${code}`)] : [];
  await visit.sayText([words.say("attendance-at", { title: activity.title }), ...lines, words.say("attendance-kept")].join("\n"), [
    ...others,
    visit.button("menu-my-data", "dulieu:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function activityOfPoster({ records, programme }: Visit, code: string): Promise<Activity | undefined> {
  const id = await records.posters.activityOf(code);
  return programme.activities.find((one) => one.id === id);
}

function nameIn(family: ReadonlyMap<Who, Participant>, who: Who, visit: Visit): string {
  const person = family.get(who);
  return person ? participantInWords(person, visit) : visit.words.say("attendance-you");
}
