import { cancelActivity as called, changeActivity as changed, type ActivityChange } from "../domain/change.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Activity, Programme } from "../domain/programme.ts";
import type { Circumstances } from "./circumstances.ts";

/**
 * Fills in or changes a date, a time or a place. `seen` is the activity as the officer saw it: when it is another by
 * now, nothing is changed and the officer is told.
 */
export async function changeActivity(circumstances: Pick<Circumstances, "records">, seen: Activity, change: ActivityChange): Promise<Answer<Activity>> {
  return replace(circumstances, seen, (before, programme) => changed(before, change, programme));
}

/** Calls the activity off, or says that it takes place after all. */
export async function cancelActivity(circumstances: Pick<Circumstances, "records">, seen: Activity, isCancelled: boolean): Promise<Answer<Activity>> {
  return replace(circumstances, seen, (before) => done(called(before, isCancelled)));
}

async function replace({ records }: Pick<Circumstances, "records">, seen: Activity, make: (before: Activity, programme: Programme) => Answer<Activity>): Promise<Answer<Activity>> {
  const kept = await records.programmes.current();
  const before = kept?.programme.activities.find(({ id }) => id === seen.id);
  if (!kept || !before) return refuse("reminder-no-activity");
  if (JSON.stringify(before) !== JSON.stringify(seen)) return refuse("change-overtaken", { title: seen.title });
  const after = make(before, kept.programme);
  if ("refused" in after) return after;
  const activities = kept.programme.activities.map((one) => (one.id === seen.id ? after.done : one));
  const replaced = await records.programmes.replace({ ...kept.programme, activities }, kept.revision);
  return replaced ? done(after.done) : refuse("change-overtaken", { title: seen.title });
}
