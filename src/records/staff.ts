import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

export type StaffRecord = ReturnType<typeof createStaffRecord>;

/** Who may change the programme, by address: "telegram:123456". */
export function createStaffRecord(redis: RedisClient, keys: Keys) {
  return {
    async admit(...addresses: string[]): Promise<void> {
      if (addresses.length > 0) await redis.sadd(keys.staff, ...addresses);
    },
    async all(): Promise<string[]> {
      return redis.smembers(keys.staff);
    },
  };
}
