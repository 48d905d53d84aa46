import { DateTime } from "luxon";
import { unitKey, type UnitTotals } from "../domain/totals.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

/** What classes and units handed in: the last entry counts, and every one stands in the log of what staff did. */
export function createTotals(redis: RedisClient, keys: Keys) {
  redis.defineCommand("totalsKeep", {
    numberOfKeys: 2,
    // KEYS: totals, staff log; ARGV: unit's key, as it was seen or "", as it is to be or "", the deed. 0 when it is another by now.
    lua: `
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1]) else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
redis.call('XADD', KEYS[2], '*', unpack(ARGV, 4))
return 1`,
  });
  const scripts = redis as RedisClient & { totalsKeep(...args: string[]): Promise<number> };

  return {
    async of(group: string, unit: string): Promise<UnitTotals | undefined> {
      return read(unitKey(group, unit), await redis.hget(keys.totals, unitKey(group, unit)));
    },

    /** Every class and unit that is known, with what it handed in. */
    async all(): Promise<UnitTotals[]> {
      const kept = await redis.hgetall(keys.totals);
      return Object.entries(kept)
        .flatMap(([key, text]) => read(key, text) ?? [])
        .toSorted((a, b) => a.group.localeCompare(b.group) || a.unit.localeCompare(b.unit, "vi", { numeric: true }));
    },

    /** Keeps an entry and the deed; false when the unit is not any more as it was seen. */
    async keep(seen: UnitTotals | undefined, entry: UnitTotals, deed: StaffDeed): Promise<boolean> {
      const kept = await scripts.totalsKeep(
        keys.totals,
        keys.staffLog,
        unitKey(entry.group, entry.unit),
        seen ? write(seen) : "",
        write(entry),
        ...asFields(deed),
      );
      return kept === 1;
    },

    /** Takes a unit out again, with what it handed in; false when it is not any more as it was seen. */
    async remove(seen: UnitTotals, deed: StaffDeed): Promise<boolean> {
      return (
        (await scripts.totalsKeep(keys.totals, keys.staffLog, unitKey(seen.group, seen.unit), write(seen), "", ...asFields(deed))) === 1
      );
    },

    /** Until when it is to be handed in; undefined as long as staff did not say. */
    async due(): Promise<DateTime | undefined> {
      const due = await redis.get(keys.totalsDue);
      return due === null ? undefined : DateTime.fromMillis(Number(due), { zone: "utc" });
    },

    async keepDue(due: DateTime, deed: StaffDeed): Promise<void> {
      await redis
        .multi()
        .set(keys.totalsDue, due.toMillis())
        .xadd(keys.staffLog, "*", ...asFields(deed))
        .exec();
    },
  };
}

function write({ unit, totals, by, at }: UnitTotals): string {
  return JSON.stringify([unit, totals ? [totals.pupils, totals.books, totals.hours] : [], by, at]);
}

function read(key: string, text: string | null): UnitTotals | undefined {
  if (!text) return undefined;
  const [unit, numbers, by, at] = JSON.parse(text) as [string, number[], string, number];
  const [pupils = 0, books = 0, hours = 0] = numbers;
  return { group: key.slice(0, key.indexOf(":")), unit, totals: numbers.length > 0 ? { pupils, books, hours } : undefined, by, at };
}
