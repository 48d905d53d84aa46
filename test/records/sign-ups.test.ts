import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { receiptCode } from "../../src/domain/sign-up.ts";
import { createKeys } from "../../src/records/keys.ts";
import type { RedisClient } from "../../src/records/redis.ts";
import { createSignUps } from "../../src/records/sign-ups.ts";
import { connectPatiently, useRedis } from "../redis.ts";

describe("sign-ups", () => {
  const redis = useRedis();
  const keys = createKeys("week");
  const clients: RedisClient[] = [];
  let codes = 0;
  const newCode = () => `C${(codes += 1)}`;
  const process = (n = 0) => createSignUps(clients[n] ?? redis.client, keys);
  beforeAll(async () => {
    for (let n = 0; n < 4; n += 1) clients.push(await connectPatiently(redis.path));
  });
  afterAll(() => clients.forEach((client) => client.disconnect()));
  beforeEach(() => redis.flush());

  test("a thousand people press at once, in four processes, for a hundred places: a hundred are in, nobody is lost", async () => {
    const answers = await Promise.all(
      Array.from({ length: 1000 }, async (_, n) => {
        const [first, again] = await Promise.all(
          [process(n % 4), process((n + 1) % 4)].map((one) => one.add(String(n), "", "ve-tranh", 100, newCode)),
        );
        expect(again?.code).toBe(first?.code);
        return first;
      }),
    );
    expect(await process().counts(["ve-tranh"])).toEqual([{ places: 100, waiting: 900 }]);
    expect(new Set(answers.map((one) => one?.code)).size).toBe(1000);
    expect(await redis.client.hlen(keys.receipts)).toBe(1000);
    const all = await process().list("ve-tranh", 0, 1000);
    expect(new Set(all.map(({ resident }) => resident)).size).toBe(1000);
    expect(all.filter(({ waits }) => waits)).toHaveLength(900);
  });

  test("as many cancel as press, at once: every place is taken again, and each who moved up is noted once", async () => {
    for (let n = 0; n < 300; n += 1) await process().add(String(n), "", "ve-tranh", 100, newCode);
    const moved = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        n < 100
          ? process(n % 4).cancel(String(n), "", "ve-tranh", 100, true)
          : process(n % 4).add(String(n + 1000), "", "ve-tranh", 100, newCode),
      ),
    );
    expect(await process().counts(["ve-tranh"])).toEqual([{ places: 100, waiting: 200 }]);
    expect(moved.slice(0, 100).flat()).toHaveLength(100);
    expect((await process().movedUp()).map(({ resident }) => Number(resident)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, n) => n + 100),
    );
  });

  test("the same person twice is once; a child is another; cancelled, nothing is left but the count of turns", async () => {
    const first = await process().add("1", "", "ve-tranh", 1, newCode);
    expect(first).toMatchObject({ standing: 0, already: false });
    expect(await process().add("1", "", "ve-tranh", 1, newCode)).toEqual({ ...first, already: true });
    expect(await process().add("1", "be minh lop 3a", "ve-tranh", 1, newCode)).toMatchObject({ standing: 1, already: false });
    expect((await process().of("1")).map(({ who }) => who)).toEqual(["", "be minh lop 3a"]);
    expect(await process().cancel("1", "", "ve-tranh", 1, true)).toEqual([{ resident: "1", who: "be minh lop 3a" }]);
    expect(await process().cancel("1", "", "ve-tranh", 1, true)).toBeUndefined();
    expect(await process().movedUp()).toMatchObject([{ activity: "ve-tranh", resident: "1", who: "be minh lop 3a", turn: "2" }]);
    await process().cancel("1", "be minh lop 3a", "ve-tranh", 1, true);
    expect(await redis.client.keys("*")).toEqual([keys.signUpTurns]);
  });

  test("who came first is in first: nobody overtakes the waiting list when there is more room", async () => {
    for (const resident of ["1", "2", "3"]) await process().add(resident, "", "ve-tranh", 1, newCode);
    expect(await process().add("4", "", "ve-tranh", 3, newCode)).toMatchObject({ standing: 1 });
    expect((await process().movedUp()).map(({ resident }) => resident)).toEqual(["2", "3"]);
  });

  test("where there is more room than before, those who wait move up without anybody's doing", async () => {
    for (const resident of ["1", "2", "3"]) await process().add(resident, "", "ve-tranh", 1, newCode);
    expect(await process().moveUp("ve-tranh", 2)).toEqual([{ resident: "2", who: "" }]);
    expect(await process().moveUp("ve-tranh", 2)).toEqual([]);
  });

  test("too late for others, a place stays free; without a limit nobody waits", async () => {
    for (const resident of ["1", "2"]) await process().add(resident, "", "ve-tranh", 1, newCode);
    expect(await process().cancel("1", "", "ve-tranh", 1, false)).toEqual([]);
    expect(await process().standings("2", await process().of("2"))).toEqual([1]);
    for (const resident of ["1", "2"]) {
      expect(await process().add(resident, "", "khai-mac", undefined, newCode)).toMatchObject({ standing: 0 });
    }
  });

  test("a code that is taken is not given twice", async () => {
    await process().add("1", "", "ve-tranh", 5, () => "K7M2P");
    const given = ["K7M2P", "R4T8W"];
    expect(await process().add("2", "", "ve-tranh", 5, () => given.shift() ?? "")).toMatchObject({ code: "R4T8W" });
    expect(receiptCode("AAECAwQFBgcICQoLDA0ODw")).toBe("ACDEF");
  });
});
