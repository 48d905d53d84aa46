import { beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { createKeys } from "../../src/records/keys.ts";
import { createStaffLog } from "../../src/records/staff-log.ts";
import { useRedis } from "../redis.ts";

describe("the log of what staff did", () => {
  const redis = useRedis();
  const log = () => createStaffLog(redis.client, createKeys("week"));
  const at = DateTime.fromISO("2024-10-02T07:00", { zone: "utc" });
  beforeEach(() => redis.flush());

  test("what was written is read as it was, without what was not said", async () => {
    await log().write({ by: "7", deed: "activity-changed", about: "khai-mac", before: "time 08:00", after: "time 09:00", at });
    await log().write({ by: "7", deed: "book-approved", about: "de men", at });
    const [newest, older, ...more] = await log().latest(10);
    expect(newest).toEqual({ id: expect.any(String), by: "7", deed: "book-approved", about: "de men", at });
    expect(older).toMatchObject({ before: "time 08:00", after: "time 09:00" });
    expect(more).toEqual([]);
  });

  test("page after page the newest first; all of it the oldest first", async () => {
    for (let n = 1; n <= 2_500; n += 1) void log().write({ by: "1", deed: "book-hidden", about: String(n), at });
    const first = await log().latest(2);
    const second = await log().latest(2, first.at(-1)?.id);
    expect([...first, ...second].map(({ about }) => about)).toEqual(["2500", "2499", "2498", "2497"]);
    const all: string[] = [];
    for await (const { about } of log().all()) all.push(about);
    expect(all).toEqual(Array.from({ length: 2_500 }, (_, index) => String(index + 1)));
  });
});
