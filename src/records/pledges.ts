import type { Pledge, PledgeUnit, Reading } from "../domain/pledge.ts";
import type { LocalDate } from "../domain/programme.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

export type Pledges = ReturnType<typeof createPledges>;

export function createPledges(redis: RedisClient, keys: Keys) {
  return {
    async of(resident: string): Promise<Pledge | undefined> {
      const pledge = await redis.hget(keys.resident(resident), fields.pledge);
      return pledge ? (JSON.parse(pledge) as Pledge) : undefined;
    },

    /** One pledge at a time: a new one takes the old one's place. */
    async keep(resident: string, pledge: Pledge): Promise<void> {
      await redis.hset(keys.resident(resident), fields.pledge, JSON.stringify(pledge));
    },

    async remove(resident: string): Promise<void> {
      await redis.hdel(keys.resident(resident), fields.pledge);
    },

    /** Keeps what was read on that day; the same report twice counts once. */
    async addReading(resident: string, reading: Reading, report: string): Promise<void> {
      await redis.hset(keys.resident(resident), fields.reading(reading.day, reading.unit, report), reading.amount);
    },

    async removeReading(resident: string, day: LocalDate, unit: PledgeUnit, report: string): Promise<void> {
      await redis.hdel(keys.resident(resident), fields.reading(day, unit, report));
    },

    async readings(resident: string): Promise<Reading[]> {
      const everything = await redis.hgetall(keys.resident(resident));
      return readingsIn(everything);
    },
  };
}

/** The reports of reading among a resident's fields, earliest day first. */
export function readingsIn(everything: Readonly<Record<string, string>>): Reading[] {
  return Object.entries(everything)
    .filter(([field]) => field.startsWith("d:"))
    .map(([field, amount]) => {
      const [, day = "", unit] = field.split(":");
      return { day, unit: unit as PledgeUnit, amount: Number(amount) };
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
