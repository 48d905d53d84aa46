import { mkdir, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DataDirInUse, holdAlone } from "./one-service.ts";
import { endRedisLeftBehind, startRedisProcess } from "./redis-process.ts";

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
const longestName = "/service-00000000.sock";
const restartMs = 500;
const longestRestartMs = 10_000;

/**
 * A redis-server of the service's own: on a unix socket only, so that nobody else's program or network reaches it, and
 * with every write on the disk before it is answered. One service a folder. When Redis ends by itself it is started
 * again on the same socket, so that clients only have to reconnect.
 * @throws DataDirInUse, or an Error whose message is one line, when the folder or Redis cannot be used.
 */
export async function startOwnRedis({ folder, program, restarted = () => undefined }: OwnRedisOptions): Promise<OwnRedis> {
  const unusable = (error: unknown): never => {
    if (error instanceof DataDirInUse) throw error;
    throw new Error(`${folder} cannot be used: ${explained(error)}`, { cause: error });
  };
  const data = await privateFolder(folder).catch(unusable);
  const way = await shortWay(data).catch(unusable);
  const release = await holdAlone(way.path).catch(async (error: unknown) => {
    await way.remove();
    return unusable(error);
  });
  const socket = join(way.path, "redis.sock");
  const stopping = new AbortController();
  const start = () => startRedisProcess({ program, folder: data, socket, signal: stopping.signal });
  const leave = async () => {
    await release();
    await way.remove();
  };

  let redis: Awaited<ReturnType<typeof start>>;
  try {
    // A SIGKILL of the service leaves its Redis behind. The lock says that no service lives: it is ended, and begun anew.
    await endRedisLeftBehind(socket);
    redis = await start();
  } catch (error) {
    await leave();
    throw new Error(`redis-server did not start in ${folder}: ${explained(error)}`, { cause: error });
  }

  async function keepRunning(): Promise<void> {
    for (let wait = restartMs; ; wait = Math.min(wait * 2, longestRestartMs)) {
      await redis.exited;
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      restarted();
      try {
        redis = await start();
        wait = restartMs / 2;
      } catch {
        // Tried again, after a longer while; until then every command fails and is said to have failed.
      }
    }
  }

  const ended = keepRunning();
  let left: Promise<void> | undefined;
  return {
    connection: { path: socket },
    stop() {
      stopping.abort();
      return (left ??= ended.then(leave));
    },
  };
}

/**
 * The Redis of the service that holds this folder now, to read what it keeps while it runs.
 * @throws when there is no such folder
 */
export async function visitOwnRedis(folder: string): Promise<OwnRedis> {
  const way = await shortWay(await realpath(folder));
  return { connection: { path: join(way.path, "redis.sock") }, stop: way.remove };
}

/** The folder's one true path; what residents wrote is in it, and nobody else's to read, even where the folder is. */
async function privateFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const data = await realpath(folder);
  await mkdir(join(data, "appendonlydir"), { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
  return data;
}

/** The folder itself, or a link to it where its path is too long for sockets: they are in the folder all the same. */
async function shortWay(data: string): Promise<{ path: string; remove(): Promise<void> }> {
  if (Buffer.byteLength(data + longestName) <= longestSocketPath) return { path: data, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "tuan-hoc-"));
  const path = join(folder, "data");
  await symlink(data, path);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

function explained(error: unknown): string {
  const code = codeOf(error);
  if (code === "EEXIST" || code === "ENOTDIR") return "it is not a folder";
  if (code === "EACCES" || code === "EPERM") return "it may not be written to";
  if (code === "EROFS") return "it is read-only";
  // What a recursive mkdir says on a disk that is read-only.
  if (code === "ENOENT") return "it is not there and cannot be made";
  if (code === "ENOSPC") return "the disk is full";
  return error instanceof Error ? error.message : String(error);
}
