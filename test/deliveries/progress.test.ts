import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createProgress } from "../../src/deliveries/progress.ts";
import type { Logger } from "../../src/log.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import type { Watched } from "../../src/records/watched.ts";
import { eventually } from "../eventually.ts";
import { useRedis } from "../redis.ts";

const redis = useRedis();
let records: Records;
let shown: string[];
let goesOn: boolean;
let isGoing: boolean;
let processes: ReturnType<typeof createProgress>[];

beforeEach(async () => {
  await redis.flush();
  records = createRecords(redis.client, "week", () => "token");
  [shown, goesOn, isGoing, processes] = [[], true, true, []];
});
afterEach(() => processes.forEach((one) => one.stop()));

function start(everyMs: number) {
  const show = async ({ address, message }: Watched) => {
    shown.push(`${address} ${message}`);
    return goesOn;
  };
  const log = { warn: () => undefined } as unknown as Logger;
  const progress = createProgress({ records, isGoing: () => isGoing, show, log, everyMs });
  processes.push(progress);
  return progress;
}

const officer = { announcement: "a", address: "telegram:1", message: "17", shows: false };

test("while anything goes the message is changed again and again, by one process of all", async () => {
  await records.watched.watch(officer);
  for (let process = 0; process < 5; process += 1) start(40);
  await eventually(() => shown.length >= 3);
  const until = Date.now() + 100;
  const before = shown.length;
  await eventually(() => Date.now() > until);
  expect(new Set(shown)).toEqual(new Set(["telegram:1 17"]));
  expect(shown.length - before).toBeLessThanOrEqual(4);
  expect(await records.watched.all()).toEqual([{ ...officer, shows: true }]);
});

test("when all is over it is changed for the last time; one that never showed the progress stays what it is", async () => {
  const progress = start(60_000);
  await records.watched.watch({ ...officer, shows: true });
  await records.watched.watch({ ...officer, address: "web:2", message: "5-0" });
  await records.watched.watch({ ...officer, announcement: "b", shows: true });
  await progress.isOver("a");
  expect(shown).toEqual(["telegram:1 17"]);
  expect(await records.watched.all()).toEqual([{ ...officer, announcement: "b", shows: true }]);
});

test("a message that cannot be changed any more, or is nobody's business any more, is left alone", async () => {
  goesOn = false;
  await records.watched.watch(officer);
  start(20);
  await eventually(async () => (await records.watched.all()).length === 0);
  expect(shown).toEqual(["telegram:1 17"]);
});

test("nothing is asked of Redis while nothing goes", async () => {
  isGoing = false;
  await records.watched.watch(officer);
  const asked = async () => Number(/total_commands_processed:(\d+)/.exec(await redis.client.info("stats"))?.[1]);
  const before = await asked();
  start(5);
  const until = Date.now() + 60;
  await eventually(() => Date.now() > until);
  expect((await asked()) - before).toBe(1);
});
