import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** A form that somebody left half-way, with what they had answered. */
export interface HalfDone {
  readonly script: string;
  readonly id: string;
  readonly answers: Record<string, unknown>;
  /** Which of the answers it was begun with. */
  readonly given: readonly string[];
  /** When it was last worked at: milliseconds since 1970. */
  readonly since: number;
}

/** As long as an open one. */
const keptSeconds = 30 * 24 * 60 * 60;

/** The form that each person left half-way last, to go on with. */
export function createHalfDoneRecord(redis: RedisClient, keys: Keys) {
  return {
    async keep(address: string, left: HalfDone): Promise<void> {
      await redis.set(keys.halfDone(address), JSON.stringify(left), "EX", keptSeconds);
    },
    async of(address: string): Promise<HalfDone | undefined> {
      const kept = await redis.get(keys.halfDone(address));
      return kept === null ? undefined : (JSON.parse(kept) as HalfDone);
    },
    /** Gives it, and keeps it no more. */
    async take(address: string): Promise<HalfDone | undefined> {
      const kept = await redis.getdel(keys.halfDone(address));
      return kept === null ? undefined : (JSON.parse(kept) as HalfDone);
    },
  };
}
