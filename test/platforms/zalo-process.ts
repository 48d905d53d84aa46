// Zalo's half of a service in a process of its own, for tests that need two of them, or kill one.
// Each line on standard input is how many messages to send at once; the outcomes come back as a line of JSON.
import { createInterface } from "node:readline";
import { openRedis } from "../../src/records/redis.ts";
import { openZalo } from "./open-zalo.ts";

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
const client = await openRedis({ path: redis });
const platform = openZalo(
  { appId, appSecret, oaSecret, url, refreshToken: refresh, accessToken: "" },
  { client },
  { given: { refresh, access: undefined }, url: () => url },
);
await platform.start(async () => undefined);
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const outcomes = await Promise.all(Array.from({ length: Number(line) }, () => platform.send(person, { text: "Chào bạn", buttons: [] })));
  process.stdout.write(`${JSON.stringify(outcomes.map(({ outcome }) => outcome))}\n`);
}
