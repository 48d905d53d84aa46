import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** What became of a notice for one resident; "claimed" and never more means that nobody knows whether it arrived. */
export type Row = "claimed" | "sent" | "late" | "unknown" | `never:${string}`;

/** Rows outlive the week, so that staff can look them up, and not the year. */
const ledgerSeconds = 90 * 24 * 60 * 60;

/** One row for each notice and resident, claimed before the call and moved only by the platform's answer. */
export function createLedger(redis: RedisClient, keys: Keys) {
  return {
    /** True for one caller only, whatever the number of processes and sweeps. */
    async claim(notice: string, resident: string): Promise<boolean> {
      const key = keys.ledger(notice);
      const claimed = await redis.hsetnx(key, resident, "claimed" satisfies Row);
      if (claimed === 1) await redis.expire(key, ledgerSeconds);
      return claimed === 1;
    },

    async settle(notice: string, resident: string, row: Row): Promise<void> {
      await redis.hset(keys.ledger(notice), resident, row);
    },

    /** Certainly not sent: it may be claimed again. */
    async release(notice: string, resident: string): Promise<void> {
      await redis.hdel(keys.ledger(notice), resident);
    },

    async rows(notice: string): Promise<Map<string, Row>> {
      return new Map(Object.entries(await redis.hgetall(keys.ledger(notice))) as [string, Row][]);
    },
  };
}
