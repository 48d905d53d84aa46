import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** Telephones that residents shared by their own act, and that a platform vouches for. */
export function createVerifiedPhones(redis: RedisClient, keys: Keys) {
  redis.defineCommand("phoneKeep", {
    numberOfKeys: 2,
    // KEYS: resident, verified phones; ARGV: number, phone ("" = none any more). Whoever shared it first stands in the index.
    lua: `
local before = redis.call('HGET', KEYS[1], '${fields.verifiedPhone}')
if before and before ~= ARGV[2] and redis.call('HGET', KEYS[2], before) == ARGV[1] then redis.call('HDEL', KEYS[2], before) end
if ARGV[2] == '' then return redis.call('HDEL', KEYS[1], '${fields.verifiedPhone}') end
redis.call('HSET', KEYS[1], '${fields.verifiedPhone}', ARGV[2])
redis.call('HSETNX', KEYS[2], ARGV[2], ARGV[1])`,
  });
  const scripts = redis as RedisClient & { phoneKeep(...args: string[]): Promise<unknown> };

  return {
    /** Another one takes its place. */
    async keep(resident: string, phone: string): Promise<void> {
      await scripts.phoneKeep(keys.resident(resident), keys.verifiedPhones, resident, phone);
    },

    async remove(resident: string): Promise<void> {
      await scripts.phoneKeep(keys.resident(resident), keys.verifiedPhones, resident, "");
    },

    async of(resident: string): Promise<string | undefined> {
      return (await redis.hget(keys.resident(resident), fields.verifiedPhone)) ?? undefined;
    },

    /** The number of the resident who shared it first. */
    async holder(phone: string): Promise<string | undefined> {
      return (await redis.hget(keys.verifiedPhones, phone)) ?? undefined;
    },
  };
}
