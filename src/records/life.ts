import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** Why nothing goes out unasked until a member of staff says so; or that what is due by now is passed over, at their word. */
export type Hold = "copied" | "older" | "long-ago" | "passing-over";

export interface Beat {
  /** How often the data was in use before this beat; 0 = never, or by a version that did not count. */
  readonly before: number;
  /** Since the beat before this one, by Redis' own clock; undefined at the first. */
  readonly idleMs: number | undefined;
}

// KEYS: the life
const beat = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local was = redis.call('HMGET', KEYS[1], 'beats', 'at')
redis.call('HINCRBY', KEYS[1], 'beats', 1)
redis.call('HSET', KEYS[1], 'at', string.format('%.0f', now))
return {tonumber(was[1] or '0'), was[2] and now - was[2] or -1}
`;

interface Scripts {
  lifeBeat(key: string): Promise<[before: number, idleMs: number]>;
}

/** How long this data has been in use, so that an older copy of it can be told from it; and whether it may be spoken from. */
export function createLife(redis: RedisClient, keys: Keys) {
  redis.defineCommand("lifeBeat", { numberOfKeys: 1, lua: beat });
  const scripts = redis as RedisClient & Scripts;

  return {
    /** It is in use now: counted at the start and every minute, by every process. */
    async beat(): Promise<Beat> {
      const [before, idleMs] = await scripts.lifeBeat(keys.life);
      return { before, idleMs: idleMs < 0 ? undefined : idleMs };
    },

    /** From now on nothing goes out unasked; false when that is so already. */
    async hold(why: Hold): Promise<boolean> {
      return (await redis.set(keys.hold, why, "NX")) === "OK";
    },

    async held(): Promise<Hold | undefined> {
      return ((await redis.get(keys.hold)) as Hold | null) ?? undefined;
    },

    /** What is due by now is passed over before anything goes out again; false when nothing is held. */
    async passOver(): Promise<boolean> {
      return (await redis.set(keys.hold, "passing-over", "XX")) === "OK";
    },

    /** All goes out again; false when nothing was held. */
    async release(): Promise<boolean> {
      return (await redis.del(keys.hold)) === 1;
    },
  };
}
