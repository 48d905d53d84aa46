// Zalo's half of a service in a process of its own, for tests that need two of them, or kill one.
// Each line on standard input is how many messages to send at once; the outcomes come back as a line of JSON.
import { createInterface } from "node:readline";
import type { Logger } from "../../src/log.ts";
import { createZaloPlatform } from "../../src/platforms/zalo/zalo.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";

interface Given {
  readonly redis: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecret: string;
  readonly url: string;
  readonly refresh: string;
  readonly person: string;
}

const { redis, appId, appSecret, oaSecret, url, refresh, person } = JSON.parse(process.argv[2] ?? "{}") as Given;
const records = createRecords(await openRedis({ path: redis }), "tuan", () => crypto.randomUUID());
const silent = () => undefined;
const platform = createZaloPlatform({
  ...{ appId, appSecret, oaSecret, apiRoot: url, oauthRoot: url, given: { refresh, access: undefined } },
  ...{ siteVerification: undefined, reminderTemplate: undefined, url: () => url },
  store: records.zaloTokens,
  buttons: { areRefused: async () => false, noteRefused: async () => undefined },
  share: async () => undefined,
    takeMoment: async () => 0,
  now: Date.now,
  token: () => crypto.randomUUID(),
  say: (key) => key,
  ...{ showLink: silent, tellStaff: silent, onGoOn: silent },
  log: { error: silent, warn: silent, info: silent, debug: silent } as Logger,
});
await platform.start(async () => undefined);
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const outcomes = await Promise.all(Array.from({ length: Number(line) }, () => platform.send(person, { text: "Chào bạn", buttons: [] })));
  process.stdout.write(`${JSON.stringify(outcomes.map(({ outcome }) => outcome))}\n`);
}
