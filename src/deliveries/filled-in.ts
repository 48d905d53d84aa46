import { announcedFields } from "../domain/unannounced.ts";
import type { Activity, Programme } from "../domain/programme.ts";
import type { Records } from "../records/records.ts";
import { activityInFull } from "../wording/schedule.ts";
import type { Notice } from "./notice.ts";

/** What residents waited for and the programme says by now: due as long as somebody still stands in the set. */
export async function dueFilledIn(programme: Programme, records: Records): Promise<Notice[]> {
  const takesPlace = programme.activities.filter(({ cancelled }) => !cancelled);
  const known = takesPlace.flatMap((activity) =>
    announcedFields.filter((field) => activity[field] !== undefined).map((field) => ({ activity, field })),
  );
  const counts = await records.awaiting.counts(known.map(({ activity, field }) => [activity.id, field]));
  const waited = new Set(known.filter((_, index) => (counts[index] ?? 0) > 0).map(({ activity }) => activity));
  return Promise.all([...waited].map((activity) => filledIn(activity, programme, records)));
}

async function filledIn(activity: Activity, programme: Programme, records: Records): Promise<Notice> {
  const fields = announcedFields.filter((field) => activity[field] !== undefined);
  const waiting = await Promise.all(fields.map((field) => records.awaiting.residents([activity.id, field])));
  return {
    id: `announced:${activity.id}:${fields.map((field) => activity[field]).join("|")}`,
    order: Number.MAX_SAFE_INTEGER,
    residents: [...new Set(waiting.flat())],
    message: (words) => ({
      text: `${words.say("awaiting-arrives")}\n${activityInFull(activity, programme, words)}`,
      buttons: [{ label: words.say("menu-reminders"), data: "nhac:menu" }],
    }),
    async settled(resident) {
      for (const field of fields) await records.awaiting.remove(resident, [activity.id, field]);
    },
  };
}
