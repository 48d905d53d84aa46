import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** Who may change the programme, by address: "telegram:123456". */
export function createStaffRecord(redis: RedisClient, keys: Keys) {
  return {
    async admit(...addresses: string[]): Promise<void> {
      if (addresses.length > 0) await redis.sadd(keys.staff, ...addresses);
    },
    /** Those who were staff for a rehearsal only: in the web chat anybody may say so. */
    async dismissOfPlatform(platform: string): Promise<void> {
      const theirs = (await redis.smembers(keys.staff)).filter((address) => address.startsWith(`${platform}:`));
      if (theirs.length > 0) await redis.srem(keys.staff, ...theirs);
    },
    async all(): Promise<string[]> {
      return redis.smembers(keys.staff);
    },
  };
}
