import type { Pledge, PledgeUnit, Reading } from "../domain/pledge.ts";
import type { LocalDate } from "../domain/programme.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import type { createResidents } from "./residents.ts";
import { fields } from "./resident-fields.ts";

export function createPledges(redis: RedisClient, keys: Keys, residents: ReturnType<typeof createResidents>) {
  return {
    async of(resident: string): Promise<Pledge | undefined> {
      return readPledge(await redis.hget(keys.resident(resident), fields.pledge));
    },

    /** Whoever pledged, and the group that they named. */
    async everybody(): Promise<{ readonly resident: string; readonly group: string | undefined }[]> {
      const found: { resident: string; group: string | undefined }[] = [];
      for await (const some of residents.all(fields.pledge)) {
        for (const [resident, kept] of some) if (kept !== null) found.push({ resident, group: readPledge(kept)?.group });
      }
      return found;
    },

    /** One pledge at a time: a new one takes the old one's place. */
    async keep(resident: string, pledge: Pledge): Promise<void> {
      await redis.hset(keys.resident(resident), fields.pledge, writePledge(pledge));
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

/** In a fixed order and without names: a resident's hash stands in memory, thousands of times. */
function writePledge({ unit, amount, from, until, group = "", shownAs = "" }: Pledge): string {
  return JSON.stringify([unit, amount, from, until, group, shownAs]);
}

/** The pledge as it is kept; undefined when there is none. */
export function readPledge(kept: string | null | undefined): Pledge | undefined {
  if (!kept) return undefined;
  const [unit, amount, from, until, group, shownAs] = JSON.parse(kept) as [PledgeUnit, number, LocalDate, LocalDate, string, string];
  return { unit, amount, from, until, group: group || undefined, shownAs: shownAs || undefined };
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
