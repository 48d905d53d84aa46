import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** The newest ones teach the most; older ones go. */
const most = 200;
const longest = 200;

/** Sentences that were not understood, for staff and for whoever improves the understanding; never who said them. */
export function createNotUnderstood(redis: RedisClient, keys: Keys) {
  return {
    /** Long numbers are left out, as they may be a telephone's. */
    async keep(sentence: string): Promise<void> {
      const text = sentence.replace(/\d[\d\s.-]{5,}\d/g, "…").slice(0, longest);
      await redis
        .multi()
        .lpush(keys.notUnderstood, text)
        .ltrim(keys.notUnderstood, "0", String(most - 1))
        .exec();
    },
    async latest(count: number): Promise<string[]> {
      return redis.lrange(keys.notUnderstood, "0", String(count - 1));
    },
  };
}
