import type { GoalUnit, GroupGoal } from "../domain/group-goal.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

/** What groups want to read together. */
export function createGroupGoals(redis: RedisClient, keys: Keys) {
  return {
    async of(group: string): Promise<GroupGoal | undefined> {
      return read(await redis.hget(keys.groupGoals, group));
    },

    async all(): Promise<Map<string, GroupGoal>> {
      const kept = await redis.hgetall(keys.groupGoals);
      return new Map(Object.entries(kept).flatMap(([group, text]) => [[group, read(text) as GroupGoal]]));
    },

    async keep(group: string, { unit, amount }: GroupGoal, deed: StaffDeed): Promise<void> {
      await redis
        .multi()
        .hset(keys.groupGoals, group, JSON.stringify([unit, amount]))
        .xadd(keys.staffLog, "*", ...asFields(deed))
        .exec();
    },
  };
}

function read(kept: string | null): GroupGoal | undefined {
  if (!kept) return undefined;
  const [unit, amount] = JSON.parse(kept) as [GoalUnit, number];
  return { unit, amount };
}
