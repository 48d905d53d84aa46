import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll } from "@jest/globals";
import { redisProgram, thisMachine } from "../src/programs.ts";
import { Redis } from "ioredis";
import { openRedis, type RedisClient } from "../src/records/redis.ts";

export interface TestRedis {
  readonly path: string;
  readonly client: RedisClient;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** A real redis-server that keeps nothing, on a socket of its own. */
export async function startTestRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  const path = join(folder, "redis.sock");
  const settings = ["--port", "0", "--unixsocket", path, "--save", "", "--appendonly", "no", "--hash-max-listpack-value", "1024"];
  const program = thisMachine(process.env["PATH"] ?? "", () => undefined).find(...redisProgram.names);
  if (!program) throw new Error("redis-server is missing: npm test installs it");
  const child = spawn(program, settings, { cwd: folder, env: { LC_ALL: "C" }, stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await listening(child.stdout);
  const client = await connectPatiently(path);
  return {
    path,
    client,
    flush: async () => void (await client.flushall()),
    async stop() {
      client.disconnect();
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Who connects before is refused, and would wait before the next try. */
function listening(output: Readable): Promise<void> {
  return new Promise((resolve) => {
    let told = "";
    output.on("data", (piece: Buffer) => {
      told += piece.toString();
      if (told.includes("eady to accept connections")) resolve();
    });
  });
}

/** A client for tests that ask for thousands of things at once: the service's own second would fail them on a slow machine. */
export async function connectPatiently(path: string): Promise<RedisClient> {
  const client = await openRedis({ path });
  if (client instanceof Redis) client.options.commandTimeout = 20_000;
  return client;
}

/** For a whole test file: started before its first test, stopped after its last. */
export function useRedis(): Pick<TestRedis, "path" | "client" | "flush"> {
  let redis: TestRedis | undefined;
  const started = () => {
    if (!redis) throw new Error("Redis is started before the first test, not before");
    return redis;
  };
  beforeAll(async () => void (redis = await startTestRedis()));
  afterAll(() => redis?.stop());
  return {
    get path() {
      return started().path;
    },
    get client() {
      return started().client;
    },
    flush: () => started().flush(),
  };
}
