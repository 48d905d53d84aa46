import type { Activity } from "../domain/programme.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** Activities that staff changed, and want to tell of when they have changed the rest: as those concerned know them. */
export function createUntold(redis: RedisClient, keys: Keys) {
  return {
    async of(activity: string): Promise<Activity | undefined> {
      const kept = await redis.hget(keys.untold, activity);
      return kept === null ? undefined : (JSON.parse(kept) as Activity);
    },

    /** The ids of all of them. */
    all: (): Promise<string[]> => redis.hkeys(keys.untold),

    /** As it was before the first of several changes. */
    async keep(before: Activity): Promise<void> {
      await redis.hsetnx(keys.untold, before.id, JSON.stringify(before));
    },

    /** They were told, or are not to be told. */
    async forget(activity: string): Promise<void> {
      await redis.hdel(keys.untold, activity);
    },
  };
}
