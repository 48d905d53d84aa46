import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "undici";
import { textUpdate } from "./load.ts";
import { cpuMicros, percentile, show, spread } from "./measure.ts";
import { secret, startQuickService, startRedis, type Running } from "./programs.ts";

const questions = ["Lễ khai mạc diễn ra lúc mấy giờ ạ?", "ngày mai có gì", "le tong ket o dau vay", "thu nam co hoat dong gi"];
const zalo = { appId: "1029384756102938475", oaSecret: "bench-oa-secret", oaId: "4455667788990011223" };
const events = 1_500;
const warmUp = 1_000;
const perSecond = 150;
const repetitions = 3;

/** The leanest servers that answer as Telegram and Zalo do; they know when a person was first answered. */
async function startAnswering() {
  const answered = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      response.setHeader("content-type", "application/json");
      const path = request.url ?? "";
      const person = /"(?:user_id|chat_id)":"?(\d+)/.exec(body)?.[1];
      if (person !== undefined && !answered.has(person)) answered.set(person, performance.now());
      if (path.startsWith("/v2.0/oa/getoa")) return response.end(JSON.stringify({ error: 0, data: { oaid: zalo.oaId } }));
      if (path.startsWith("/v3.0")) {
        return response.end(
          '{"error":0,"message":"Success","data":{"message_id":"b1c2d3e4f5a60718293a","sent_time":"1790000000123","quota":{"quota_type":"reply","remain":"8","total":"8"}}}',
        );
      }
      return response.end(
        '{"ok":true,"result":{"message_id":1,"date":1,"id":1000000001,"is_bot":true,"first_name":"Bench","username":"bench_bot"}}',
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    stop: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

interface Posted {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

function telegramEvent(person: number, text: string): Posted {
  return {
    path: "/webhooks/telegram",
    headers: { "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify(textUpdate(person, text)),
  };
}

function zaloEvent(person: number, text: string): Posted {
  const timestamp = String(Date.now());
  const message = { text, msg_id: `b1c2d3e4f5a6${person}` };
  const who = { app_id: zalo.appId, sender: { id: String(person) }, user_id_by_app: "3310928475610293847", recipient: { id: zalo.oaId } };
  const body = JSON.stringify({ ...who, event_name: "user_send_text", message, timestamp });
  const mac = createHash("sha256")
    .update(zalo.appId + body + timestamp + zalo.oaSecret)
    .digest("hex");
  return { path: "/webhooks/zalo", headers: { "x-zevent-signature": `mac=${mac}` }, body };
}

/** From the webhook to the reply, for Zalo and Telegram in turns: median, p99, and CPU an event. */
export async function benchZalo(say: (line: string) => void): Promise<Record<string, unknown>> {
  const redis = await startRedis(6404);
  const answering = await startAnswering();
  const common = { REDIS_URL: redis.url, PORT: "0", PUBLIC_URL: "" };
  const variants: Record<string, { start: () => Promise<Running>; event: (person: number, text: string) => Posted }> = {
    telegram: {
      start: () =>
        startQuickService({
          ...common,
          PUBLIC_URL: "http://127.0.0.1:3404",
          PORT: "3404",
          TELEGRAM_BOT_TOKEN: "1000000001:bench-bench-bench-bench-bench-bench",
          TELEGRAM_API_ROOT: answering.url,
          TELEGRAM_WEBHOOK_SECRET: secret,
        }),
      event: telegramEvent,
    },
    zalo: {
      start: () =>
        startQuickService({
          ...common,
          ZALO_APP_ID: zalo.appId,
          ZALO_APP_SECRET: "bench",
          ZALO_OA_SECRET: zalo.oaSecret,
          ZALO_REFRESH_TOKEN: "bench",
          ZALO_ACCESS_TOKEN: "bench",
          ZALO_API_ROOT: answering.url,
          ZALO_OAUTH_ROOT: answering.url,
        }),
      event: zaloEvent,
    },
  };
  const figures: Record<string, { cpu: number[]; p50: number[]; p99: number[]; slowest200: number[] }> = {};
  let person = 500_000_000;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const [name, { start, event }] of Object.entries(variants)) {
      const service = await start();
      const pool = new Pool(service.url, { connections: 64, pipelining: 1 });
      const round = async (count: number) => {
        const begun = performance.now();
        const waits: number[] = [];
        const webhooks: number[] = [];
        await Promise.all(
          Array.from({ length: count }, async (_, index) => {
            const who = (person += 1);
            const { path, headers, body } = event(who, questions[index % questions.length] ?? "");
            await new Promise((resolve) => setTimeout(resolve, Math.max(0, (index * 1000) / perSecond - (performance.now() - begun))));
            const posted = performance.now();
            const response = await pool.request({
              path,
              method: "POST",
              headers: { "content-type": "application/json", ...headers },
              body,
            });
            await response.body.dump();
            if (response.statusCode !== 200) throw new Error(`${name}: ${response.statusCode}`);
            webhooks.push(performance.now() - posted);
            while (!answering.answered.has(String(who))) await new Promise((resolve) => setTimeout(resolve, 1));
            waits.push((answering.answered.get(String(who)) ?? 0) - posted);
          }),
        );
        return { waits: waits.toSorted((a, b) => a - b), webhooks: webhooks.toSorted((a, b) => a - b) };
      };
      await round(warmUp);
      const before = cpuMicros(service.pid);
      const { waits, webhooks } = await round(events);
      const found = (figures[name] ??= { cpu: [], p50: [], p99: [], slowest200: [] });
      found.cpu.push((cpuMicros(service.pid) - before) / events);
      found.p50.push(percentile(waits, 50));
      found.p99.push(percentile(waits, 99));
      found.slowest200.push(webhooks.at(-1) ?? NaN);
      await pool.close();
      await service.stop();
    }
  }
  await answering.stop();
  await redis.stop();
  const rows: Record<string, unknown> = {};
  for (const [name, { cpu, p50, p99, slowest200 }] of Object.entries(figures)) {
    say(
      `${name.padEnd(10)} webhook to reply p50 ${show(spread(p50), 1)} ms   p99 ${show(spread(p99), 1)} ms   CPU ${show(spread(cpu))} µs an event   slowest 200 ${show(spread(slowest200), 0)} ms (limit 2,000)`,
    );
    rows[name] = { p50_ms: spread(p50), p99_ms: spread(p99), cpu_us: spread(cpu), slowest_200_ms: spread(slowest200) };
  }
  return { events_per_second: perSecond, ...rows };
}
