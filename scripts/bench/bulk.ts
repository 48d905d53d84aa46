import { setTimeout as delay } from "node:timers/promises";
import { noticeOf } from "../../src/domain/announcement.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";
import { peers } from "./bulk-peers.ts";
import { percentile } from "./measure.ts";
import { announce, settleTelegram, startDeliveries, talkTo, type Seen, type Talking } from "./delivering.ts";
import { startRedis } from "./programs.ts";

/** Ours: two processes, one ledger and one budget; with `repliesPerSecond` residents write meanwhile. */
async function ours(
  repliesPerSecond: number,
  people: number,
  apiRoot: string,
  perSecond: number,
  server: Talking,
): Promise<Record<string, number | undefined>> {
  const redis = await startRedis(6405);
  const client = await openRedis({ urls: [redis.url] });
  const records = createRecords(client, "week", () => "token");
  const both = [await startDeliveries(redis.url, apiRoot, perSecond), await startDeliveries(redis.url, apiRoot, perSecond)];
  await settleTelegram(client, records, people);
  const quiet = repliesPerSecond > 0 ? await replies(both, repliesPerSecond, async () => false, 5_000) : [];
  await server.ask("forget what was before");
  await announce(records);
  for (const { child } of both) child.stdin?.write("sweep\n");
  const left = async () => {
    const { planned, left } = await records.ledger.tally(noticeOf("a"));
    return planned < people || left > 0;
  };
  const during = repliesPerSecond > 0 ? await replies(both, repliesPerSecond, async () => !(await left()), Infinity) : [];
  while (await left()) await delay(50);
  const rows = await records.ledger.rows(noticeOf("a"));
  for (const { child } of both) child.kill("SIGKILL");
  client.disconnect();
  await redis.stop();
  const unknown = [...rows.values()].filter((row) => row === "unknown").length;
  return {
    unknown,
    ...(repliesPerSecond > 0
      ? { replies: during.length, quiet: percentile(quiet, 50), median: percentile(during, 50), worst: during.at(-1) }
      : {}),
  };
}

/** Residents write to both processes in turns; gives how long each reply took, in milliseconds, sorted. */
async function replies(
  processes: readonly Talking[],
  perSecond: number,
  isOver: () => Promise<boolean>,
  mostMs: number,
): Promise<number[]> {
  const until = performance.now() + mostMs;
  const took: Promise<number>[] = [];
  for (let n = 0; performance.now() < until && !(await isOver()); n += 1) {
    const one = processes[n % processes.length];
    if (one) took.push(one.ask(`reply ${900_000 + n}`).then(Number));
    await delay(1_000 / perSecond);
  }
  return (await Promise.all(took)).toSorted((a, b) => a - b);
}

const width = 24;
/** Residents' messages a second in the rows where they write. */
const written = 2;

/** How much of a platform's limit is used, how often it is overstepped, and who waits for it. */
export async function benchBulk(say: (line: string) => void): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  say(`people  limit  server  ${"sender".padEnd(width)}  % of limit  429s  lost  doubled  most in 1 s  most in 0.1 s`);

  async function measure(
    name: string,
    people: number,
    perSecond: number,
    mode: string,
    send: (url: string, server: Talking) => Promise<Record<string, number | undefined>>,
  ): Promise<void> {
    const server = await talkTo("scripts/bench/rate-server.ts", String(perSecond), mode);
    const extra = await send(await server.next(), server);
    const seen = JSON.parse(await server.ask("seen")) as Seen;
    server.child.kill("SIGKILL");
    const lost = Math.max(0, people + (extra["replies"] ?? 0) - seen.people);
    const share = (100 * seen.rate) / perSecond;
    say(
      `${String(people).padStart(6)} ${String(perSecond).padStart(6)}  ${mode}  ${name.padEnd(width)} ${share.toFixed(1).padStart(11)} ${String(seen.refused).padStart(5)} ${String(lost).padStart(5)} ${String(seen.doubled).padStart(8)} ${String(seen.mostInSecond).padStart(12)} ${String(seen.mostInTenth).padStart(14)}`,
    );
    if (extra["replies"]) {
      say(
        `        replies: median ${extra["median"]?.toFixed(1)} ms (${extra["quiet"]?.toFixed(1)} without the announcement), worst ${extra["worst"]?.toFixed(1)} ms`,
      );
    }
    results[`${people}-${mode}-${name}`] = { share, ...seen, lost, ...extra };
  }

  for (const [people, perSecond] of [
    [450, 30],
    [3_000, 300],
  ] as const) {
    for (const mode of ["bucket", "strict"]) {
      await measure("ours, two processes", people, perSecond, mode, (url, server) => ours(0, people, url, perSecond, server));
      if (perSecond === 30) {
        await measure("ours, residents write", people, perSecond, mode, (url, server) => ours(written, people, url, perSecond, server));
      }
      for (const [name, send] of Object.entries(peers)) {
        // It waits for every answer: at 300 a second it would only show the line's speed, for minutes.
        if (name === "naive loop" && perSecond > 30) continue;
        await measure(name, people, perSecond, mode, async (url) => {
          await send(people, url, perSecond);
          return {};
        });
      }
    }
  }
  return results;
}
