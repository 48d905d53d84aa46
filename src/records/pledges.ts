import { pledgeUnits, type Pledge, type PledgeUnit, type Reading } from "../domain/pledge.ts";
import type { LocalDate } from "../domain/programme.ts";
import { themselves } from "../domain/sign-up.ts";
import { familyIn } from "./family.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import type { createResidents } from "./residents.ts";
import { fields } from "./resident-fields.ts";

/** How the field of every reading begins. */
export const anyReading = "d:";

export function createPledges(redis: RedisClient, keys: Keys, residents: ReturnType<typeof createResidents>) {
  redis.defineCommand("readingAdd", {
    numberOfKeys: 2,
    // KEYS: resident, group reading; ARGV: field, amount, unit, group or "". A report that is there already counts once.
    lua: `
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return end
if ARGV[4] == '' then return redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. '@' .. ARGV[4])
redis.call('HINCRBY', KEYS[2], ARGV[4] .. ':' .. ARGV[3], ARGV[2])`,
  });
  redis.defineCommand("readingRemove", {
    numberOfKeys: 2,
    // KEYS: resident, group reading; ARGV: field, unit
    lua: `
local kept = redis.call('HGET', KEYS[1], ARGV[1])
if not kept then return end
redis.call('HDEL', KEYS[1], ARGV[1])
local amount, group = string.match(kept, '^(%d+)@(.+)$')
if group and redis.call('HINCRBY', KEYS[2], group .. ':' .. ARGV[2], -amount) <= 0 then redis.call('HDEL', KEYS[2], group .. ':' .. ARGV[2]) end`,
  });
  const scripts = redis as RedisClient & Record<"readingAdd" | "readingRemove", (...args: (string | number)[]) => Promise<unknown>>;
  const readingFields = async (resident: string) =>
    (await redis.hkeys(keys.resident(resident))).filter((field) => field.startsWith(anyReading));
  const removeField = (resident: string, field: string) =>
    scripts.readingRemove(keys.resident(resident), keys.groupReading, field, field.split(":")[2] ?? "");

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

    /** Keeps what was read on that day, for the resident and for a group; the same report twice counts once. */
    async addReading(resident: string, { day, unit, amount }: Reading, report: string, group = ""): Promise<void> {
      await scripts.readingAdd(keys.resident(resident), keys.groupReading, fields.reading(day, unit, report), amount, unit, group);
    },

    /** Takes the report back, from the group as well. */
    async removeReading(resident: string, report: string): Promise<void> {
      for (const field of await readingFields(resident)) if (field.endsWith(`:${report}`)) await removeField(resident, field);
    },

    async removeReadings(resident: string): Promise<void> {
      for (const field of await readingFields(resident)) await removeField(resident, field);
    },

    /** The group is the one that they pledged with, else the one that they signed up with. */
    async withReadings(
      resident: string,
    ): Promise<{ readonly pledge: Pledge | undefined; readonly readings: readonly Reading[]; readonly group: string | undefined }> {
      const everything = await redis.hgetall(keys.resident(resident));
      const pledge = readPledge(everything[fields.pledge]);
      return { pledge, readings: readingsIn(everything), group: pledge?.group ?? familyIn(everything).get(themselves)?.group };
    },

    /** What members of this group reported together, by unit. */
    async readByGroup(group: string): Promise<Readonly<Record<PledgeUnit, number>>> {
      const [books, pages, minutes] = await redis.hmget(keys.groupReading, ...pledgeUnits.map((unit) => `${group}:${unit}`));
      return { books: Number(books ?? 0), pages: Number(pages ?? 0), minutes: Number(minutes ?? 0) };
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
    .filter(([field]) => field.startsWith(anyReading))
    .map(([field, amount]) => {
      const [, day = "", unit] = field.split(":");
      // Behind the amount stands the group that it counts for.
      return { day, unit: unit as PledgeUnit, amount: Number.parseInt(amount, 10) };
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
