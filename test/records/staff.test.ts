import { beforeEach, describe, expect, test } from "@jest/globals";
import { createKeys } from "../../src/records/keys.ts";
import { createStaffRecord } from "../../src/records/staff.ts";
import { useRedis } from "../redis.ts";

describe("who is staff", () => {
  const redis = useRedis();
  const keys = createKeys("week");
  const staff = () => createStaffRecord(redis.client, keys);
  beforeEach(() => redis.flush());

  test("a set that an earlier version kept is carried over: all are administrators, those of the web chat for the rehearsal", async () => {
    await redis.client.sadd(keys.staff, "telegram:1", "zalo:2", "web:x");
    await staff().carryOver();
    await staff().carryOver();
    const members = (await staff().members()).toSorted((a, b) => a.address.localeCompare(b.address));
    expect(members).toEqual([
      { address: "telegram:1", role: "admin", rehearsal: false },
      { address: "web:x", role: "admin", rehearsal: true },
      { address: "zalo:2", role: "admin", rehearsal: false },
    ]);
    await staff().dismissRehearsal();
    expect((await staff().addresses()).toSorted()).toEqual(["telegram:1", "zalo:2"]);
  });

  test("whom the settings name is let in once; who was removed since only when nobody is left", async () => {
    await staff().admitFirst(["telegram:1", "telegram:2"]);
    await redis.client.hdel(keys.staff, "telegram:2");
    await staff().admitFirst(["telegram:1", "telegram:2", "telegram:3"]);
    expect((await staff().addresses()).toSorted()).toEqual(["telegram:1", "telegram:3"]);
    await redis.client.del(keys.staff);
    await staff().admitFirst(["telegram:2"]);
    expect(await staff().addresses()).toEqual(["telegram:2"]);
  });

  test("only those are told whose duty it is", async () => {
    await redis.client.hset(keys.staff, {
      "telegram:1": '["admin","",""]',
      "telegram:2": '["officer","",""]',
      "telegram:3": '["head","to-5",""]',
      "telegram:4": '["king","",""]',
    });
    expect((await staff().addresses("announcements")).toSorted()).toEqual(["telegram:1", "telegram:2"]);
    expect(await staff().addresses("staff")).toEqual(["telegram:1"]);
    expect(await staff().addresses()).toHaveLength(3);
  });
});
