import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** Longer than nobody calls, the next call is free anyway. */
const forgottenMs = 60_000;

// KEYS: when the next call may be made (microseconds). ARGV: microseconds between two calls, the longest wait, forgotten
const take = `
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local at = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
if at - now > tonumber(ARGV[2]) then return -(at - now) end
redis.call('SET', KEYS[1], string.format('%.0f', at + ARGV[1]), 'PX', ARGV[3])
return at - now
`;

interface Scripts {
  paceTake(key: string, ...args: number[]): Promise<number>;
}

/**
 * The calls of all processes to one platform, an even step apart: a platform's limit of so many a second is kept whoever
 * calls, and no second gets what another has left over.
 */
export function createPace(redis: RedisClient, keys: Keys) {
  redis.defineCommand("paceTake", { numberOfKeys: 1, lua: take });
  const scripts = redis as RedisClient & Scripts;

  return {
    /**
     * Takes the next free moment. Gives the milliseconds until then; undefined when that is more than the patience, and
     * nothing was taken.
     */
    async take(platform: string, stepMs: number, patienceMs: number): Promise<number | undefined> {
      const wait = await scripts.paceTake(keys.pace(platform), Math.ceil(stepMs * 1000), Math.floor(patienceMs * 1000), forgottenMs);
      return wait < 0 ? undefined : Math.ceil(wait / 1000);
    },
  };
}
