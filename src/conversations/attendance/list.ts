import { recordAttendance } from "../../actions/record-attendance.ts";
import { undoAttendance } from "../../actions/undo-attendance.ts";
import type { Activity, LocalDate } from "../../domain/programme.ts";
import { digestName, shortName } from "../../domain/short-name.ts";
import { themselves, type Participant } from "../../domain/sign-up.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import { weekdayAndDate } from "../../wording/days.ts";
import { label } from "../engine/label.ts";
import { writeDay } from "../engine/short-day.ts";
import { participantInWords } from "../sign-up/asking.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 8;

interface Row {
  readonly resident: string;
  readonly who: string;
  /** Of the receipt; undefined = they came without having signed up. */
  readonly code?: string;
}

/** For staff: everybody who signed up, then those who came by; a press marks, another takes it back. @param first what a press before has done */
export async function showList(visit: Visit, activity: Activity, day: LocalDate, from: number, first?: string): Promise<void> {
  const { words, records } = visit;
  const all = await everybody(visit, activity, day);
  const some = all.slice(from, from + pageSize);
  const people = await records.family.all(some.map(({ resident, who }) => [resident, who] as const));
  const present = await records.attendance.among(activity.id, day, some);
  const name = `${shortName(activity.id)}:${writeDay(day)}`;
  const each = some.map((row, index): OutgoingButton => {
    const who = nameOf(people[index], visit);
    return {
      label: label(`${present[index] ? "✅" : "⬜"} ${who}`),
      data: row.code
        ? `diemdanh:m:${name}:${row.code}:${from}`
        : `diemdanh:o:${digestName(activity.id)}:${writeDay(day)}:${rowName(row)}:${from}`,
    };
  });
  const more = all.length > from + pageSize ? [visit.button("more", `diemdanh:list:${name}:${from + pageSize}`)] : [];
  const text = words.say(all.length === 0 ? "attendance-list-empty" : "attendance-list", {
    title: activity.title,
    day: weekdayAndDate(day, words),
  });
  await visit.sayText([first, text].filter(Boolean).join("\n"), [
    ...each,
    ...more,
    visit.button("attendance-of-button", `diemdanh:of:${name}`),
  ]);
}

/** A name was pressed: present, or not after all. */
export async function markOnList(visit: Visit, activity: Activity, day: LocalDate, code: string, from: number): Promise<void> {
  const { records, words, resident: officer } = visit;
  const signUp = await records.signUps.find(code);
  if (signUp?.activity !== activity.id) return showList(visit, activity, day, from);
  const [isPresent] = await records.attendance.among(activity.id, day, [signUp]);
  const where = { ...signUp, day };
  const answer = isPresent
    ? await undoAttendance(visit, where, officer)
    : await recordAttendance(visit, { ...where, way: "list" }, officer);
  const [person] = await records.family.all([[signUp.resident, signUp.who]]);
  const first =
    "refused" in answer
      ? words.say(answer.refused, answer.values)
      : words.say(isPresent ? "attendance-unmarked" : "attendance-marked", { who: nameOf(person, visit) });
  await showList(visit, activity, day, from, first);
}

/** Somebody who came by, and did not after all. */
export async function takeOffList(visit: Visit, activity: Activity, day: LocalDate, row: string, from: number): Promise<void> {
  const found = (await presentOn(visit, activity, day)).find((one) => rowName(one) === row);
  if (!found) return showList(visit, activity, day, from);
  const { resident, who } = found;
  const [person] = await visit.records.family.all([[resident, who]]);
  const answer = await undoAttendance(visit, { resident, activity: activity.id, day, who }, visit.resident);
  const first =
    "refused" in answer
      ? visit.words.say(answer.refused, answer.values)
      : visit.words.say("attendance-unmarked", { who: nameOf(person, visit) });
  await showList(visit, activity, day, from, first);
}

async function everybody(visit: Visit, activity: Activity, day: LocalDate): Promise<Row[]> {
  const { records } = visit;
  const { id } = activity;
  const [count = { places: 0, waiting: 0 }] = await records.signUps.counts([id]);
  const signedUp = await records.signUps.list(id, 0, count.places + count.waiting);
  const known = new Set(signedUp.map(({ resident, who }) => `${resident}:${who}`));
  return [...signedUp, ...(await presentOn(visit, activity, day)).filter(({ resident, who }) => !known.has(`${resident}:${who}`))];
}

async function presentOn({ records }: Visit, { id }: Activity, day: LocalDate): Promise<Row[]> {
  const { times } = await records.attendance.count(id, [day]);
  return records.attendance.list(id, day, 0, times);
}

/** Names who came by in a button's data: a child's key is a name. */
function rowName({ resident, who }: Row): string {
  return who === themselves ? resident : `${resident}.${digestName(who)}`;
}

function nameOf(person: Participant | undefined, visit: Visit): string {
  return person ? participantInWords(person, visit) : visit.words.say("attendance-unnamed");
}
