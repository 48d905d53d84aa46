import { cancelActivity as called, changeActivity as changed, differences, type ActivityChange } from "../domain/change.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Activity, Programme } from "../domain/programme.ts";
import type { Circumstances } from "./circumstances.ts";

type Logged = Pick<Circumstances, "records" | "now">;

/**
 * Fills in or changes a date, a time or a place. `seen` is the activity as the officer saw it: when it is another by
 * now, nothing is changed and the officer is told. @param by number of the officer
 */
export async function changeActivity(circumstances: Logged, by: string, seen: Activity, change: ActivityChange): Promise<Answer<Activity>> {
  return replace(circumstances, by, "activity-changed", seen, (before, programme) => changed(before, change, programme));
}

/** Calls the activity off, or says that it takes place after all. */
export async function cancelActivity(circumstances: Logged, by: string, seen: Activity, isCancelled: boolean): Promise<Answer<Activity>> {
  return replace(circumstances, by, isCancelled ? "activity-cancelled" : "activity-revived", seen, (before) =>
    done(called(before, isCancelled)),
  );
}

async function replace(
  { records, now }: Logged,
  by: string,
  deed: string,
  seen: Activity,
  make: (before: Activity, programme: Programme) => Answer<Activity>,
): Promise<Answer<Activity>> {
  const kept = await records.programmes.current();
  const before = kept?.programme.activities.find(({ id }) => id === seen.id);
  if (!kept || !before) return refuse("reminder-no-activity");
  if (JSON.stringify(before) !== JSON.stringify(seen)) return refuse("change-overtaken", { title: seen.title });
  const after = make(before, kept.programme);
  if ("refused" in after) return after;
  const activities = kept.programme.activities.map((one) => (one.id === seen.id ? after.done : one));
  const replaced = await records.programmes.replace({ ...kept.programme, activities }, kept.revision, {
    by,
    deed,
    about: seen.id,
    ...inShort(before, after.done),
    at: now,
  });
  return replaced ? done(after.done) : refuse("change-overtaken", { title: seen.title });
}

/** What was and what is, for the log: {"time":"08:00"}; "" is not announced. */
function inShort(before: Activity, after: Activity) {
  const all = differences(before, after);
  const side = (which: "was" | "is") => JSON.stringify(Object.fromEntries(all.map((one) => [one.field, one[which] ?? ""])));
  return { before: side("was"), after: side("is") };
}
