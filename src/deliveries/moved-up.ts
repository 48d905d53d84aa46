import { showPhone } from "../domain/phone.ts";
import type { Activity, Programme } from "../domain/programme.ts";
import { uselessFrom } from "../domain/reminder.ts";
import { may } from "../domain/staff.ts";
import { themselves, type Participant } from "../domain/sign-up.ts";
import type { Records } from "../records/records.ts";
import type { MovedUp } from "../records/sign-ups.ts";
import type { Words } from "../wording/wording.ts";
import type { Notice } from "./notice.ts";

/**
 * Whoever waited and has a place now is told: before reminders of later days, with a way to decline. Nights are kept quiet.
 * Of those whom no message reaches the officer hears who entered them, and tells them.
 */
export async function dueMovedUp({ activities, timezone }: Programme, records: Records): Promise<Notice[]> {
  const moved = await records.signUps.movedUp();
  const people = await records.family.all(moved.map(({ resident, who }) => [resident, who] as const));
  const officers = await officersOf(moved, records);
  return moved.flatMap((one, index) => {
    const activity = activities.find(({ id }) => id === one.activity);
    if (!activity || activity.cancelled) return [];
    const officer = officers[index];
    const useless = uselessFrom({ ...activity, date: activity.until ?? activity.date }, timezone);
    return [
      {
        id: `moved-up:${one.turn}`,
        order: 0,
        residents: [officer ?? one.resident],
        uselessFrom: useless,
        keepsQuiet: true,
        message: (words) =>
          officer === undefined ? toThemselves(one, activity, people[index], words) : toOfficer(activity, people[index], words),
        settled: () => records.signUps.told(one),
      } satisfies Notice,
    ];
  });
}

/** The number of who entered each of these, or of another who sees to sign-ups when they left; undefined of those who can be written to. */
async function officersOf(moved: readonly MovedUp[], records: Records): Promise<(string | undefined)[]> {
  const numbers = moved.map(({ resident }) => resident);
  const paper = await records.paperPeople.among(numbers);
  if (!paper.includes(true)) return [];
  const entered = await records.paperPeople.entered(numbers);
  const members = await records.staff.byNumber();
  const another = [...members].find(([, member]) => may(member, "sign-ups"))?.[0];
  return Promise.all(
    entered.map(async (one, index) => {
      if (!paper[index] || !one) return undefined;
      const officer = await records.residents.numberNow(one.by);
      return members.has(officer) ? officer : another;
    }),
  );
}

function toThemselves({ who }: MovedUp, { title }: Activity, person: Participant | undefined, words: Words) {
  return {
    text: words.say("sign-up-moved-up", { title, name: person?.name ?? "", whom: who === themselves ? "you" : "child" }),
    buttons: [{ label: words.say("sign-up-mine-button"), data: "dangky:menu" }],
  };
}

function toOfficer({ title }: Activity, person: Participant | undefined, words: Words) {
  return {
    text: words.say("entry-moved-up", {
      title,
      name: person?.name ?? "",
      phone: person?.phone === undefined ? "none" : showPhone(person.phone),
    }),
    buttons: [{ label: words.say("sign-up-lists"), data: "dangky:lists" }],
  };
}
