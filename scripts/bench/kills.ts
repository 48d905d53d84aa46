import { setTimeout as delay } from "node:timers/promises";
import { noticeOf } from "../../src/domain/announcement.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";
import { announce, settleTelegram, startDeliveries, talkTo, type Seen, type Talking } from "./delivering.ts";
import { startRedis, type RunningRedis } from "./programs.ts";

const people = 2_000;
const perSecond = 100;
const latencyMs = 50;
/** What a kill may leave unknown: what was under way. */
const underWay = Math.ceil((perSecond * latencyMs) / 1_000) + 1;
const kills = 10;
const redisAwayMs = 10_000;

interface Scene {
  readonly processes: Talking[];
  readonly redis: RunningRedis;
  start(): Promise<Talking>;
}

async function killsOfOne({ processes, start }: Scene): Promise<number> {
  for (let kill = 0; kill < kills; kill += 1) {
    await delay(200 + 600 * Math.random());
    processes.splice(Math.floor(Math.random() * processes.length), 1)[0]?.child.kill("SIGKILL");
    processes.push(await start());
  }
  return kills;
}

async function killOfBoth({ processes, start }: Scene): Promise<number> {
  await delay(3_000 + 3_000 * Math.random());
  for (const { child } of processes.splice(0)) child.kill("SIGKILL");
  processes.push(await start(), await start());
  return 2;
}

async function redisAway({ redis }: Scene): Promise<number> {
  await delay(3_000);
  await redis.awayFor(redisAwayMs);
  return 0;
}

/** What becomes of an announcement when what carries it dies. */
export async function benchKills(say: (line: string) => void): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  say(`${people} people at ${perSecond} a second, two processes; a kill may leave ${underWay} unknown`);
  say(
    "what happens                      sent  unknown  lost  doubled  429s  settled after the last restart and the ideal time for who was left (limit 5 s)",
  );
  for (const [name, happens] of [
    [`one is killed, ${kills} times`, killsOfOne],
    ["both are killed", killOfBoth],
    [`Redis is away for ${redisAwayMs / 1_000} s`, redisAway],
  ] as const) {
    const redis = await startRedis(6405);
    const client = await openRedis({ urls: [redis.url] });
    client.on("error", () => undefined);
    const records = createRecords(client, "week", () => "token");
    const server = await talkTo("scripts/bench/rate-server.ts", String(perSecond), "bucket");
    const url = await server.next();
    const start = () => startDeliveries(redis.url, url, perSecond);
    const processes = [await start(), await start()];
    await settleTelegram(client, records, people);
    await announce(records);
    for (const { child } of processes) child.stdin?.write("sweep\n");
    const killed = await happens({ processes, redis, start });
    while (client.status !== "ready") await delay(20);
    // Redis may be on its way back.
    const tally = async () => records.ledger.tally(noticeOf("a")).catch(() => ({ planned: 0, left: people }));
    const restarted = performance.now();
    const idealSeconds = (await tally()).left / perSecond;
    for (let now = await tally(); now.planned < people || now.left > 0; now = await tally()) await delay(20);
    const overSeconds = (performance.now() - restarted) / 1_000 - idealSeconds;
    const rows = [...(await records.ledger.rows(noticeOf("a"))).values()];
    const of = (row: string) => rows.filter((one) => one === row).length;
    const seen = JSON.parse(await server.ask("seen")) as Seen;
    for (const { child } of [...processes, server]) child.kill("SIGKILL");
    client.disconnect();
    await redis.stop();
    // Who has nothing and is not named as unknown.
    const lost = Math.max(0, people - seen.people - of("unknown")) + people - rows.length;
    const result = {
      sent: of("sent"),
      unknown: of("unknown"),
      mayBeUnknown: killed * underWay,
      lost,
      doubled: seen.doubled,
      refused: seen.refused,
      overSeconds,
    };
    say(
      `${name.padEnd(32)} ${String(result.sent).padStart(5)} ${`${result.unknown} ≤ ${result.mayBeUnknown}`.padStart(8)} ${String(lost).padStart(5)} ${String(seen.doubled).padStart(8)} ${String(seen.refused).padStart(5)} ${overSeconds.toFixed(1).padStart(8)} s`,
    );
    results[name] = result;
  }
  return results;
}
