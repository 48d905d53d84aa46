import { setTimeout as delay } from "node:timers/promises";
import { createClock, type MovableClock } from "../../src/clock.ts";
import { createLanes, type Lanes } from "../../src/deliveries/lanes.ts";
import { createSweep, type Sweep } from "../../src/deliveries/sweep.ts";
import { noticeOf } from "../../src/domain/announcement.ts";
import { occasion } from "../../src/domain/reminder.ts";
import type { Activity, Programme } from "../../src/domain/programme.ts";
import type { Logger } from "../../src/log.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { openRedis, type RedisClient } from "../../src/records/redis.ts";
import { readWording } from "../../src/wording/wording.ts";
import { announce, settleTelegram } from "./delivering.ts";
import { startRedis, type RunningRedis } from "./programs.ts";

export const town = 100_000;
export const dueTogether = 10_000;
export const idleMs = 5_000;
export const lone = 20;
export const asked = 1_000;
const mega = 1024 * 1024;
const hourMs = 60 * 60_000;
const begins = Date.parse("2024-10-03T08:00:00Z");
const halfHourBefore = begins - 30 * 60_000;
const ceremony: Activity = { id: "khai-mac", kind: "opening", title: "Lễ khai mạc", date: "2024-10-03", time: "08:00" };
const programme: Programme = {
  id: "week",
  name: "Tuần lễ",
  theme: "Đọc sách",
  organiser: "UBND",
  timezone: "UTC",
  starts: "2024-10-01",
  ends: "2024-10-07",
  groups: [],
  activities: [ceremony],
};

interface Crowd {
  readonly clock: MovableClock;
  readonly client: RedisClient;
  readonly records: Records;
  readonly sweep: Sweep;
  /** What came to the platform: how many, how many of them before their moment, and when the last one, by the room's clock. */
  readonly sent: { count: number; early: number; last: number };
  stop(): Promise<void>;
}

/** The half of the service that writes unasked, before a platform that takes everything at once; `startMs` is where its clock begins. */
async function openCrowd(startMs: number, shared?: RunningRedis): Promise<Crowd> {
  const redis = shared ?? (await startRedis(6405));
  const client = await openRedis({ urls: [redis.url] });
  const records = createRecords(client, "week", () => crypto.randomUUID());
  const clock = createClock(Date.now, startMs);
  const ahead = startMs - performance.now();
  const sent = { count: 0, early: 0, last: NaN };
  const came = () => {
    sent.count += 1;
    sent.last = performance.now() + ahead;
    // One clock counts whole milliseconds, the other parts of them.
    if (sent.last < halfHourBefore - 1) sent.early += 1;
  };
  const silent = () => undefined;
  const room = {
    ...{ records, clock, log: { error: console.error, warn: console.error, info: silent, debug: silent } as unknown as Logger },
    ...{ wording: readWording("locales"), process: crypto.randomUUID(), now: () => clock.now() },
    platforms: () => [{ name: "telegram" as const, limit: {} }],
    // Looking at the clock costs more than the message; it is not moved where these are read.
    send: async () => (came(), { outcome: "sent" as const }),
    reaches: async (addresses: readonly string[]) => addresses.map(() => "free" as const),
    ...{ afterSent: async () => undefined, peopleSleep: () => false, onWaiting: () => lanes.wake(), count: silent },
  };
  const sweep: Sweep = createSweep({ ...room, programme: async () => programme, lanes: () => lanes, onFinished: async () => undefined });
  const lanes: Lanes = createLanes({ ...room, find: (id) => sweep.find(id) });
  return {
    ...{ client, records, sweep, sent, clock },
    async stop() {
      await sweep.stop();
      await lanes.stop();
      client.disconnect();
      if (!shared) await redis.stop();
    },
  };
}

const wantsReminding = ({ records }: Crowd, person: number) => records.reminders.add(String(person), [ceremony.id, "half-hour"]);

/** The deed is over when so many messages have gone. */
async function gone(crowd: Crowd, count: number): Promise<void> {
  while (crowd.sent.count < count) await delay(5);
}

