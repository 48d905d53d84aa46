import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { listMissed } from "../../src/actions/list-missed.ts";
import { createClock } from "../../src/clock.ts";
import type { Activity, Programme } from "../../src/domain/programme.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { eventually } from "../eventually.ts";
import { useRedis } from "../redis.ts";
import { openHalf } from "./half-of-a-service.ts";

const opening: Activity = { id: "khai-mac", kind: "opening", title: "Lễ khai mạc", date: "2024-10-03", time: "08:00" };
const notice = "khai-mac:half-hour:2024-10-03T08:00";
const week = (...activities: Activity[]): Programme => ({
  id: "week",
  name: "Tuần lễ",
  theme: "Đọc sách",
  organiser: "UBND",
  timezone: "Asia/Ho_Chi_Minh",
  starts: "2024-10-01",
  ends: "2024-10-07",
  groups: [],
  activities,
});

describe("a reminder's rows are written some seconds before its moment", () => {
  const redis = useRedis();
  let records: Records;
  let now: number;
  let programme: Programme;
  let readable: () => Programme;
  let sent: string[];
  const troubles: unknown[] = [];
  afterEach(() => expect(troubles).toEqual([]));

  const at = (local: string) => (now = Date.parse(`2024-10-03T${local}+07:00`));
  const service = () =>
    openHalf({
      ...{ records, now: () => now, programme: () => readable(), trouble: (error) => troubles.push(error) },
      send: async (address) => (sent.push(address), { outcome: "sent" }),
    });
  const run = () => service().sweep.run();
  const rows = async () => Object.fromEntries(await records.ledger.rows(notice));

  beforeEach(async () => {
    await redis.flush();
    records = createRecords(redis.client, "week", () => "token");
    programme = week(opening);
    readable = () => programme;
    sent = [];
    for (const resident of ["1", "2"]) {
      await redis.client.hset(records.keys.resident(resident), "a", `web:${resident}`);
      await records.reminders.add(resident, ["khai-mac", "half-hour"]);
    }
    await redis.client.set(records.keys.residents, 2);
    at("07:29:52");
    await run();
    expect(await rows()).toEqual({ 1: "planned", 2: "planned" });
  });

  test("nothing goes before the moment, and nobody is missed; at the moment it goes, once", async () => {
    const circumstances = { records, programme, now: createClock(() => now).now() };
    expect(await listMissed(circumstances)).toEqual([]);
    at("07:29:59");
    await run();
    expect(sent).toEqual([]);
    at("07:30:00");
    await Promise.all([run(), run()]);
    await run();
    expect(sent.toSorted()).toEqual(["web:1", "web:2"]);
    expect(await rows()).toEqual({ 1: "sent", 2: "sent" });
    expect(await records.ledger.isBusy()).toBe(false);
  });

  test("a service that runs by itself rings for the rows, and for the moment", async () => {
    at("07:29:30");
    const { sweep, clock, lanes } = service();
    await records.ledger.takeBack(notice);
    sweep.start();
    await eventually(async () => (await records.ledger.open()).length === 0);
    clock.moveTo(Date.parse("2024-10-03T07:29:50+07:00"));
    await eventually(async () => Object.keys(await rows()).length === 2);
    expect(sent).toEqual([]);
    clock.moveTo(Date.parse("2024-10-03T07:30:00+07:00"));
    await eventually(() => sent.length === 2);
    await sweep.stop();
    await lanes.stop();
  });

  test("what is to be said cannot be read at that moment: it goes a little later", async () => {
    const { lanes } = service();
    const kept = programme;
    at("07:30:00");
    readable = () => {
      readable = () => kept;
      throw new Error("Redis is away");
    };
    lanes.wake();
    await lanes.drained();
    expect(sent.toSorted()).toEqual(["web:1", "web:2"]);
    expect(await rows()).toEqual({ 1: "sent", 2: "sent" });
    expect(troubles.splice(0)).toHaveLength(1);
  });

  test("who switched it off since is not written to, and has no row; who asked since gets it", async () => {
    await records.reminders.remove("1", ["khai-mac", "half-hour"]);
    await redis.client.hset(records.keys.resident("3"), "a", "web:3");
    await records.reminders.add("3", ["khai-mac", "half-hour"]);
    at("07:30:00");
    await run();
    expect(sent.toSorted()).toEqual(["web:2", "web:3"]);
    expect(await rows()).toEqual({ 2: "sent", 3: "sent" });
    expect(await records.ledger.tally(notice)).toMatchObject({ planned: 2, left: 0 });
  });

  test("what is cancelled since is taken back, and goes if it takes place after all", async () => {
    programme = week({ ...opening, cancelled: true });
    await run();
    expect(await rows()).toEqual({});
    expect(await records.ledger.isBusy()).toBe(false);
    programme = week(opening);
    at("07:30:00");
    await run();
    expect(sent.toSorted()).toEqual(["web:1", "web:2"]);
  });

  test("what is moved since goes half an hour before its new time, and says so; nobody looked before the old moment", async () => {
    const waiting = service();
    await waiting.sweep.run();
    programme = week({ ...opening, time: "09:00" });
    at("07:30:00");
    // It had the old programme in mind when it began to send.
    waiting.lanes.wake();
    await waiting.lanes.drained();
    expect(sent).toEqual([]);
    expect(await rows()).toEqual({ 1: "late", 2: "late" });
    at("08:30:00");
    await run();
    expect(sent.toSorted()).toEqual(["web:1", "web:2"]);
  });

  test.each([
    ["back", ["05:30:00", "07:29:55", "07:30:00"]],
    ["forth and back", ["07:59:59", "05:59:00", "07:30:01"]],
  ])("a clock that jumps %s sends it once, in two services and after a restart", async (_, moments) => {
    for (const moment of moments) {
      at(moment);
      await Promise.all([run(), run()]);
    }
    expect(sent.toSorted()).toEqual(["web:1", "web:2"]);
  });

  test("a clock that jumps beyond the beginning drops it: it helps nobody any more", async () => {
    at("09:30:00");
    await run();
    expect(sent).toEqual([]);
    expect(await rows()).toEqual({ 1: "late", 2: "late" });
  });

  test("while all is held nothing goes; what is due by then is passed over, and not what is due a moment later", async () => {
    await records.life.hold("older");
    at("07:30:00");
    await run();
    expect(sent).toEqual([]);
    at("07:29:58");
    await records.life.passOver();
    await run();
    expect(await rows()).toEqual({ 1: "planned", 2: "planned" });
    await records.life.hold("older");
    at("07:30:05");
    await records.life.passOver();
    await run();
    expect(await rows()).toEqual({ 1: "stopped", 2: "stopped" });
    expect(sent).toEqual([]);
  });
});
