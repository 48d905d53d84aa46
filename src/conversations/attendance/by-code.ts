import type { DateTime } from "luxon";
import { recordAttendance } from "../../actions/record-attendance.ts";
import { undoAttendance } from "../../actions/undo-attendance.ts";
import { localDay } from "../../domain/reminder.ts";
import { hasPlace } from "../../domain/sign-up.ts";
import { clockTime } from "../../wording/hours.ts";
import { participantInWords } from "../sign-up/asking.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Visit } from "../engine/visit.ts";

/** For staff: the code of a receipt was typed or scanned. False when it may be a word after all. @param isSure else it is told that there is no such code */
export async function markByCode(visit: Visit, code: string, isSure: boolean): Promise<boolean> {
  const { records, programme, words, resident: officer, now } = visit;
  const signUp = await records.signUps.find(code);
  if (!signUp && !isSure) return false;
  const buttons = [visit.button("attendance-others", "diemdanh:all:0"), visit.button("menu-button", "start:menu")];
  if (!signUp) return said(visit.say("attendance-no-code", {}, buttons));
  const { resident, who, activity } = signUp;
  const day = localDay(now, programme.timezone);
  const title = programme.activities.find(({ id }) => id === activity)?.title ?? activity;
  const [person] = await records.family.all([[resident, who]]);
  const answer = await recordAttendance(visit, { resident, activity, day, who, way: "code" }, officer);
  const ofActivity = visit.button("attendance-of-button", `diemdanh:of:${shortName(activity)}`);
  if ("refused" in answer) return said(visit.say(answer.refused, answer.values, [ofActivity, ...buttons]));
  const [turn = hasPlace] = await records.signUps.standings(resident, [signUp]);
  const { at, already } = answer.done;
  const text = words.say(already ? "attendance-already" : "attendance-present", {
    who: participantInWords(person, visit),
    title,
    time: timeOf(at, visit),
    waits: turn === hasPlace ? "no" : "yes",
  });
  return said(visit.sayText(text, [visit.button("attendance-undo", `diemdanh:undo:${code}`), ofActivity, ...buttons]));
}

/** Takes back today's presence of whose receipt this is. */
export async function undoByCode(visit: Visit, code: string): Promise<void> {
  const signUp = await visit.records.signUps.find(code);
  const buttons = [visit.button("attendance-others", "diemdanh:all:0"), visit.button("menu-button", "start:menu")];
  if (!signUp) return visit.say("attendance-no-code", {}, buttons);
  const day = localDay(visit.now, visit.programme.timezone);
  const answer = await undoAttendance(visit, { ...signUp, day }, visit.resident);
  if ("refused" in answer) return visit.say(answer.refused, answer.values, buttons);
  const [person] = await visit.records.family.all([[signUp.resident, signUp.who]]);
  await visit.say("attendance-undone", { who: participantInWords(person, visit) }, buttons);
}

/** "8:05" */
export function timeOf(at: DateTime, { programme }: Pick<Visit, "programme">): string {
  return clockTime(at.setZone(programme.timezone).toFormat("HH:mm"));
}

async function said(saying: Promise<void>): Promise<true> {
  await saying;
  return true;
}
