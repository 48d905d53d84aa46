import type { RedisClient } from "../../src/records/redis.ts";

/** All of Redis, to be compared: lists as they are, JSON lists and sets in a fixed order, keys that only say that something was heard left out. */
export async function everythingIn(
  redis: RedisClient,
  leftOut = /:(?:seen|wake|joining|alive|busy|holders|inbox|join-code|join-code-of|residents|sign-up-turns|waiting):?/,
): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const key of (await redis.keys("*")).toSorted()) if (!leftOut.test(key)) all[key] = await read(redis, key);
  return all;
}

async function read(redis: RedisClient, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case "hash":
      return Object.fromEntries(Object.entries(await redis.hgetall(key)).map(([field, value]) => [field, inOrder(field, value)]));
    case "set":
      return (await redis.smembers(key)).toSorted();
    case "zset":
      return await redis.zrange(key, "0", "-1", "WITHSCORES");
    case "stream":
      return await redis.xrange(key, "-", "+");
    case "list":
      return await redis.lrange(key, 0, -1);
    default:
      return await redis.get(key);
  }
}

/** Wishes have no order. */
function inOrder(field: string, value: string): unknown {
  return field === "n" || field === "w" ? (JSON.parse(value) as unknown[]).map((one) => JSON.stringify(one)).toSorted() : value;
}
