import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

const readAtOnce = 1_000;

/** Of which activity, and what: a lead time of a reminder, or a field to be announced. */
export type Wish = readonly [activity: string, what: string];

export type WishRecord = ReturnType<typeof createWishRecord>;

/**
 * Who wants to hear of an activity. It is kept twice, in one step: with the resident, to show and delete, and as a set
 * of numbers a wish, from which a sweep reads whom to write to. Nothing is scheduled: what is due follows from the programme.
 */
function createWishRecord(redis: RedisClient, keys: Keys, field: string, set: (activity: string, what: string) => string) {
  const command = `wishes-${field}`;
  redis.defineCommand(command, {
    numberOfKeys: 2,
    // KEYS: resident, set; ARGV: field, number, activity, what, "+" or "-". A list of pairs, without doubles.
    lua: `
local list = cjson.decode(redis.call('HGET', KEYS[1], ARGV[1]) or '[]')
local kept = {}
local had = 0
for _, pair in ipairs(list) do
  if pair[1] == ARGV[3] and pair[2] == ARGV[4] then had = 1 else table.insert(kept, pair) end
end
if ARGV[5] == '+' then
  table.insert(kept, {ARGV[3], ARGV[4]})
  redis.call('SADD', KEYS[2], ARGV[2])
else
  redis.call('SREM', KEYS[2], ARGV[2])
end
if #kept > 0 then redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(kept)) else redis.call('HDEL', KEYS[1], ARGV[1]) end
return had`,
  });
  const scripts = redis as unknown as Record<string, (...args: string[]) => Promise<number>>;
  const change = (resident: string, [activity, what]: Wish, sign: "+" | "-") =>
    scripts[command]?.(keys.resident(resident), set(activity, what), field, resident, activity, what, sign);

  return {
    /** True when it was wished for already. */
    async add(resident: string, wish: Wish): Promise<boolean> {
      return (await change(resident, wish, "+")) === 1;
    },

    /** False when it was not wished for. */
    async remove(resident: string, wish: Wish): Promise<boolean> {
      return (await change(resident, wish, "-")) === 1;
    },

    async of(resident: string): Promise<Wish[]> {
      const list = await redis.hget(keys.resident(resident), field);
      return list ? (JSON.parse(list) as Wish[]) : [];
    },

    /** The numbers of all residents who wish for this. */
    async residents([activity, what]: Wish): Promise<string[]> {
      return redis.smembers(set(activity, what));
    },

    /** The same, so many at a time, in the order of their numbers: their rows in the ledger lie together then. */
    async *inPieces([activity, what]: Wish): AsyncGenerator<readonly string[]> {
      const all = Float64Array.from(await redis.smembers(set(activity, what)), Number).toSorted();
      for (let from = 0; from < all.length; from += readAtOnce) yield Array.from(all.subarray(from, from + readAtOnce), String);
    },

    /** The key of the set of those who wish for this. */
    key: ([activity, what]: Wish) => set(activity, what),

    /** Whoever wishes for any of these, each once. */
    async anybody(wishes: readonly Wish[]): Promise<string[]> {
      return wishes.length === 0 ? [] : redis.sunion(...wishes.map(([activity, what]) => set(activity, what)));
    },

    /** How many residents wish for each of these, in one call to Redis. */
    async counts(wishes: readonly Wish[]): Promise<number[]> {
      const pipeline = redis.pipeline();
      for (const [activity, what] of wishes) pipeline.scard(set(activity, what));
      const answers = (await pipeline.exec()) ?? [];
      return answers.map(([error, count]) => {
        if (error) throw error;
        return Number(count);
      });
    },
  };
}

/** Who wants to be reminded of which activity, how long before. */
export function createReminderRecord(redis: RedisClient, keys: Keys): WishRecord {
  return createWishRecord(redis, keys, fields.reminders, keys.reminders);
}

/** Who wants to be told when a date, a time or a place is announced. */
export function createAwaitingRecord(redis: RedisClient, keys: Keys): WishRecord {
  return createWishRecord(redis, keys, fields.awaiting, keys.awaiting);
}
