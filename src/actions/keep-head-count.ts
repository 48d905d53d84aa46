import type { HeadCount } from "../domain/attendance.ts";
import type { LocalDate } from "../domain/programme.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

export interface Counted {
  readonly activity: string;
  readonly day: LocalDate;
  readonly count: number;
  /** What stood there when it was asked for: whoever comes second sees the colleague's count first. */
  readonly before: HeadCount | undefined;
}

/** Keeps how many came, counted by eye, beside the named list. @param by the officer's number as a resident */
export async function keepHeadCount(
  { records, now }: Circumstances,
  { activity, day, count, before }: Counted,
  by: string,
): Promise<Answer<HeadCount>> {
  const counted = { count, by, at: now };
  const other = await records.attendance.keepHeadCount(activity, day, before, counted);
  if (other) return refuse("attendance-count-changed", { count: other.count });
  await records.staffLog.write({
    by,
    deed: "head-count",
    about: `${activity}:${day}`,
    before: before && String(before.count),
    after: String(count),
    at: now,
  });
  return done(counted);
}
