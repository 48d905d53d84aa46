import { changeActivity, differences, type ActivityChange } from "../../domain/change.ts";
import type { Activity } from "../../domain/programme.ts";
import { fieldInWords } from "../../wording/field.ts";
import { keep } from "../announcement/writing.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";
import { afterChange, announcementOf, tellButton, tellingTo, type Telling } from "./telling.ts";

interface Decided {
  readonly when: "now" | "later" | "never";
  readonly telling: Telling;
  /** The activity as those concerned know it. */
  readonly known: Activity;
}

/**
 * Those concerned are told what was and what is now, if the officer agrees: at once, or of several changes together. Who waits
 * for something open is told of it by itself.
 */
export async function askWhetherToTell(talk: Talk, activity: Activity, change: ActivityChange): Promise<Decided | undefined> {
  const { visit } = talk;
  const after = changeActivity(activity, change, visit.programme);
  if ("refused" in after) return undefined;
  const known = (await visit.records.untold.of(activity.id)) ?? activity;
  const telling = await tellingOf(visit, known, after.done);
  if (!telling) return undefined;
  const { text, people } = telling;
  const choices = [
    { label: visit.words.say("programme-tell", { people }), value: "now" as const },
    { label: visit.words.say("programme-tell-later"), value: "later" as const },
    { label: visit.words.say("programme-tell-nobody"), value: "never" as const },
  ];
  return { when: await talk.ask("tell", { say: "programme-ask-tell", values: { text, people }, choices }), telling, known };
}

/** The change was kept, and is told with the next ones. */
export async function tellLater(talk: Talk, known: Activity, values: Readonly<Record<string, string>>): Promise<void> {
  const { visit } = talk;
  await visit.records.untold.keep(known);
  visit.house.dueChanged();
  await talk.finish("programme-kept-untold", values, [tellButton(visit, known), ...afterChange(visit, known)]);
}

/** All that was changed is told in one message. */
export async function tell(talk: Talk): Promise<void> {
  const { visit } = talk;
  const seen = talk.given<Activity>("activity");
  const activity = visit.programme.activities.find(({ id }) => id === seen.id) ?? seen;
  const known = (await visit.records.untold.of(activity.id)) ?? activity;
  const telling = await tellingOf(visit, known, activity);
  if (!telling) {
    await visit.records.untold.forget(activity.id);
    return talk.finish("programme-told-nothing", { title: activity.title }, afterChange(visit, activity));
  }
  const { text, people } = telling;
  const choices = [
    { label: visit.words.say("programme-tell-now", { people }), value: true },
    { label: visit.words.say("programme-tell-none"), value: false },
  ];
  const agreed = await talk.ask("tell", { say: "programme-ask-tell", values: { text, people }, choices });
  if (agreed) await keep(talk, announcementOf(talk, telling), people);
  else await talk.finish("programme-told-nobody", { title: activity.title }, afterChange(visit, activity));
  await visit.records.untold.forget(activity.id);
}

/** Undefined when nobody is concerned, or nothing that they know is another now. */
async function tellingOf(visit: Visit, known: Activity, after: Activity): Promise<Telling | undefined> {
  const words = visit.house.wording.vi;
  const changes = differences(known, after);
  if (!changes.some(({ was }) => was !== undefined)) return undefined;
  const lines = changes.map(({ field, was, is }) =>
    words.say("programme-changed-line", {
      field: words.say(`programme-field-${field}`),
      was: fieldInWords(was, field, words),
      now: fieldInWords(is, field, words),
    }),
  );
  const telling = await tellingTo(visit, known, words.say("programme-changed", { title: after.title, changes: lines.join("\n") }));
  return telling.people > 0 ? telling : undefined;
}
