import { beforeEach, describe, expect, test } from "@jest/globals";
import { createKeys } from "../../src/records/keys.ts";
import { createReminderRecord, type WishRecord } from "../../src/records/wishes.ts";
import { useRedis } from "../redis.ts";

describe("who wants to hear of an activity", () => {
  const redis = useRedis();
  let wishes: WishRecord;
  beforeEach(async () => {
    await redis.flush();
    wishes = createReminderRecord(redis.client, createKeys("week"));
  });

  test("is kept with the resident and as a set, without doubles", async () => {
    expect(await wishes.add("1", ["khai-mac", "evening"])).toBe(false);
    expect(await wishes.add("1", ["khai-mac", "evening"])).toBe(true);
    await wishes.add("1", ["be-mac", "evening"]);
    await wishes.add("2", ["khai-mac", "evening"]);
    expect(await wishes.of("1")).toEqual([
      ["khai-mac", "evening"],
      ["be-mac", "evening"],
    ]);
    expect((await wishes.residents(["khai-mac", "evening"])).toSorted()).toEqual(["1", "2"]);
    expect(
      await wishes.counts([
        ["khai-mac", "evening"],
        ["be-mac", "evening"],
        ["be-mac", "half-hour"],
      ]),
    ).toEqual([2, 1, 0]);
  });

  test("leaves nothing behind when it is taken back", async () => {
    await wishes.add("1", ["khai-mac", "evening"]);
    expect(await wishes.remove("1", ["khai-mac", "evening"])).toBe(true);
    expect(await wishes.remove("1", ["khai-mac", "evening"])).toBe(false);
    expect(await redis.client.keys("*")).toEqual([]);
  });
});
