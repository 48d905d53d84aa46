import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, realpath, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { holdAlone } from "./one-service.ts";

export { DataDirInUse } from "./one-service.ts";

export interface OwnRedis {
  readonly connection: { readonly path: string };
  /** Ends it cleanly; everything is on the disk then. */
  stop(): Promise<void>;
}

interface OwnRedisOptions {
  /** DATA_DIR; made when it is not there. */
  readonly folder: string;
  /** Path of redis-server. */
  readonly program: string;
  /** Called when Redis ended by itself and is started again. */
  readonly restarted?: () => void;
}

/** The kernel's limit for a socket's path is 104 to 108 bytes. */
const longestSocketPath = 100;
const startMs = 15_000;
const stopMs = 5_000;
const restartMs = 500;

/**
 * A redis-server of the service's own: on a unix socket only, so that nobody else's program or network reaches it, and
 * with every write on the disk before it is answered. One service a folder.
 * @throws DataDirInUse, or an Error whose message is one line, when the folder or Redis cannot be used.
 */
export async function startOwnRedis({ folder, program, restarted = () => undefined }: OwnRedisOptions): Promise<OwnRedis> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const data = await realpath(folder);
  if (!(await stat(data)).isDirectory()) throw new Error(`${folder} is not a folder`);
  const sockets = await socketFolder(data);
  const release = await holdAlone(join(sockets, "service.sock"));
  const path = join(sockets, "redis.sock");
  let stopping = false;
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const output: string[] = [];
    // Its own process group: a Ctrl-C in the terminal is for the service, which ends Redis last.
    const started = spawn(program, settings(data, path), { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    child = started;
    started.unref();
    started.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    started.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    await answersWithin(path, startMs, started).catch(() => {
      throw new Error(`redis-server did not start in ${folder}: ${lastLine(output)}`);
    });
    output.length = 0;
    started.stdout.removeAllListeners("data").resume();
    started.once("exit", () => {
      if (!stopping) setTimeout(() => void restart(), restartMs);
    });
  }

  async function restart(): Promise<void> {
    if (stopping) return;
    restarted();
    await start().catch(() => setTimeout(() => void restart(), restartMs * 4));
  }

  try {
    // A SIGKILL of the service leaves its Redis behind. The lock says that no service lives: it is ended, and begun anew.
    await shutDown(path);
    await start();
  } catch (error) {
    await release();
    throw error;
  }

  let stopped: Promise<void> | undefined;
  return {
    connection: { path },
    stop: () =>
      (stopped ??= (async () => {
        stopping = true;
        const ended = child?.exitCode === null ? new Promise((resolve) => child?.once("exit", resolve)) : Promise.resolve();
        await shutDown(path);
        const timer = setTimeout(() => child?.kill("SIGKILL"), stopMs);
        await ended;
        clearTimeout(timer);
        await release();
      })()),
  };
}

function settings(folder: string, path: string): string[] {
  const values: Record<string, string> = {
    port: "0",
    unixsocket: path,
    unixsocketperm: "700",
    dir: folder,
    save: "",
    appendonly: "yes",
    // What a resident was told is kept is on the disk, even if the power fails in the next instant.
    appendfsync: "always",
    "maxmemory-policy": "noeviction",
    // A resident's hash stays compact with a recommendation of a few hundred letters in it.
    "hash-max-listpack-value": "1024",
    "hash-max-listpack-entries": "512",
    "set-max-intset-entries": "4096",
    daemonize: "no",
    loglevel: "notice",
  };
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

/** Beside the data; in a folder named after it where its own path is too long for a socket. */
async function socketFolder(data: string): Promise<string> {
  if (join(data, "service.sock.00000000.stale").length <= longestSocketPath) return data;
  const name = createHash("sha256").update(data).digest("hex").slice(0, 16);
  const folder = join(tmpdir(), `tuan-hoc-${name}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

async function answersWithin(path: string, milliseconds: number, child: ChildProcess): Promise<void> {
  const client = new Redis({ path, lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 20, disconnectTimeout: 50 });
  client.on("error", () => undefined);
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      client.connect().catch(() => undefined).then(() => loaded(client)),
      new Promise((_, reject) => child.once("error", reject)),
      new Promise((_, reject) => child.once("exit", () => reject(new Error("it ended")))),
      new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("no answer")), milliseconds))),
    ]);
  } finally {
    clearTimeout(timer);
    client.disconnect();
  }
}

/** ioredis waits by itself until the append-only file is loaded. */
async function loaded(client: Redis): Promise<void> {
  await client.ping();
}

/** Ends whatever Redis listens there, with everything on the disk; nothing happens when none does. */
async function shutDown(path: string): Promise<void> {
  const client = new Redis({ path, lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0, disconnectTimeout: 50 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const ended = new Promise((resolve) => client.once("end", resolve));
    client.shutdown().catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([ended, new Promise((resolve) => (timer = setTimeout(resolve, stopMs)))]);
    clearTimeout(timer);
  } catch {
    // Nobody listens.
  } finally {
    client.disconnect();
  }
}

function lastLine(output: readonly string[]): string {
  const lines = output.join("").split("\n").filter(Boolean);
  const telling = lines.findLast((line) => /error|fail|fatal|bad|can't|denied/i.test(line)) ?? lines.at(-1) ?? "no reason given";
  return telling.replace(/^\d+:\w \d+ \w+ \d+ [\d:.]+ [*#.-] /, "");
}
