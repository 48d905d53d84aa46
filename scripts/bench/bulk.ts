import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { Bot, GrammyError } from "grammy";
import { noticeOf } from "../../src/domain/announcement.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";
import { percentile } from "./measure.ts";
import { startRedis } from "./programs.ts";

const token = "123456789:AABenchBenchBenchBenchBenchBenchBenchBe";

interface Seen {
  readonly people: number;
  readonly doubled: number;
  readonly refused: number;
  readonly rate: number;
  readonly mostInSecond: number;
  readonly mostInTenth: number;
}

interface Talking {
  readonly child: ChildProcess;
  next(): Promise<string>;
  ask(line: string): Promise<string>;
}

async function talkTo(script: string, ...args: string[]): Promise<Talking> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value ?? "");
  return { child, next, ask: (line) => (child.stdin.write(`${line}\n`), next()) };
}

type Sender = (people: number, apiRoot: string, perSecond: number, server: Talking) => Promise<Record<string, unknown>>;

/** One message after the other, as grammY's guide advises; who is refused waits as long as is asked. */
const naive: Sender = async (people, apiRoot) => {
  const { api } = new Bot(token, { client: { apiRoot } });
  for (let chat = 1; chat <= people; chat += 1) {
    for (;;) {
      try {
        await api.sendMessage(chat, "Mời bà con");
        break;
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 429) throw error;
        await delay((error.parameters.retry_after ?? 1) * 1_000);
      }
    }
  }
  return {};
};

/** Ours: two processes, one ledger and one budget; with `repliesPerSecond` residents write meanwhile. */
const ours = (repliesPerSecond: number): Sender => async (people, apiRoot, perSecond, server) => {
  const redis = await startRedis(6405);
  const client = await openRedis({ urls: [redis.url] });
  const records = createRecords(client, "week", () => "token");
  const given = JSON.stringify({ redis: redis.url, apiRoot, token, perSecond });
  const both = [await talkTo("test/deliveries/delivery-process.ts", given), await talkTo("test/deliveries/delivery-process.ts", given)];
  for (const one of both) await one.next();
  const pipeline = client.pipeline();
  for (let number = 1; number <= people; number += 1) pipeline.hset(records.keys.resident(number), "a", `telegram:${number}`);
  await pipeline.set(records.keys.residents, people).exec();
  const quiet = repliesPerSecond > 0 ? await replies(both, repliesPerSecond, async () => false, 5_000) : [];
  await server.ask("forget what was before");
  await records.announcements.keep({ id: "a", text: "Mời bà con", buttons: [], audience: [{ is: "everyone" }], by: "1", at: 1, written: 1, wakes: true }, "scheduled");
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
  return { unknown, ...(repliesPerSecond > 0 ? { replies: during.length, quiet: percentile(quiet, 50), median: percentile(during, 50), worst: during.at(-1) } : {}) };
};

/** Residents write to both processes in turns; gives how long each reply took, in milliseconds, sorted. */
async function replies(processes: readonly Talking[], perSecond: number, isOver: () => Promise<boolean>, mostMs: number): Promise<number[]> {
  const until = performance.now() + mostMs;
  const took: Promise<number>[] = [];
  for (let n = 0; performance.now() < until && !(await isOver()); n += 1) {
    const one = processes[n % processes.length];
    if (one) took.push(one.ask(`reply ${900_000 + n}`).then(Number));
    await delay(1_000 / perSecond);
  }
  return (await Promise.all(took)).toSorted((a, b) => a - b);
}

/** How much of a platform's limit is used, how often it is overstepped, and who waits for it. */
export async function benchBulk(say: (line: string) => void): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  say("people  limit  server  sender                   % of limit  429s  lost  doubled  most in 1 s  most in 0.1 s");
  for (const [people, perSecond] of [[450, 30], [3_000, 300]] as const) {
    for (const mode of ["bucket", "strict"]) {
      for (const [name, sender, others] of [["ours, two processes", ours(0), 0], ["naive loop", naive, 0], ...(perSecond === 30 ? [["ours, residents write", ours(2), 2] as const] : [])] as const) {
        const server = await talkTo("scripts/bench/rate-server.ts", String(perSecond), mode);
        const url = await server.next();
        const extra = await sender(people, url, perSecond, server);
        const seen = JSON.parse(await server.ask("seen")) as Seen;
        server.child.kill("SIGKILL");
        const written = Number(extra["replies"] ?? 0);
        const lost = Math.max(0, people + written - seen.people);
        const share = (100 * seen.rate) / perSecond;
        say(`${String(people).padStart(6)} ${String(perSecond).padStart(6)}  ${mode}  ${name.padEnd(24)} ${share.toFixed(1).padStart(8)} ${String(seen.refused).padStart(7)} ${String(lost).padStart(5)} ${String(seen.doubled).padStart(8)} ${String(seen.mostInSecond).padStart(12)} ${String(seen.mostInTenth).padStart(13)}`);
        if (others > 0) say(`        replies: median ${Number(extra["median"]).toFixed(1)} ms (${Number(extra["quiet"]).toFixed(1)} without the announcement), worst ${Number(extra["worst"]).toFixed(1)} ms`);
        results[`${people}-${mode}-${name}`] = { share, ...seen, lost, ...extra };
      }
    }
  }
  return results;
}
