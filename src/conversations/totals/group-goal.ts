import { goalSoFar, type GoalSoFar } from "../../actions/group-goal.ts";
import { groupKey, groupName } from "../../domain/group.ts";
import { bar } from "../../wording/bar.ts";
import type { Visit } from "../engine/visit.ts";

/** How far the resident's group is, for whoever belongs to it and for nobody else; nothing when it has no goal. */
export async function ownGoalLines(visit: Visit, named: string | undefined): Promise<string[]> {
  if (named === undefined) return [];
  const group = groupKey(named, visit.programme.groups);
  const soFar = await goalSoFar(visit, group);
  return soFar ? [goalInWords(group, soFar, visit, named)] : [];
}

/** "Tổ 5: 640/1.000 giờ", and a bar. @param called what the resident calls a group that the programme does not have */
export function goalInWords(group: string, { goal, read }: GoalSoFar, { words, programme }: Visit, called = group): string {
  const name = groupName(group, programme.groups) ?? called;
  return `${words.say("goal-so-far", { group: name, read, amount: goal.amount, unit: goal.unit })}\n${bar(read / goal.amount)}`;
}
