import type { Programme } from "../domain/programme.ts";
import { uselessFrom } from "../domain/reminder.ts";
import { themselves } from "../domain/sign-up.ts";
import type { Records } from "../records/records.ts";
import type { Notice } from "./notice.ts";

/** Whoever waited and has a place now is told: before reminders of later days, with a way to decline. Nights are kept quiet. */
export async function dueMovedUp({ activities, timezone }: Programme, records: Records): Promise<Notice[]> {
  const moved = await records.signUps.movedUp();
  const people = await records.family.all(moved.map(({ resident, who }) => [resident, who] as const));
  return moved.flatMap((one, index) => {
    const activity = activities.find(({ id }) => id === one.activity);
    if (!activity || activity.cancelled) return [];
    const useless = uselessFrom({ ...activity, date: activity.until ?? activity.date }, timezone);
    return [
      {
        id: `moved-up:${one.turn}`,
        order: 0,
        residents: [one.resident],
        uselessFrom: useless,
        keepsQuiet: true,
        message: (words) => ({
          text: words.say("sign-up-moved-up", { title: activity.title, name: people[index]?.name ?? "", whom: one.who === themselves ? "you" : "child" }),
          buttons: [{ label: words.say("sign-up-mine-button"), data: "dangky:menu" }],
        }),
        settled: () => records.signUps.told(one),
      } satisfies Notice,
    ];
  });
}
