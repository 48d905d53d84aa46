import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { noticeOf, type Announcement } from "../../src/domain/announcement.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { startStandInTelegram, type Fault, type StandInTelegram } from "../platforms/stand-in-telegram.ts";
import { useRedis } from "../redis.ts";

const perSecond = 100;
const latencyMs = 30;
/** What a kill may leave unknown: what was under way. */
const underWay = Math.ceil((perSecond * latencyMs) / 1000) + 1;

describe("an announcement that two processes send", () => {
  const redis = useRedis();
  let telegram: StandInTelegram;
  let records: Records;
  let children: ChildProcess[];

  beforeEach(async () => {
    await redis.flush();
    telegram = await startStandInTelegram({ limits: { perSecond, perSecondAndChat: 1 } });
    records = createRecords(redis.client, "week", () => "token");
    children = [];
  });
  afterEach(async () => {
    for (const child of children) child.kill("SIGKILL");
    await telegram.stop();
  });

  async function start(pace = perSecond): Promise<ChildProcess> {
    const given = JSON.stringify({ redis: redis.path, apiRoot: telegram.apiRoot, token: telegram.token, perSecond: pace });
    const child = spawn(process.execPath, ["--import", "tsx", "test/deliveries/delivery-process.ts", given], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.push(child);
    await once(child.stdout, "data");
    return child;
  }

  /** Everybody has written to the bot once; the announcement is due before anybody sends. */
  async function announce(people: number, more: Partial<Announcement> = {}): Promise<void> {
    for (let number = 1; number <= people; number += 1) {
      telegram.person(String(1_000 + number));
      await redis.client.hset(records.keys.resident(number), "a", `telegram:${1_000 + number}`);
    }
    await redis.client.set(records.keys.residents, people);
    await records.announcements.keep(
      { id: "a", text: "Mời bà con", buttons: [], audience: [{ is: "everyone" }], by: "1", at: 1, written: 1, wakes: true, ...more },
      "scheduled",
    );
  }

  const faults = (count: number, every: number, fault: Fault) => {
    telegram.failNext(
      "sendMessage",
      ...Array.from({ length: count }, (_, index): Fault => ((index + 1) % every === 0 ? fault : { delayMs: latencyMs })),
    );
  };
  const heard = (people: number) => Array.from({ length: people }, (_, index) => telegram.person(String(1_001 + index)).heard.length);
  const tally = () => records.ledger.tally(noticeOf("a"));

  /** Waits for what the processes do in their own time; gives what became of everybody. */
  async function finished(people: number, patienceMs = 15_000) {
    const until = Date.now() + patienceMs;
    for (let now = await tally(); (now.planned < people || now.left > 0) && Date.now() < until; now = await tally()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const rows = [...(await records.ledger.rows(noticeOf("a"))).values()];
    const of = (row: string) => rows.filter((one) => one === row).length;
    return { rows: rows.length, sent: of("sent"), unknown: of("unknown"), waiting: of("planned") + of("claimed") };
  }

  /** Nobody has it twice, and nobody is lost: who has nothing is named as unknown. */
  function expectEach(people: number, got: { sent: number; unknown: number; rows: number; waiting: number }, each = 1) {
    const counts = heard(people);
    expect({ doubled: counts.filter((count) => count > each).length, ...got }).toMatchObject({
      doubled: 0,
      rows: people,
      waiting: 0,
      sent: people - got.unknown,
    });
    expect(counts.filter((count) => count === 0).length).toBeLessThanOrEqual(got.unknown);
  }

  test("one of them is killed again and again: nobody is lost, nobody has it twice, what was under way is named", async () => {
    const people = 300;
    const kills = 3;
    await announce(people);
    faults(people * 2, Infinity, "hang");
    await start();
    for (let kill = 0; kill < kills; kill += 1) {
      const child = await start();
      await new Promise((resolve) => setTimeout(resolve, 150 + 100 * kill));
      child.kill("SIGKILL");
    }
    const got = await finished(people);
    expectEach(people, got);
    expect(got.unknown).toBeLessThanOrEqual(kills * underWay);
    expect(telegram.calls.filter(({ method }) => method === "sendMessage")).toHaveLength(
      heard(people).reduce((sum, count) => sum + count, 0),
    );
  }, 60_000);

  test("both are killed, and one is started again: it goes on by itself", async () => {
    const people = 100;
    // Slow, and due when both are there, so that it cannot be over before a busy machine has killed them.
    const slow = 30;
    faults(people * 2, Infinity, "hang");
    const both = [await start(slow), await start(slow)];
    await announce(people);
    for (const { stdin } of both) stdin?.write("sweep\n");
    while (heard(people).filter((count) => count > 0).length < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const child of both) child.kill("SIGKILL");
    expect((await tally()).left).toBeGreaterThan(0);
    await start(slow);
    const got = await finished(people);
    expectEach(people, got);
    expect(got.unknown).toBeLessThanOrEqual(2 * underWay);
  }, 60_000);

  test("the line is cut after Telegram took it, every tenth time: unknown, named, not sent again", async () => {
    const people = 60;
    await announce(people);
    faults(people * 2, 10, "cut");
    await start();
    const got = await finished(people);
    expectEach(people, got);
    expect(got.unknown).toBe(people / 10);
    expect(heard(people).every((count) => count === 1)).toBe(true);
  }, 60_000);

  test("residents who write meanwhile are answered at once, and the limit is kept together", async () => {
    const people = 150;
    await announce(people);
    for (let number = 1; number <= 4; number += 1) telegram.person(String(9_000 + number));
    const [one, other] = [await start(), await start()];
    const took: number[] = [];
    for (const child of [one, other]) child.stdout?.on("data", (line: Buffer) => took.push(...String(line).trim().split("\n").map(Number)));
    for (let number = 1; number <= 4; number += 1) {
      const wanted = (people * number) / 6;
      while (heard(people).filter((count) => count > 0).length < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
      (number % 2 === 0 ? one : other).stdin?.write(`reply ${9_000 + number}\n`);
    }
    const got = await finished(people);
    expectEach(people, got);
    while (took.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Math.max(...took)).toBeLessThan(500);
    // Nobody was told to be silent: each call was the only one for its message.
    expect(telegram.calls.filter(({ method }) => method === "sendMessage")).toHaveLength(people + 4);
  }, 60_000);

  test("a picture whose words need a message of their own is two calls, and counts as two", async () => {
    const people = 200;
    await records.attachments.keep("picture", { name: "khai-mac.png", bytes: Buffer.from("89504e470d0a1a0a", "hex") }, 600);
    await announce(people, { text: "Mời bà con. ".repeat(120), attachment: { id: "picture", kind: "picture", name: "khai-mac.png" } });
    // Some room, for calls that a busy machine makes late; counted as one each they would be far beyond the limit all the same.
    await Promise.all([start(perSecond * 0.8), start(perSecond * 0.8)]);
    expectEach(people, await finished(people), 2);
    // Telegram's limits, of all and of each chat, were kept: nobody was told to be silent.
    expect(telegram.calls.filter(({ method }) => method === "sendPhoto" || method === "sendMessage")).toHaveLength(2 * people);
  }, 60_000);

  test("Telegram asks for silence, now and then: all is sent, and nothing meanwhile", async () => {
    const people = 60;
    await announce(people);
    faults(people * 2, 25, { retryAfter: 1 });
    await Promise.all([start(), start()]);
    const got = await finished(people);
    expectEach(people, got);
    expect(got.unknown).toBe(0);
    // Each silence is learnt by what was under way, and by nobody else.
    expect(telegram.calls.length - people).toBeLessThanOrEqual(6 * (underWay + 2));
  }, 60_000);

  test("Redis does not answer for a while: what was claimed by an answer that was lost is not lost", async () => {
    const people = 150;
    await announce(people);
    faults(people * 2, Infinity, "hang");
    await Promise.all([start(), start()]);
    while (heard(people).filter((count) => count > 0).length < people / 3) await new Promise((resolve) => setTimeout(resolve, 5));
    await redis.client.call("CLIENT", "PAUSE", "1500");
    await new Promise((resolve) => setTimeout(resolve, 1600));
    const got = await finished(people);
    expectEach(people, got);
    expect(got.unknown).toBe(0);
  }, 60_000);
});
