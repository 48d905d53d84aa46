import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export interface Running {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

const token = "1000000001:bench-bench-bench-bench-bench-bench";
export const secret = "bench-secret";

/** Bound to the first core, so that what is measured does not share it with the load and the servers around. */
function spawnOnFirstCore(command: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn("taskset", ["-c", "0", command, ...args], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
}

async function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = pattern.exec(text);
      if (found) resolve(found[1] ?? found[0]);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${String(code)}: ${text}`)));
  });
}

/** What the service is started with (package.json). */
const flags = ["--max-semi-space-size=32"];

/** Runs a script with what the service is started with; gives the last line that it prints. */
export async function runLikeService(script: string, ...args: string[]): Promise<string> {
  const child = spawnOnFirstCore(process.execPath, [...flags, "--import", "tsx", script, ...args], {});
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await new Promise((resolve) => child.once("close", resolve));
  return text.trim().split("\n").at(-1) ?? "";
}

/** The service itself, built, live on the stand-in. */
export async function startService(env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawnOnFirstCore(process.execPath, [...flags, "dist/src/main.js"], { PORT: "0", LOG_LEVEL: "error", ...env });
  const url = await printed(child, /(http:\/\/\S+)/);
  return { pid: child.pid ?? 0, url, stop: () => stopped(child) };
}

/** The service with Zalo's pace taken off. */
export async function startQuickService(env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawnOnFirstCore(process.execPath, [...flags, "--import", "tsx", "scripts/bench/quick-service.ts"], {
    LOG_LEVEL: "error",
    ...env,
  });
  const url = await printed(child, /(http:\/\/\S+)/);
  return { pid: child.pid ?? 0, url, stop: () => stopped(child) };
}

/** The service as a bot on Telegram's stand-in, by webhook. */
export async function startBot(redisUrl: string, apiRoot: string, port: number): Promise<Running> {
  return startService({
    ...{ REDIS_URL: redisUrl, TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_SECRET: secret },
    ...{ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
  });
}

/** The peer: a bare grammY bot that echoes, with grammY's own client and no memory. */
export async function startEcho(apiRoot: string): Promise<Running> {
  const child = spawnOnFirstCore(process.execPath, ["--import", "tsx", "scripts/bench/echo.ts"], {
    ...{ BENCH_TOKEN: token, BENCH_API_ROOT: apiRoot, BENCH_SECRET: secret },
  });
  const url = await printed(child, /(http:\/\/\S+)/);
  return { pid: child.pid ?? 0, url, stop: () => stopped(child) };
}

export interface StandIn {
  readonly url: string;
  /** Messages accepted so far. */
  accepted(): number;
  /** Resolves when so many messages were accepted in all. */
  until(count: number): Promise<void>;
  /** Texts by chat, oldest first; only when asked to keep them. */
  readonly texts: Map<string, string[]>;
  stop(): Promise<void>;
}

/** The leanest Bot API that answers as the real one does, so that it is not what is measured. */
export async function startLeanBotApi(keepTexts = false): Promise<StandIn> {
  let accepted = 0;
  const texts = new Map<string, string[]>();
  const waiting = new Set<{ count: number; resolve: () => void }>();
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => void answer());
    function answer() {
      response.setHeader("content-type", "application/json");
      const method = request.url?.split("/").at(-1);
      if (method === "getMe") {
        return response.end('{"ok":true,"result":{"id":1000000001,"is_bot":true,"first_name":"Bench","username":"bench_bot"}}');
      }
      if (method !== "sendMessage") return response.end('{"ok":true,"result":true}');
      accepted += 1;
      const { chat_id, text } = JSON.parse(body) as { chat_id: string; text: string };
      if (keepTexts) texts.set(chat_id, [...(texts.get(chat_id) ?? []), text]);
      response.end(
        JSON.stringify({
          ok: true,
          result: {
            message_id: accepted,
            from: { id: 1000000001, is_bot: true, first_name: "Tuần học", username: "bench_bot" },
            chat: { id: Number(chat_id), first_name: "Nguyễn Thị", last_name: "Bình", username: "binh", type: "private" },
            date: 1727830800,
            text,
          },
        }),
      );
      for (const one of waiting) {
        if (accepted < one.count) continue;
        waiting.delete(one);
        one.resolve();
      }
      return response;
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted: () => accepted,
    until: (count) => (accepted >= count ? Promise.resolve() : new Promise((resolve) => waiting.add({ count, resolve }))),
    texts,
    stop: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

export interface RunningRedis extends Running {
  /** It dies, and comes back from its append-only file after so long. */
  awayFor(milliseconds: number): Promise<void>;
}

/** A throw-away Redis with the settings of the service's own, on the other core. */
export async function startRedis(port: number): Promise<RunningRedis> {
  const folder = mkdtempSync(join(tmpdir(), "bench-redis-"));
  const args = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "yes",
    "--appendfsync",
    "everysec",
    "--dir",
    folder,
  ];
  async function start(): Promise<ChildProcess> {
    const child = spawn(
      "taskset",
      ["-c", "1", "redis-server", ...args, "--hash-max-listpack-value", "1024", "--set-max-intset-entries", "4096"],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await printed(child, /Ready to accept connections/);
    return child;
  }
  let child = await start();
  return {
    pid: child.pid ?? 0,
    url: `redis://127.0.0.1:${port}`,
    async awayFor(milliseconds) {
      child.kill("SIGKILL");
      await delay(milliseconds);
      child = await start();
    },
    async stop() {
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
