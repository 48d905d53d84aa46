import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { joinResidents } from "../../src/actions/join-residents.ts";
import { createClock } from "../../src/clock.ts";
import { reconcile } from "../../src/deliveries/reconcile.ts";
import type { Activity, Programme } from "../../src/domain/programme.ts";
import type { Outcome } from "../../src/platforms/platform.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";
import { openHalf } from "./half-of-a-service.ts";

const opening: Activity = {
  id: "khai-mac",
  kind: "opening",
  title: "Lễ khai mạc",
  date: "2024-10-03",
  time: "08:00",
  place: "Trường THCS",
};
const closing: Activity = { id: "be-mac", kind: "closing", title: "Lễ tổng kết", date: "2024-10-07" };

function week(...activities: Activity[]): Programme {
  return {
    id: "week",
    name: "Tuần lễ",
    theme: "Đọc sách",
    organiser: "UBND phường",
    timezone: "Asia/Ho_Chi_Minh",
    starts: "2024-10-01",
    ends: "2024-10-07",
    groups: [],
    activities,
  };
}

describe("reminders are derived from the programme and from who asked", () => {
  const redis = useRedis();
  let records: Records;
  let now: number;
  let programme: Programme;
  let sent: string[];
  let answer: (address: string) => Outcome;
  let askedAgain: string[];
  const troubles: unknown[] = [];
  afterEach(() => expect(troubles).toEqual([]));

  const at = (local: string) => (now = Date.parse(`${local}:00+07:00`));
  const service = () =>
    openHalf({
      ...{ records, now: () => now, programme: () => programme, trouble: (error) => troubles.push(error) },
      async send(address, message) {
        const outcome = answer(address);
        if (outcome.outcome === "sent") sent.push(`${address} ${message.text.split("\n").slice(0, 2).join(" ")}`);
        return outcome;
      },
      afterSent: async (address) => void askedAgain.push(address),
    }).sweep;

  beforeEach(async () => {
    await redis.flush();
    records = createRecords(redis.client, "week", () => "token");
    programme = week(opening, closing);
    sent = [];
    askedAgain = [];
    answer = () => ({ outcome: "sent" });
    for (const [resident, address] of [
      ["1", "web:an"],
      ["2", "telegram:22"],
    ] as const) {
      await redis.client.hset(records.keys.addresses, address, resident);
      await redis.client.hset(records.keys.resident(resident), "a", address);
    }
  });

  test("the evening before, two hours before, half an hour before: each at its local time, once", async () => {
    for (const lead of ["evening", "two-hours", "half-hour"]) await records.reminders.add("1", ["khai-mac", lead]);
    const { run } = service();
    const steps: [string, number][] = [
      ["2024-10-02T18:59", 0],
      ["2024-10-02T19:00", 1],
      ["2024-10-03T05:59", 1],
      ["2024-10-03T06:00", 2],
      ["2024-10-03T07:30", 3],
      ["2024-10-03T07:31", 3],
    ];
    for (const [moment, expected] of steps) {
      at(moment);
      await run();
      expect([moment, sent.length]).toEqual([moment, expected]);
    }
    expect(sent).toEqual([
      "web:an 🔔 Lễ khai mạc Ngày mai (Thứ Năm, 03/10), 8:00",
      "web:an 🔔 Lễ khai mạc Hôm nay (Thứ Năm, 03/10), 8:00 (còn 2 giờ)",
      "web:an 🔔 Lễ khai mạc Hôm nay (Thứ Năm, 03/10), 8:00 (còn 30 phút)",
    ]);
  });

  test("two services that sweep at the same instant send one", async () => {
    await records.reminders.add("1", ["khai-mac", "evening"]);
    await records.reminders.add("2", ["khai-mac", "evening"]);
    at("2024-10-02T19:00");
    await Promise.all([service().run(), service().run(), service().run()]);
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(2);
  });

  test("clocks that jump two hours back and forth, and a service that is started after the moment, send nothing twice", async () => {
    await records.reminders.add("1", ["khai-mac", "two-hours"]);
    for (const moment of ["05:59", "06:00", "04:00", "06:00", "07:59", "06:01"]) {
      at(`2024-10-03T${moment}`);
      await Promise.all([service().run(), service().run()]);
    }
    expect(sent).toHaveLength(1);
    await records.reminders.add("1", ["khai-mac", "half-hour"]);
    at("2024-10-03T07:29");
    await service().run();
    // It was off at the moment itself.
    at("2024-10-03T07:45");
    await service().run();
    await service().run();
    expect(sent.slice(1)).toEqual(["web:an 🔔 Lễ khai mạc Hôm nay (Thứ Năm, 03/10), 8:00 (còn 15 phút)"]);
  });

  test("without a time of day only the evening before goes out; the others wait for the time", async () => {
    await records.reminders.add("1", ["be-mac", "evening"]);
    await records.reminders.add("1", ["be-mac", "two-hours"]);
    const { run } = service();
    at("2024-10-06T19:00");
    await run();
    expect(sent).toEqual(["web:an 🔔 Lễ tổng kết Ngày mai (Thứ Hai, 07/10)"]);
    programme = week(opening, { ...closing, time: "15:30" });
    at("2024-10-07T13:30");
    await run();
    expect(sent[1]).toBe("web:an 🔔 Lễ tổng kết Hôm nay (Thứ Hai, 07/10), 15:30 (còn 2 giờ)");
  });

  test("a changed date moves what has not gone out, and a reminder goes out again for the new date", async () => {
    await records.reminders.add("1", ["khai-mac", "evening"]);
    programme = week({ ...opening, date: "2024-10-05" });
    const { run, next } = service();
    at("2024-10-02T19:00");
    await run();
    expect(sent).toEqual([]);
    expect((await next())?.toISO()).toBe("2024-10-04T19:00:00.000+07:00");
    at("2024-10-04T19:00");
    await run();
    programme = week({ ...opening, date: "2024-10-06" });
    at("2024-10-05T19:00");
    await run();
    expect(sent).toHaveLength(2);
  });

  test("late, it goes while it still helps and says how long is left; afterwards it is dropped", async () => {
    await records.reminders.add("1", ["khai-mac", "two-hours"]);
    await records.reminders.add("2", ["khai-mac", "two-hours"]);
    answer = (address) => (address.startsWith("telegram") ? { outcome: "later", afterMs: 1000, why: "429" } : { outcome: "sent" });
    const { run } = service();
    at("2024-10-03T07:20");
    await run();
    expect(sent).toEqual(["web:an 🔔 Lễ khai mạc Hôm nay (Thứ Năm, 03/10), 8:00 (còn 40 phút)"]);
    at("2024-10-03T08:00");
    answer = () => ({ outcome: "sent" });
    await run();
    expect(sent).toHaveLength(1);
    expect(await records.ledger.rows("khai-mac:two-hours:2024-10-03T08:00")).toEqual(
      new Map([
        ["1", "sent"],
        ["2", "late"],
      ]),
    );
  });

  test("an answer that never came is unknown, and is not sent again", async () => {
    await records.reminders.add("1", ["khai-mac", "evening"]);
    answer = () => ({ outcome: "unknown", why: "cut" });
    at("2024-10-02T19:00");
    await service().run();
    answer = () => ({ outcome: "sent" });
    await service().run();
    expect(sent).toEqual([]);
    expect((await records.ledger.rows("khai-mac:evening:2024-10-03T08:00")).get("1")).toBe("unknown");
  });

  test("who blocked the bot is marked and left out from then on", async () => {
    await records.reminders.add("1", ["khai-mac", "evening"]);
    await records.reminders.add("1", ["khai-mac", "two-hours"]);
    answer = () => ({ outcome: "never", why: "blocked" });
    const { run } = service();
    at("2024-10-02T19:00");
    await run();
    answer = () => ({ outcome: "sent" });
    at("2024-10-03T06:00");
    await run();
    expect(sent).toEqual([]);
    expect((await records.ledger.rows("khai-mac:two-hours:2024-10-03T08:00")).get("1")).toBe("never:blocked");
  });

  describe("of one person with two addresses", () => {
    const join = () =>
      joinResidents({ records, programme, now: createClock(() => now).now() }, { kept: "1", other: "2", by: "code", own: "web:an" });

    test("goes once, where they wrote last; to the other one when that blocked the bot", async () => {
      for (const number of ["1", "2"]) {
        for (const lead of ["evening", "two-hours", "half-hour"]) await records.reminders.add(number, ["khai-mac", lead]);
      }
      at("2024-10-02T18:00");
      expect(await join()).toEqual({ done: true });
      const { run } = service();
      at("2024-10-02T19:00");
      await run();
      expect(sent).toHaveLength(1);
      expect(sent[0]).toContain("web:an");
      answer = (address) => (address === "web:an" ? { outcome: "never", why: "blocked" } : { outcome: "sent" });
      at("2024-10-03T06:00");
      await run();
      at("2024-10-03T07:30");
      await run();
      expect(sent.slice(1).map((one) => one.split(" ")[0])).toEqual(["telegram:22", "telegram:22"]);
      expect(Object.fromEntries(await records.ledger.rows("khai-mac:two-hours:2024-10-03T08:00"))).toEqual({ 1: "sent" });
      expect(await records.ledger.isBusy()).toBe(false);
    });

    test("does not come again under the number of whom it was not sent to, before they were one", async () => {
      await records.reminders.add("2", ["khai-mac", "evening"]);
      at("2024-10-02T19:00");
      const { run } = service();
      await run();
      expect(sent).toHaveLength(1);
      await join();
      expect(await records.reminders.residents(["khai-mac", "evening"])).toEqual(["1"]);
      at("2024-10-02T19:05");
      await run();
      expect(sent).toHaveLength(1);
      at("2024-10-02T19:12");
      expect(await reconcile(programme, createClock(() => now).now(), records)).toEqual([]);
    });
  });

  test("after a reminder the open question is asked again", async () => {
    await records.reminders.add("1", ["khai-mac", "evening"]);
    at("2024-10-02T19:00");
    await service().run();
    expect(askedAgain).toEqual(["web:an"]);
  });

  test("who waited is told when staff fill it in, once, and waits on for what is still open", async () => {
    for (const field of ["date", "time", "place"]) await records.awaiting.add("1", ["be-mac", field]);
    programme = week(opening, { id: "be-mac", kind: "closing", title: "Lễ tổng kết" });
    at("2024-10-02T09:00");
    const { run } = service();
    await run();
    expect(sent).toEqual([]);
    programme = week(opening, closing);
    await run();
    await run();
    expect(sent).toHaveLength(1);
    expect(await records.awaiting.of("1")).toEqual([
      ["be-mac", "time"],
      ["be-mac", "place"],
    ]);
  });

  test("what should have gone and did not is found, and what was settled is not", async () => {
    await records.reminders.add("1", ["khai-mac", "evening"]);
    at("2024-10-02T19:00");
    await service().run();
    const missing = () => reconcile(programme, createClock(() => now).now(), records);
    at("2024-10-02T19:06");
    expect(await missing()).toEqual([]);
    // Somebody whom no sweep found: the sweep stands still.
    await records.reminders.add("2", ["khai-mac", "evening"]);
    expect(await missing()).toEqual([{ notice: "khai-mac:evening:2024-10-03T08:00", people: 1 }]);
    await service().run();
    expect(await missing()).toEqual([]);
  });

  test("an announcement whose time came and that nobody planned is found, too; one of the night, or that waits for a word, is not", async () => {
    await redis.client.hset(records.keys.resident(1), "a", "web:1");
    await redis.client.set(records.keys.residents, 1);
    const announce = (id: string, local: string, wakes: boolean, state: "scheduled" | "awaits-approval" = "scheduled") =>
      records.announcements.keep(
        {
          id,
          text: "Mời bà con",
          buttons: [],
          audience: [{ is: "everyone" }],
          by: "1",
          at: Date.parse(`${local}:00+07:00`),
          written: 1,
          wakes,
        },
        state,
      );
    await announce("night", "2024-10-01T23:00", false);
    await announce("waking", "2024-10-01T23:00", true);
    await announce("nobody's word", "2024-10-01T20:00", false, "awaits-approval");
    const missing = async () =>
      (await reconcile(programme, createClock(() => now).now(), records)).map(({ notice, people }) => `${notice} ${people}`);
    at("2024-10-01T23:04");
    expect(await missing()).toEqual([]);
    at("2024-10-01T23:06");
    expect(await missing()).toEqual(["thongbao:waking 1"]);
    at("2024-10-02T06:34");
    expect(await missing()).toEqual(["thongbao:waking 1"]);
    at("2024-10-02T06:36");
    expect((await missing()).toSorted()).toEqual(["thongbao:night 1", "thongbao:waking 1"]);
    await service().run();
    expect(await missing()).toEqual([]);
  });
});
