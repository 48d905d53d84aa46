import { beforeEach, describe, expect, test } from "@jest/globals";
import { createBudget } from "../../src/records/budget.ts";
import { createKeys } from "../../src/records/keys.ts";
import { useRedis } from "../redis.ts";

describe("one budget for all processes", () => {
  const redis = useRedis();
  const keys = createKeys("week");
  const limit = { perSecond: 3, marginMs: 5 };
  const budget = () => createBudget(redis.client, keys);
  beforeEach(() => redis.flush());

  test("a second's replies go at once; the next waits until the first is a second old", async () => {
    for (let reply = 0; reply < 3; reply += 1) expect(await budget().reply("telegram", limit)).toBe(0);
    const wait = await budget().reply("telegram", limit);
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(1_005);
  });

  test("a platform without a limit makes nobody wait, and platforms do not share", async () => {
    for (let reply = 0; reply < 9; reply += 1) expect(await budget().reply("web", {})).toBe(0);
    for (let reply = 0; reply < 3; reply += 1) await budget().reply("telegram", limit);
    expect(await budget().reply("zalo", limit)).toBe(0);
  });

  test("one more call of a message is a call like another, an even step after the last, and its chat gets no other meanwhile", async () => {
    const waits = [];
    for (let call = 0; call < 3; call += 1) {
      waits.push((await budget().further("telegram", "telegram:1", { ...limit, chatMs: 1_000 }))?.waitMs ?? 0);
    }
    expect(waits.map((wait) => Math.round(wait / 100))).toEqual([0, 3, 6]);
    expect(await redis.client.pttl(`${keys.prefix}chat:telegram:1`)).toBeGreaterThan(1_500);
    expect(await budget().reply("telegram", limit)).toBeGreaterThan(900);
  });

  test.each([
    ["what was held up is caught up in shorter steps", 100, 522],
    ["who was silent for long begins anew, with even steps", 600, 599],
  ])("%s", async (_, behindMs, third) => {
    const [seconds, micros] = await redis.client.time();
    const now = Number(seconds) * 1_000_000 + Number(micros);
    await redis.client.rpush(`${keys.prefix}calls:telegram`, now);
    await redis.client.set(`${keys.prefix}bulk-due:telegram`, now - behindMs * 1_000);
    const waits = [];
    for (let call = 0; call < 3; call += 1) {
      waits.push((await budget().further("telegram", "telegram:1", { ...limit, perSecond: 4 }))?.waitMs ?? 0);
    }
    expect(Math.abs((waits[2] ?? 0) - third)).toBeLessThan(37);
  });

  test("a call that came later than its moment moves in the list, which stays in order", async () => {
    const list = `${keys.prefix}calls:telegram`;
    await redis.client.rpush(list, "5000000", "4997000", "4994000", "4991000");
    await budget().cameLater("telegram", "4994000", 4);
    expect(await redis.client.lrange(list, 0, -1)).toEqual(["5000000", "4998000", "4997000", "4991000"]);
    await budget().cameLater("telegram", "4991000", 15);
    expect(await redis.client.lrange(list, 0, -1)).toEqual(["5006000", "5000000", "4998000", "4997000"]);
  });

  test("one that is forgotten already changes nothing", async () => {
    const list = `${keys.prefix}calls:telegram`;
    await redis.client.rpush(list, "5000000", "4997000");
    await budget().cameLater("telegram", "1000000", 9);
    expect(await redis.client.lrange(list, 0, -1)).toEqual(["5000000", "4997000"]);
  });
});
