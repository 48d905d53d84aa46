import type { Activity, Programme } from "./programme.ts";
import { done, refuse, type Answer } from "./refusal.ts";

export const changeableFields = ["date", "until", "time", "end_time", "place"] as const;
export type ChangeableField = (typeof changeableFields)[number];

/** A new value, or undefined for "not announced yet". */
export interface ActivityChange {
  readonly field: ChangeableField;
  readonly value: string | undefined;
}

/** The activity with the change; refused when it would break a rule of the programme file (programmes/FORMAT.md). */
export function changeActivity(activity: Activity, { field, value }: ActivityChange, programme: Programme): Answer<Activity> {
  const { [field]: _, ...others } = activity;
  const changed: Activity = value === undefined ? others : { ...others, [field]: value };
  const { date, until, time, end_time } = dependents(changed, field);
  if (date && (date < programme.starts || date > programme.ends)) return refuse("change-outside-week");
  if (until && (!date || until < date || until > programme.ends)) return refuse("change-until");
  if (end_time && (!time || end_time <= time)) return refuse("change-end-time");
  return done(withoutEmpty({ ...changed, until, end_time }));
}

/** The activity called off, or taking place after all; it keeps its day, so that those who ask are told what is off. */
export function cancelActivity(activity: Activity, isCancelled: boolean): Activity {
  return withoutEmpty({ ...activity, cancelled: isCancelled || undefined });
}

/** What is another in one field: as it was and as it is; undefined is not announced, or no. */
export interface Difference {
  readonly field: ChangeableField | "cancelled";
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** Everything that staff can change and that is another now. */
export function differences(before: Activity, after: Activity): Difference[] {
  const text = (value: string | boolean | undefined) => (value === undefined ? undefined : String(value));
  return [...changeableFields, "cancelled" as const]
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, was: text(before[field]), is: text(after[field]) }));
}

/** What stands on a field falls with it: a last day on the first day, an end on a beginning. */
function dependents(activity: Activity, field: ChangeableField): Activity {
  const { date, until, time, end_time } = activity;
  return {
    ...activity,
    until: field === "date" && until && (!date || until < date) ? undefined : until,
    end_time: field === "time" && end_time && (!time || end_time <= time) ? undefined : end_time,
  };
}

function withoutEmpty(activity: Activity): Activity {
  return Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== undefined)) as unknown as Activity;
}
