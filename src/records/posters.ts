import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** The codes on the posters of activities: one each, until staff want another. */
export function createPosters(redis: RedisClient, keys: Keys) {
  return {
    /** The activity's code; the one that is offered when it has none. */
    async code(activity: string, offered: string): Promise<string> {
      await redis.hsetnx(keys.posters, activity, offered);
      return (await redis.hget(keys.posters, activity)) ?? offered;
    },

    /** From now on it is this one, and posters of before count no more. */
    async renew(activity: string, code: string): Promise<void> {
      await redis.hset(keys.posters, activity, code);
    },

    /** There are as many as activities: all are looked at. */
    async activityOf(code: string): Promise<string | undefined> {
      return Object.entries(await redis.hgetall(keys.posters)).find(([, one]) => one === code)?.[0];
    },
  };
}
