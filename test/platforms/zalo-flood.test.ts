import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { startStandInZalo, type StandInZalo } from "./stand-in-zalo.ts";

let redis: TestRedis;
let zalo: StandInZalo;
let service: ReturnType<typeof spawn> | undefined;

beforeEach(async () => {
  redis = await startTestRedis();
  zalo = await startStandInZalo();
});
afterEach(async () => {
  service?.kill("SIGKILL");
  await zalo.stop();
  await redis.stop();
});

/** The service in a process of its own, at no pace: a test need not wait for Zalo's limits. */
async function startService(): Promise<string> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  await redis.client.call("CONFIG", "SET", "port", String(port));
  const env = {
    ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], PORT: "0", REDIS_URL: `redis://127.0.0.1:${port}` },
    ...{ ZALO_APP_ID: zalo.appId, ZALO_APP_SECRET: zalo.appSecret, ZALO_OA_SECRET: zalo.oaSecret, ZALO_REFRESH_TOKEN: zalo.refreshToken },
    ...{ ZALO_API_ROOT: zalo.url, ZALO_OAUTH_ROOT: zalo.url },
  };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/quick-service.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  service = child;
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  return String(value);
}

test("2,000 events in a few seconds: each has its 200, is answered once, and in order for each person", async () => {
  zalo.webhookUrl = `${await startService()}/webhooks/zalo`;
  zalo.echoes = false;
  const people = Array.from({ length: 50 }, () => zalo.person());
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => `${day}/10`);
  const said = Array.from({ length: 40 }, (_, index) => days[(index * 3) % 7] ?? "");
  await Promise.all(
    people.map(async (person) => {
      for (const day of said) await person.says(`ngày ${day} có gì`);
    }),
  );
  expect(zalo.responses).toHaveLength(2_000);
  expect(zalo.responses.filter(({ status }) => status !== 200)).toEqual([]);
  await eventually(() => people.every(({ heard }) => heard.length >= said.length));
  for (const person of people) expect(person.heard.map(({ text }) => days.find((day) => text.includes(`0${day}`)))).toEqual(said);
}, 60_000);
