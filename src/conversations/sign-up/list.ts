import type { Activity } from "../../domain/programme.ts";
import { label } from "../engine/label.ts";
import { shortName } from "../../domain/short-name.ts";
import { participantInFull } from "./asking.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 15;
const mostButtons = 30;

/** For staff: how many signed up for each activity. */
export async function showLists(visit: Visit): Promise<void> {
  const { words, records, programme } = visit;
  const activities = programme.activities.filter(({ signup }) => signup);
  if (activities.length === 0) return visit.say("sign-up-list-none", {}, [visit.button("menu-button", "start:menu")]);
  const counts = await records.signUps.counts(activities.map(({ id }) => id));
  const lines = activities.map(({ title, signup }, index) =>
    words.say("sign-up-list-line", {
      title: label(title, 60),
      ...(counts[index] ?? { places: 0, waiting: 0 }),
      capacity: signup?.capacity ?? 0,
    }),
  );
  const each = activities.slice(0, mostButtons).map(({ id, title }) => ({ label: label(title), data: `dangky:list:${shortName(id)}:0` }));
  await visit.sayText([words.say("sign-up-lists-title"), ...lines].join("\n"), [...each, visit.button("menu-button", "start:menu")]);
}

/** For staff: who signed up, in the order in which they came; those who wait stand at the end. */
export async function showList(visit: Visit, activity: Activity | undefined, from: number): Promise<void> {
  if (!activity) return showLists(visit);
  const { words, records } = visit;
  const [count = { places: 0, waiting: 0 }] = await records.signUps.counts([activity.id]);
  const some = await records.signUps.list(activity.id, from, pageSize);
  const people = await records.family.all(some.map(({ resident, who }) => [resident, who] as const));
  const paper = await records.paperPeople.among(some.map(({ resident }) => resident));
  const lines = some.map(({ code, waits }, index) =>
    words.say("sign-up-list-person", {
      n: from + index + 1,
      who: label(participantInFull(people[index], visit), 120),
      code,
      waits: waits ? "yes" : "no",
      paper: paper[index] ? "yes" : "no",
    }),
  );
  const more =
    count.places + count.waiting > from + pageSize
      ? [visit.button("more", `dangky:list:${shortName(activity.id)}:${from + pageSize}`)]
      : [];
  await visit.sayText(
    [words.say("sign-up-list-line", { title: activity.title, ...count, capacity: activity.signup?.capacity ?? 0 }), ...lines].join("\n"),
    [
      ...more,
      visit.button("entry-for", `nhapho:for:${shortName(activity.id)}`),
      visit.button("sign-up-lists", "dangky:lists"),
      visit.button("menu-button", "start:menu"),
    ],
  );
}
