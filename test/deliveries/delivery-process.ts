// The half of a service that writes unasked, in a process of its own, for tests and benchmarks that need two of them, or kill
// one. It says "ready", and sends what is due until it is killed; a line "reply ID" answers
// somebody, and says how long that took; "sweep" looks for what is due now.
import { createInterface } from "node:readline";
import { createClock } from "../../src/clock.ts";
import { createFurtherCalls } from "../../src/deliveries/further-calls.ts";
import { createLanes, type Lanes } from "../../src/deliveries/lanes.ts";
import { createSweep, type Sweep } from "../../src/deliveries/sweep.ts";
import { readAddress } from "../../src/domain/address.ts";
import type { Programme } from "../../src/domain/programme.ts";
import type { Logger } from "../../src/log.ts";
import type { OutgoingMessage, Platform } from "../../src/platforms/platform.ts";
import { chatMs, marginMs } from "../../src/platforms/telegram/limits.ts";
import { createTelegramPlatform } from "../../src/platforms/telegram/telegram.ts";
import { stepMs } from "../../src/platforms/zalo/limits.ts";
import { createZaloPlatform, type ZaloOptions } from "../../src/platforms/zalo/zalo.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";
import { readWording } from "../../src/wording/wording.ts";

interface Given {
  /** An address, or the path of a socket. */
  readonly redis: string;
  readonly apiRoot: string;
  readonly token: string;
  readonly perSecond: number;
  /** The Official Account, too. */
  readonly zalo?: Pick<ZaloOptions, "appId" | "appSecret" | "oaSecret"> & {
    readonly url: string;
    readonly refresh: string;
    readonly access: string;
  };
}

const { redis, apiRoot, token, perSecond, zalo } = JSON.parse(process.argv[2] ?? "{}") as Given;
const client = await openRedis({ urls: [redis] });
client.on("error", () => undefined);
const subscriber = await openRedis({ urls: [redis] });
subscriber.on("error", () => undefined);
const records = createRecords(client, "week", () => crypto.randomUUID());
const silent = () => undefined;
const log = { error: silent, warn: silent, info: silent, debug: silent } as Logger;
const clock = createClock();
const programme: Programme = {
  id: "week",
  name: "Tuần lễ",
  theme: "Đọc sách",
  organiser: "UBND",
  timezone: "UTC",
  starts: "2024-10-01",
  ends: "2024-10-07",
  groups: [],
  activities: [],
};
const limit = { perSecond, marginMs };
const platform = createTelegramPlatform({
  ...{ token, apiRoot, perSecond, webhookSecret: "secret", commands: { vi: [], en: [] }, log },
  furtherCall: createFurtherCalls(records.budget, "telegram", { ...limit, chatMs }, () => performance.now()),
  replyMoment: async (careful) => (careful || lanes.isGoing("telegram") ? records.budget.reply("telegram", limit) : 0),
});
const step = stepMs(10);
const account =
  zalo &&
  createZaloPlatform({
    ...{
      ...zalo,
      apiRoot: zalo.url,
      oauthRoot: zalo.url,
      given: { refresh: zalo.refresh, access: zalo.access },
      perSecond: Math.floor(1_000 / step),
    },
    ...{ siteVerification: undefined, reminderTemplate: undefined, url: () => zalo.url, store: records.zaloTokens, log, now: Date.now },
    buttons: { areRefused: async () => false, noteRefused: async () => undefined },
    takeMoment: (patienceMs) => records.pace.take("zalo", step, patienceMs),
    ...{
      share: async () => undefined,
      token: () => crypto.randomUUID(),
      say: (key) => key,
      showLink: silent,
      tellStaff: silent,
      onGoOn: silent,
    },
  });
await account?.start(async () => undefined);
const platforms: readonly Platform[] = [platform, ...(account ? [account] : [])];
const platformOf = (address: string) => platforms.find(({ name }) => name === readAddress(address)[0]);
const room = {
  ...{ records, clock, log, wording: readWording("locales"), process: crypto.randomUUID(), now: () => clock.now() },
  platforms: () => platforms.map(({ name, limit = {} }) => ({ name, limit })),
  send: async (address: string, message: OutgoingMessage, answered?: () => void) =>
    (await platformOf(address)?.send(readAddress(address)[1], message, answered)) ?? ({ outcome: "never", why: "gone" } as const),
  async reaches(addresses: readonly string[]) {
    const contacts = await records.contacts.last(addresses);
    return addresses.map((address, index) => platformOf(address)?.reach?.(contacts[index]) ?? "free");
  },
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
  void platform
    .fetch(`${apiRoot}/bot${token}/sendMessage`, { method: "POST", body })
    .then(() => process.stdout.write(`${performance.now() - began}\n`));
}
