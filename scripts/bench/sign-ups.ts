import { fork } from "node:child_process";
import { join } from "node:path";
import { Redis } from "ioredis";
import { createRecords } from "../../src/records/records.ts";
import { show, spread } from "./measure.ts";
import { startRedis } from "./programs.ts";

const people = 1_000;
const places = 100;
const rounds = 5;

interface Pressed {
  readonly milliseconds: number;
  readonly placed: number;
  readonly waiting: number;
}

/** 1,000 people press for 100 places at once, in two processes; beside it as many bare writes, which is what Redis can do. */
export async function benchSignUps(say: (line: string) => void): Promise<Record<string, unknown>> {
  const redis = await startRedis(6412);
  const client = new Redis(redis.url);
  const records = createRecords(client, "sample-full", () => "token");
  const [ours, bare]: [number[], number[]] = [[], []];
  const faults: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await client.flushall();
      const both = await Promise.all([press(redis.url, 1, people / 2), press(redis.url, 1 + people / 2, people / 2)]);
      ours.push((people / Math.max(...both.map(({ milliseconds }) => milliseconds))) * 1000);
      const [count = { places: 0, waiting: 0 }] = await records.signUps.counts(["ve-tranh"]);
      const placed = both.reduce((sum, one) => sum + one.placed, 0);
      if (count.places !== places || count.waiting !== people - places || placed !== places) faults.push(JSON.stringify({ count, placed }));
      const begun = performance.now();
      await Promise.all(Array.from({ length: people }, (_, index) => client.hset(`bare:${index}`, "s", "C")));
      bare.push((people / (performance.now() - begun)) * 1000);
    }
    say(
      `sign-ups a second, ${people} people for ${places} places in two processes: ${show(spread(ours))}; never one over, nobody lost: ${faults.length === 0 ? "yes" : faults.join("; ")}`,
    );
    say(`bare writes a second, one process: ${show(spread(bare))}`);
    return { sign_ups_a_second: spread(ours), bare_writes_a_second: spread(bare), faults };
  } finally {
    client.disconnect();
    await redis.stop();
  }
}

async function press(url: string, from: number, count: number): Promise<Pressed> {
  const child = fork(join(import.meta.dirname, "sign-up-process.ts"), [url, String(from), String(count)], {
    execArgv: ["--import", "tsx"],
  });
  await new Promise((resolve) => child.once("message", resolve));
  const pressed = new Promise<Pressed>((resolve) => child.once("message", (answer) => resolve(answer as Pressed)));
  child.send("now");
  return pressed;
}
