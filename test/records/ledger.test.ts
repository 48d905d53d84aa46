import { beforeEach, expect, test } from "@jest/globals";
import { createRecords, type Records } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";

const redis = useRedis();
let records: Records;
const people = Array.from({ length: 2_000 }, (_, index) => ({
  resident: String(index + 1),
  platform: "telegram",
  row: "planned" as const,
}));

beforeEach(async () => {
  await redis.flush();
  records = createRecords(redis.client, "week", () => "token");
});

test("a row of a town's announcement takes less than 70 bytes of Redis, with the list of who waits", async () => {
  await records.ledger.plan("a", { order: 1 }, people);
  let bytes = (await redis.client.memory("USAGE", records.keys.waiting("a", "t"))) ?? 0;
  for (let bucket = 0; bucket <= people.length / 100; bucket += 1) {
    bytes += (await redis.client.memory("USAGE", records.keys.ledger("a", bucket))) ?? 0;
  }
  expect(bytes / people.length).toBeGreaterThan(1);
  expect(bytes / people.length).toBeLessThan(70);
});

test("who has a row keeps it, and counts are counted from rows", async () => {
  const [first, second] = people;
  if (!first || !second) throw new Error("nobody");
  expect(await records.ledger.plan("a", { order: 1 }, [first, { ...second, row: "never:blocked" }])).toBe(1);
  expect(await records.ledger.plan("a", { order: 1 }, [first, second])).toBe(0);
  await records.ledger.settle("process", "a", "1", "sent");
  expect(await records.ledger.tally("a")).toEqual({
    planned: 2,
    left: 0,
    state: "going",
    by: new Map([
      [
        "telegram",
        new Map([
          ["sent", 1],
          ["never:blocked", 1],
        ]),
      ],
    ]),
    waiting: expect.any(Map),
  });
  expect(await records.ledger.isBusy()).toBe(false);
});
