import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** To the minute is enough for windows of days, and short. @param instant milliseconds since 1970 */
export function writeMinutes(instant: number): string {
  return Math.floor(instant / 60_000).toString(36);
}

function readMinutes(written: string): number {
  return Number.parseInt(written, 36) * 60_000;
}

/** When people last did something on a platform that may only write to them for a while after it. The inbox notes it. */
export function createContacts(redis: RedisClient, keys: Keys) {
  return {
    /** Milliseconds since 1970, in the order of the addresses; undefined for who never did. */
    async last(addresses: readonly string[]): Promise<(number | undefined)[]> {
      if (addresses.length === 0) return [];
      const found = await redis.hmget(keys.contacts, ...addresses);
      return found.map((written) => (written === null ? undefined : readMinutes(written)));
    },
  };
}