/** A whole town: how long it takes to plan an announcement, what a row costs, and whether the memory grows. */
async function benchTown(): Promise<Record<string, number>> {
  const crowd = await openCrowd(begins);
  await settleTelegram(crowd.client, crowd.records, town);
  const { records, client } = crowd;
  // The first one warms the process up, so that what is compared is not its start.
  await announce(records, "before");
  await crowd.sweep.run();
  const before = process.memoryUsage.rss();
  await announce(records);
  let most = before;
  let least = before;
  const watching = setInterval(() => {
    const now = process.memoryUsage.rss();
    most = Math.max(most, now);
    least = Math.min(least, now);
  }, 20);
  const began = performance.now();
  const running = crowd.sweep.run();
  while ((await client.hget(records.keys.notice(noticeOf("a")), "all")) !== String(town)) await delay(20);
  const planSeconds = (performance.now() - began) / 1_000;
  await running;
  const sendSeconds = (performance.now() - began) / 1_000;
  clearInterval(watching);
  let bytes = 0;
  for (let bucket = 0; bucket <= town / 100; bucket += 1) {
    bytes += (await client.memory("USAGE", records.keys.ledger(noticeOf("a"), bucket))) ?? 0;
  }
  const sent = crowd.sent.count - town;
  await crowd.stop();
  return {
    planSeconds,
    sendSeconds,
    sent,
    bytesARow: bytes / town,
    megabytes: before / mega,
    more: (most - before) / mega,
    less: (before - least) / mega,
  };
}

/** Many reminders due at one instant: how long until the last has gone. */
async function benchTogether(): Promise<Record<string, number>> {
  const crowd = await openCrowd(halfHourBefore - 10_000);
  await settleTelegram(crowd.client, crowd.records, dueTogether);
  for (let from = 1; from <= dueTogether; from += 1_000) {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => wantsReminding(crowd, from + index)));
  }
  crowd.sweep.start();
  await gone(crowd, dueTogether);
  await delay(200);
  const { count, early, last } = crowd.sent;
  await crowd.stop();
  return { sent: count, early, lastMs: last - halfHourBefore };
}

/** One reminder at a time, again and again: how late it goes; and what an idle service asks of Redis. */
async function benchLone(): Promise<Record<string, number>> {
  const late: number[] = [];
  let commands = 0;
  for (let time = 0; time < lone; time += 1) {
    const crowd = await openCrowd(halfHourBefore - (time === 0 ? idleMs + 1_000 : 300));
    await settleTelegram(crowd.client, crowd.records, 1);
    await wantsReminding(crowd, 1);
    crowd.sweep.start();
    if (time === 0) {
      await delay(500);
      const asked = async () => Number(/total_commands_processed:(\d+)/.exec(await crowd.client.info("stats"))?.[1]);
      const before = await asked();
      await delay(idleMs);
      commands = (await asked()) - before - 1;
    }
    await gone(crowd, 1);
    late.push(crowd.sent.last - halfHourBefore);
    await crowd.stop();
  }
  return { worstMs: Math.max(...late), idleCommands: commands };
}

/** Two services look at one instant, their clocks jump, another is started after the moment: each reminder once. */
async function benchJumps(): Promise<Record<string, number>> {
  const redis = await startRedis(6405);
  const services = [await openCrowd(halfHourBefore - hourMs, redis), await openCrowd(halfHourBefore - hourMs, redis)];
  const [first] = services;
  if (!first) return {};
  await settleTelegram(first.client, first.records, asked);
  await Promise.all(Array.from({ length: asked }, (_, index) => wantsReminding(first, index + 1)));
  for (const moment of [
    halfHourBefore - 1,
    halfHourBefore,
    halfHourBefore - 2 * hourMs,
    halfHourBefore,
    halfHourBefore + 2 * hourMs,
    halfHourBefore + 60_000,
  ]) {
    for (const { clock } of services) clock.moveTo(moment);
    await Promise.all(services.map(({ sweep }) => sweep.run()));
    if (moment === halfHourBefore && services.length < 3) services.push(await openCrowd(halfHourBefore + 60_000, redis));
  }
  const sent = services.reduce((sum, one) => sum + one.sent.count, 0);
  const rows = [...(await first.records.ledger.rows(occasion(ceremony, "half-hour"))).values()];
  for (const one of services) await one.stop();
  await redis.stop();
  return { asked, sent, rows: rows.filter((row) => row === "sent").length };
}

/** Each in a process of its own, with what the service is started with: what one leaves behind costs no other. */
export const deeds = { town: benchTown, together: benchTogether, lone: benchLone, jumps: benchJumps };
export type Deed = keyof typeof deeds;
