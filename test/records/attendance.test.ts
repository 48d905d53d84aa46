import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import type { Presence } from "../../src/domain/attendance.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import type { RedisClient } from "../../src/records/redis.ts";
import { connectPatiently, useRedis } from "../redis.ts";

const day = "2026-10-05";
const at = DateTime.fromISO("2026-10-05T08:05+07:00").toUTC();

describe("who was where", () => {
  const redis = useRedis();
  const clients: RedisClient[] = [];
  let counter = 0;
  const process = (n = 0): Records => createRecords(clients[n] ?? redis.client, "week", () => `token-${(counter += 1)}`);
  beforeAll(async () => {
    for (let n = 0; n < 2; n += 1) clients.push(await connectPatiently(redis.path));
  });
  afterAll(() => clients.forEach((client) => client.disconnect()));
  beforeEach(() => redis.flush());

  const presence = (more: Partial<Presence> = {}): Presence => ({ activity: "lop", day, who: "", at, way: "code", by: "9", ...more });
  /** So many residents, by their numbers. */
  async function residents(count: number): Promise<string[]> {
    const numbers = Array.from({ length: count }, (_, n) => String(n + 1));
    const records = process();
    await Promise.all(numbers.map((number) => records.residents.setLanguage(number, "vi")));
    return numbers;
  }

  test("two processes scan the same hundred at once: each is there once, and one of both was first", async () => {
    const all = await residents(100);
    const answers = await Promise.all(
      all.map((resident) =>
        Promise.all([
          process(0).attendance.record(resident, presence({ at })),
          process(1).attendance.record(resident, presence({ at: at.plus({ minutes: 1 }), by: "10" })),
        ]),
      ),
    );
    for (const [one, other] of answers) {
      expect([one, other].filter((answer) => answer?.already)).toHaveLength(1);
      expect(one?.at.toMillis()).toBe(other?.at.toMillis());
    }
    expect(await process().attendance.count("lop", [day])).toEqual({ people: 100, times: 100 });
  });

  test("people are not times: who comes on two days is one, twice; a child is somebody else", async () => {
    const { attendance } = process();
    await residents(2);
    await attendance.record("1", presence());
    await attendance.record("1", presence({ day: "2026-10-06" }));
    await attendance.record("1", presence({ who: "be minh 3a" }));
    await attendance.record("2", presence({ day: "2026-10-06", way: "poster", by: undefined }));
    expect(await attendance.count("lop", [day, "2026-10-06"])).toEqual({ people: 3, times: 4 });
    // Staff know the child of one guardian to be the same as that of another: one person, as many times.
    await attendance.record("2", presence({ who: "minh 3a" }));
    await redis.client.hset(process().keys.sameAs, "2:minh 3a", "0 1:be minh 3a");
    expect(await attendance.count("lop", [day, "2026-10-06"])).toEqual({ people: 3, times: 5 });
    await attendance.undo("2", "lop", day, "minh 3a");
    expect(await attendance.days()).toEqual(new Map([["lop", [day, "2026-10-06"]]]));
    const rows: unknown[] = [];
    for await (const { resident, day: on, who, way, by } of attendance.all()) rows.push([on, resident, who, way, by]);
    expect(rows).toEqual([
      [day, "1", "", "code", "9"],
      [day, "1", "be minh 3a", "code", "9"],
      ["2026-10-06", "1", "", "code", "9"],
      ["2026-10-06", "2", "", "poster", undefined],
    ]);
    expect(await attendance.of("2")).toEqual([presence({ day: "2026-10-06", way: "poster", by: undefined })]);
  });

  test("undone, nothing of it is left; it can be recorded anew", async () => {
    const { attendance } = process();
    await residents(1);
    await attendance.record("1", presence());
    expect(await attendance.undo("1", "lop", day, "")).toEqual(presence());
    expect(await attendance.undo("1", "lop", day, "")).toBeUndefined();
    expect([
      await attendance.of("1"),
      await attendance.list("lop", day, 0, 10),
      await attendance.among("lop", day, [{ resident: "1", who: "" }]),
    ]).toEqual([[], [], [false]]);
    expect(await attendance.record("1", presence())).toMatchObject({ already: false });
  });

  test("nobody comes back to life: who was deleted meanwhile is not recorded", async () => {
    expect(await process().attendance.record("77", presence())).toBeUndefined();
    expect(await redis.client.keys("*77*")).toEqual([]);
  });

  test("a long list is read in parts, for an export", async () => {
    const { attendance } = process();
    const all = await residents(520);
    await Promise.all(all.map((resident) => attendance.record(resident, presence({ at: at.plus({ seconds: Number(resident) }) }))));
    const seen: string[] = [];
    for await (const { resident } of attendance.all()) seen.push(resident);
    expect(seen).toEqual(all);
  });

  test("of two who write a head count at once the second is shown what the first wrote", async () => {
    const [one, other] = [
      { count: 40, by: "9", at },
      { count: 42, by: "10", at },
    ];
    const answers = await Promise.all([
      process(0).attendance.keepHeadCount("lop", day, undefined, one),
      process(1).attendance.keepHeadCount("lop", day, undefined, other),
    ]);
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    const kept = await process().attendance.headCount("lop", day);
    expect(answers.find((answer) => answer !== undefined)).toEqual(kept);
    expect(await process().attendance.keepHeadCount("lop", day, kept, { ...one, count: 43 })).toBeUndefined();
    expect(await process().attendance.headCounts()).toEqual([{ activity: "lop", day, ...one, count: 43 }]);
  });

  test("a poster has one code, whoever asks first, until it is renewed", async () => {
    expect(await Promise.all([process(0).posters.code("lop", "AAAAAAA"), process(1).posters.code("lop", "CCCCCCC")])).toHaveLength(2);
    const code = await process().posters.code("lop", "DDDDDDD");
    expect(["AAAAAAA", "CCCCCCC"]).toContain(code);
    expect(await process().posters.activityOf(code)).toBe("lop");
    await process().posters.renew("lop", "EEEEEEE");
    expect([await process().posters.activityOf(code), await process().posters.activityOf("EEEEEEE")]).toEqual([undefined, "lop"]);
  });
});
