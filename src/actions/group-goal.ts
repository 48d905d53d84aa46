import { groupProgress, type GroupGoal } from "../domain/group-goal.ts";
import { sumOf } from "../domain/totals.ts";
import type { Circumstances } from "./circumstances.ts";

/** What a group reads together is set, or set anew; what was read stays. */
export async function setGroupGoal({ records, now }: Circumstances, by: string, group: string, goal: GroupGoal): Promise<void> {
  const before = await records.groupGoals.of(group);
  await records.groupGoals.keep(group, goal, {
    by,
    deed: "group-goal",
    about: group,
    before: before && inShort(before),
    after: inShort(goal),
    at: now,
  });
}

export interface GoalSoFar {
  readonly goal: GroupGoal;
  readonly read: number;
}

/** How far the group is; undefined when it has no goal. */
export async function goalSoFar({ records }: Pick<Circumstances, "records">, group: string): Promise<GoalSoFar | undefined> {
  const goal = await records.groupGoals.of(group);
  if (!goal) return undefined;
  const [reported, entered] = await Promise.all([records.pledges.readByGroup(group), records.totals.all()]);
  return { goal, read: groupProgress(goal, reported, sumOf(entered, group)) };
}

function inShort({ unit, amount }: GroupGoal): string {
  return `${amount} ${unit}`;
}
