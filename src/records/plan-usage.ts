import { createHash } from "node:crypto";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** Enough to tell people apart; who is deleted here is still counted by the plan, and not found in it. */
const digestLength = 11;
const keptSeconds = 40 * 24 * 60 * 60;

/** What a platform's plan counts: people who ever wrote, and messages of a month. */
export interface PlanUsage {
  readonly people: number;
  readonly messages: number;
}

export function createPlanUsage(redis: RedisClient, keys: Keys) {
  return {
    async noteMessage(platform: string, month: string): Promise<void> {
      const key = keys.sentInMonth(platform, month);
      await redis.multi().incr(key).expire(key, keptSeconds).exec();
    },

    async notePerson(platform: string, person: string): Promise<void> {
      await redis.sadd(keys.people(platform), createHash("sha256").update(person).digest("base64url").slice(0, digestLength));
    },

    /** @param month "2026-10" */
    async of(platform: string, month: string): Promise<PlanUsage> {
      const [people, messages] = await Promise.all([redis.scard(keys.people(platform)), redis.get(keys.sentInMonth(platform, month))]);
      return { people, messages: Number(messages ?? 0) };
    },
  };
}
