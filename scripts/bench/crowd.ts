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

const town = 100_000;
const dueTogether = 10_000;
const idleMs = 5_000;
const lone = 20;
const asked = 1_000;
const hourMs = 60 * 60_000;
const begins = Date.parse("2024-10-03T08:00:00Z");
const halfHourBefore = begins - 30 * 60_000;
const ceremony: Activity = { id: "khai-mac", kind: "opening", title: "Lễ khai mạc", date: "2024-10-03", time: "08:00" };
const programme: Programme = { id: "week", name: "Tuần lễ", theme: "Đọc sách", organiser: "UBND", timezone: "UTC", starts: "2024-10-01", ends: "2024-10-07", groups: [], activities: [ceremony] };

interface Crowd {
  readonly clock: MovableClock;
  readonly client: RedisClient;
  readonly records: Records;
  readonly sweep: Sweep;
  /** By the room's clock, when each message came to the platform. */
  readonly sent: number[];
  stop(): Promise<void>;
}

/** The half of the service that writes unasked, before a platform that takes everything at once; `startMs` is where its clock begins. */
async function openCrowd(startMs: number, shared?: RunningRedis): Promise<Crowd> {
  const redis = shared ?? (await startRedis(6405));
  const client = await openRedis({ urls: [redis.url] });
  const records = createRecords(client, "week", () => crypto.randomUUID());
  const clock = createClock(Date.now, startMs);
  const ahead = startMs - performance.now();
  const sent: number[] = [];
  const silent = () => undefined;
  const room = {
    ...{ records, clock, log: { error: console.error, warn: console.error, info: silent, debug: silent } as unknown as Logger },
    ...{ wording: readWording("locales"), process: crypto.randomUUID(), now: () => clock.now() },
    platforms: () => [{ name: "telegram" as const, limit: {} }],
    // Looking at the clock costs more than the message; it is not moved where these are read.
    send: async () => (sent.push(performance.now() + ahead), { outcome: "sent" as const }),
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
  while (crowd.sent.length < count) await delay(5);
}

/** A whole town: how long it takes to plan an announcement, what a row costs, and whether the memory grows. */
async function benchTown(): Promise<Record<string, number>> {
  const crowd = await openCrowd(begins);
  await settleTelegram(crowd.client, crowd.records, town);
  const { records, client } = crowd;
  // The first one warms the process up, so that what is compared is not its start.
  await announce(records, "before");
  await crowd.sweep.run();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  await announce(records);
  let most = 0;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const began = performance.now();
  const running = crowd.sweep.run();
  while ((await records.ledger.tally(noticeOf("a"))).planned < town) await delay(10);
  const planSeconds = (performance.now() - began) / 1_000;
  await running;
  const sendSeconds = (performance.now() - began) / 1_000;
  clearInterval(watching);
  let bytes = 0;
  for (let bucket = 0; bucket <= town / 100; bucket += 1) bytes += (await client.memory("USAGE", records.keys.ledger(noticeOf("a"), bucket))) ?? 0;
  const sent = crowd.sent.length - town;
  await crowd.stop();
  return { planSeconds, sendSeconds, sent, bytesARow: bytes / town, moreMegabytes: (most - before) / 1024 / 1024 };
}

/** Many reminders due at one instant: how long until the last has gone. */
async function benchTogether(): Promise<Record<string, number>> {
  const crowd = await openCrowd(halfHourBefore - 10_000);
  await settleTelegram(crowd.client, crowd.records, dueTogether);
  for (let from = 1; from <= dueTogether; from += 1_000) await Promise.all(Array.from({ length: 1_000 }, (_, index) => wantsReminding(crowd, from + index)));
  crowd.sweep.start();
  await gone(crowd, dueTogether);
  await delay(200);
  const late = (crowd.sent.at(-1) ?? NaN) - halfHourBefore;
  const early = crowd.sent.filter((at) => at < halfHourBefore - 1).length;
  const sent = crowd.sent.length;
  await crowd.stop();
  return { sent, early, lastMs: late };
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
    late.push((crowd.sent[0] ?? NaN) - halfHourBefore);
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
  for (const moment of [halfHourBefore - 1, halfHourBefore, halfHourBefore - 2 * hourMs, halfHourBefore, halfHourBefore + 2 * hourMs, halfHourBefore + 60_000]) {
    for (const { clock } of services) clock.moveTo(moment);
    await Promise.all(services.map(({ sweep }) => sweep.run()));
    if (moment === halfHourBefore && services.length < 3) services.push(await openCrowd(halfHourBefore + 60_000, redis));
  }
  const sent = services.reduce((sum, one) => sum + one.sent.length, 0);
  const rows = [...(await first.records.ledger.rows(occasion(ceremony, "half-hour"))).values()];
  for (const one of services) await one.stop();
  await redis.stop();
  return { asked, sent, rows: rows.filter((row) => row === "sent").length };
}

/** Whom a town's service writes to: how soon, at what cost. */
export async function benchCrowd(say: (line: string) => void): Promise<Record<string, unknown>> {
  const all = await benchTown();
  say(`${town} people: planned in ${all["planSeconds"]?.toFixed(1)} s (limit 5), ${all["bytesARow"]?.toFixed(1)} bytes of Redis a row (limit 70), ${all["sent"]} sent in ${all["sendSeconds"]?.toFixed(1)} s, the process ${all["moreMegabytes"]?.toFixed(0)} MB larger at most (limit 50)`);
  const together = await benchTogether();
  say(`${dueTogether} reminders due at one instant: ${together["sent"]} sent, ${together["early"]} early, the last ${together["lastMs"]?.toFixed(0)} ms after it (limit 500)`);
  const one = await benchLone();
  say(`a lone reminder, the worst of ${lone}: ${one["worstMs"]?.toFixed(0)} ms late (limit 50); Redis was asked ${one["idleCommands"]} times in ${idleMs / 1_000} s while nothing was due`);
  const jumps = await benchJumps();
  say(`${asked} reminders, two sweeps at one instant, clocks that jump 2 h back and forth, a service started after the moment: ${jumps["sent"]} sent, ${jumps["rows"]} rows say so (limit ${asked})`);
  return { town: all, together, lone: one, jumps };
}
