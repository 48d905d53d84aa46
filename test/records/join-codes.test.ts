import { beforeEach, describe, expect, test } from "@jest/globals";
import { digestOfCode } from "../../src/domain/join.ts";
import { createJoinCodes } from "../../src/records/join-codes.ts";
import { createKeys } from "../../src/records/keys.ts";
import { useRedis } from "../redis.ts";

describe("codes that link two platforms", () => {
  const redis = useRedis();
  const keys = createKeys("week");
  const codes = () => createJoinCodes(redis.client, keys);
  beforeEach(() => redis.flush());

  test("one counts for a quarter of an hour, the newest of each address alone; no code stands anywhere", async () => {
    await codes().give("zalo:1", "KHTM 3947");
    await codes().give("zalo:1", "ACDE 3333");
    expect(await codes().find(digestOfCode("KHTM 3947"), "web:2")).toBeUndefined();
    expect(await codes().find(digestOfCode("ACDE 3333"), "web:2")).toEqual({ address: "zalo:1" });
    const key = keys.joinCode(digestOfCode("ACDE 3333"));
    expect(await redis.client.ttl(key)).toBeGreaterThan(14 * 60);
    const all = await Promise.all((await redis.client.keys("*")).map(async (one) => `${one} ${await redis.client.get(one)}`));
    expect(all.join()).not.toMatch(/ACDE|3333/);
    await redis.client.pexpire(key, 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await codes().find(digestOfCode("ACDE 3333"), "web:2")).toBeUndefined();
  });

  test("who typed five wrong ones is asked to wait, even with the right one; so are all, after three hundred", async () => {
    await codes().give("zalo:1", "KHTM 3947");
    for (let n = 0; n < 5; n += 1) expect(await codes().find(`wrong-${n}`, "web:2")).toBeUndefined();
    expect(await codes().find(digestOfCode("KHTM 3947"), "web:2")).toBe("too-many");
    expect(await codes().find(digestOfCode("KHTM 3947"), "web:3")).toEqual({ address: "zalo:1" });
    for (let n = 0; n < 295; n += 1) await codes().find(`wrong-${n}`, `web:many-${n}`);
    expect(await codes().find(digestOfCode("KHTM 3947"), "web:3")).toBe("too-many");
    for (const key of await redis.client.keys("*wrong*")) expect(await redis.client.ttl(key)).toBeGreaterThan(0);
  });
});
