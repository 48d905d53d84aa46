import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Records } from "../../src/records/records.ts";
import type { RedisClient } from "../../src/records/redis.ts";
import { token } from "./bulk-peers.ts";

export interface Seen {
  readonly people: number;
  readonly doubled: number;
  readonly refused: number;
  /** Calls that came while the bot was to be silent. */
  readonly early: number;
  readonly rate: number;
  readonly mostInSecond: number;
  readonly mostInTenth: number;
}

export interface Talking {
  readonly child: ChildProcess;
  next(): Promise<string>;
  ask(line: string): Promise<string>;
}

/** As `npm start` has them. */
const serviceFlags = ["--max-semi-space-size=32"];

export async function talkTo(script: string, ...args: string[]): Promise<Talking> {
  const child = spawn(process.execPath, [...serviceFlags, "--import", "tsx", script, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value ?? "");
  return { child, next, ask: (line) => (child.stdin.write(`${line}\n`), next()) };
}

/** A process that sends what is due; it is ready when this resolves. */
export async function startDeliveries(redis: string, apiRoot: string, perSecond: number, zalo?: object): Promise<Talking> {
  const started = await talkTo("test/deliveries/delivery-process.ts", JSON.stringify({ redis, apiRoot, token, perSecond, zalo }));
  await started.next();
  return started;
}

/** So many people with a chat on Telegram each. */
export async function settleTelegram(client: RedisClient, { keys }: Records, people: number): Promise<void> {
  // By Redis itself: it is not to be seen in the memory of the process that is measured.
  const settle =
    "for number = ARGV[1], ARGV[2] do redis.call('HSET', KEYS[1] .. string.format('%d', number), 'a', 'telegram:' .. string.format('%d', number)) end";
  for (let from = 1; from <= people; from += 10_000) await client.eval(settle, 1, keys.resident(""), from, Math.min(people, from + 9_999));
  await client.set(keys.residents, people);
}

/** An announcement to everybody, at any hour, that is due now. */
export async function announce({ announcements }: Records, id = "a"): Promise<void> {
  await announcements.keep(
    { id, text: "Mời bà con", buttons: [], audience: [{ is: "everyone" }], by: "1", at: 1, written: 1, wakes: true },
    "scheduled",
  );
}
