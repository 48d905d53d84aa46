import { minuteOf, type Nudge } from "../domain/nudge.ts";
import type { Pledge, Reading } from "../domain/pledge.ts";
import type { LocalDate, LocalTime } from "../domain/programme.ts";
import type { Keys } from "./keys.ts";
import { readingsIn, readPledge } from "./pledges.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** What decides whether somebody is nudged. */
export interface Nudged {
  readonly resident: string;
  readonly nudge: Nudge | undefined;
  readonly pledge: Pledge | undefined;
  readonly readings: readonly Reading[];
}

/** Everything about these is read at once. */
const readAtOnce = 200;

/** Who wants a nudge to read, and when: with the resident, to show and delete, and in the order of the hours, for the sweep. */
export function createNudges(redis: RedisClient, keys: Keys) {
  return {
    async keep(resident: string, nudge: Nudge): Promise<void> {
      await redis
        .multi()
        .hset(keys.resident(resident), fields.nudge, JSON.stringify([nudge.at, nudge.from]))
        .zadd(keys.nudges, minuteOf(nudge.at), resident)
        .exec();
    },

    async remove(resident: string): Promise<void> {
      await redis.multi().hdel(keys.resident(resident), fields.nudge).zrem(keys.nudges, resident).exec();
    },

    async of(resident: string): Promise<Nudge | undefined> {
      return readNudge(await redis.hget(keys.resident(resident), fields.nudge));
    },

    /** Whoever chose a minute after the one and up to the other. */
    async *between(after: number, upTo: number): AsyncGenerator<Nudged> {
      const residents = await redis.zrange(keys.nudges, `(${after}`, String(upTo), "BYSCORE");
      for (let from = 0; from < residents.length; from += readAtOnce) {
        const some = residents.slice(from, from + readAtOnce);
        const pipeline = redis.pipeline();
        for (const resident of some) pipeline.hgetall(keys.resident(resident));
        const found = (await pipeline.exec()) ?? [];
        for (const [index, resident] of some.entries()) {
          const [error, answer] = found[index] ?? [];
          if (error) throw error;
          const everything = (answer ?? {}) as Record<string, string>;
          yield {
            resident,
            nudge: readNudge(everything[fields.nudge]),
            pledge: readPledge(everything[fields.pledge]),
            readings: readingsIn(everything),
          };
        }
      }
    },

    /** The first minute after this one that anybody chose. */
    async nextAfter(minute: number): Promise<number | undefined> {
      const [, score] = await redis.zrange(keys.nudges, `(${minute}`, "+inf", "BYSCORE", "LIMIT", 0, 1, "WITHSCORES");
      return score === undefined ? undefined : Number(score);
    },

    /** Up to which minute of that day everybody was planned; undefined before the first. */
    async plannedUpTo(day: LocalDate): Promise<number | undefined> {
      const [kept, minute] = ((await redis.get(keys.nudgedUpTo)) ?? "").split(" ");
      return kept === day ? Number(minute) : undefined;
    },

    async keepPlanned(day: LocalDate, minute: number): Promise<void> {
      await redis.set(keys.nudgedUpTo, `${day} ${minute}`);
    },
  };
}

/** The nudge as it is kept; undefined when there is none. */
export function readNudge(kept: string | null | undefined): Nudge | undefined {
  if (!kept) return undefined;
  const [at, from] = JSON.parse(kept) as [LocalTime, LocalDate];
  return { at, from };
}
