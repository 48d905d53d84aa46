import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** What the service keeps for itself. */
export function createSettings(redis: RedisClient, keys: Keys) {
  return {
    /** The secret of that name: the first one offered is kept, and given to every process from then on. */
    async secret(name: string, offered: string): Promise<string> {
      await redis.set(keys.secret(name), offered, "NX");
      return (await redis.get(keys.secret(name))) ?? offered;
    },

    /** True the first time in so many seconds: what staff are told once, not again and again. */
    async isNews(what: string, seconds: number): Promise<boolean> {
      return (await redis.set(keys.told(what), "1", "EX", seconds, "NX")) === "OK";
    },

    /** It may be told again: it was over in between. */
    async forgetNews(what: string): Promise<void> {
      await redis.del(keys.told(what));
    },

    /** Something learnt, for so many seconds. */
    async remember(what: string, seconds: number): Promise<void> {
      await redis.set(keys.told(what), "1", "EX", seconds);
    },

    async remembers(what: string): Promise<boolean> {
      return (await redis.exists(keys.told(what))) === 1;
    },

    /** By how many milliseconds a rehearsal's clock is ahead of real time; undefined at the first start. */
    async clockOffset(): Promise<number | undefined> {
      const offset = await redis.get(keys.clockOffset);
      return offset === null ? undefined : Number(offset);
    },

    async keepClockOffset(milliseconds: number): Promise<void> {
      await redis.set(keys.clockOffset, String(milliseconds));
    },
  };
}
