// The half of a service that writes unasked, in a process of its own, for tests and benchmarks that need two of them, or kill
// one. It says "ready", and sends what is due until it is killed; a line "reply ID" answers
// somebody, and says how long that took; "sweep" looks for what is due now.
import { createInterface } from "node:readline";
import { createClock } from "../../src/clock.ts";
import { createLanes, type Lanes } from "../../src/deliveries/lanes.ts";
import { createSweep, type Sweep } from "../../src/deliveries/sweep.ts";
import type { Programme } from "../../src/domain/programme.ts";
import type { Logger } from "../../src/log.ts";
import { marginMs } from "../../src/platforms/telegram/limits.ts";
import { createTelegramPlatform } from "../../src/platforms/telegram/telegram.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";
import { readWording } from "../../src/wording/wording.ts";

interface Given {
  /** An address, or the path of a socket. */
  readonly redis: string;
  readonly apiRoot: string;
  readonly token: string;
  readonly perSecond: number;
}

const { redis, apiRoot, token, perSecond } = JSON.parse(process.argv[2] ?? "{}") as Given;
const client = await openRedis({ urls: [redis] });
client.on("error", () => undefined);
const subscriber = await openRedis({ urls: [redis] });
subscriber.on("error", () => undefined);
const records = createRecords(client, "week", () => crypto.randomUUID());
const silent = () => undefined;
const log = { error: silent, warn: silent, info: silent, debug: silent } as Logger;
const clock = createClock();
const programme: Programme = { id: "week", name: "Tuần lễ", theme: "Đọc sách", organiser: "UBND", timezone: "UTC", starts: "2024-10-01", ends: "2024-10-07", groups: [], activities: [] };
const limit = { perSecond, marginMs };
const platform = createTelegramPlatform({
  ...{ token, apiRoot, perSecond, webhookSecret: "secret", commands: { vi: [], en: [] }, log },
  replyMoment: async () => (lanes.isGoing("telegram") ? records.budget.reply("telegram", limit) : 0),
});
const room = {
  ...{ records, clock, log, wording: readWording("locales"), process: crypto.randomUUID(), now: () => clock.now() },
  platforms: () => [{ name: "telegram" as const, limit: platform.limit ?? {} }],
  send: (address: string, message: Parameters<typeof platform.send>[1]) => platform.send(address.slice("telegram:".length), message),
  reaches: async (addresses: readonly string[]) => addresses.map(() => "free" as const),
  afterSent: async () => undefined,
  peopleSleep: () => false,
  onWaiting: () => void client.publish(records.keys.wake, "").catch(silent),
  count: silent,
};
const sweep: Sweep = createSweep({ ...room, programme: async () => programme, lanes: () => lanes, onFinished: async () => undefined });
const lanes: Lanes = createLanes({ ...room, find: (id) => sweep.find(id) });
await subscriber.subscribe(records.keys.wake);
subscriber.on("message", () => lanes.wake());
sweep.start();
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "sweep") {
    void sweep.run();
    continue;
  }
  const body = JSON.stringify({ chat_id: line.split(" ")[1], text: "Chào bạn" });
  const began = performance.now();
  void platform.fetch(`${apiRoot}/bot${token}/sendMessage`, { method: "POST", body }).then(() => process.stdout.write(`${performance.now() - began}\n`));
}
