import type { Config } from "./config.ts";
import { CannotStart } from "./cannot-start.ts";
import type { Logger } from "./log.ts";
import { thisMachine } from "./programs.ts";
import { ensureRedisProgram } from "./records/install-redis.ts";
import { DataDirInUse, startOwnRedis, visitOwnRedis } from "./records/own-redis.ts";
import { openRedis, type RedisClient } from "./records/redis.ts";
import type { Words } from "./wording/wording.ts";

/** Another connection to the same Redis: a subscriber needs one of its own. */
export interface OpenRedis {
  readonly client: RedisClient;
  readonly own: boolean;
  another(): Promise<RedisClient>;
  close(): Promise<void>;
}

/** The Redis of the settings, or the service's own in DATA_DIR, installed when the machine has none. */
export async function openRedisOf(config: Config, words: Words, log: Logger, say: (line: string) => void): Promise<OpenRedis> {
  return config.redisUrls ? openGiven(config.redisUrls, words) : openOwn(config, words, log, say);
}

/** The same for a program that only reads: where a service runs in DATA_DIR, its Redis is read beside it. */
export async function openRedisBeside(
  config: Config,
  words: Words,
  log: Logger,
  say: (line: string) => void,
): Promise<Pick<OpenRedis, "client" | "close">> {
  if (config.redisUrls) return openGiven(config.redisUrls, words);
  try {
    return await startOwn(config, log, say);
  } catch (error) {
    if (!(error instanceof DataDirInUse)) return cannotStart(error);
    const theirs = await visitOwnRedis(config.dataDir);
    const client = await openRedis(theirs.connection).catch(cannotStart);
    const close = async () => {
      client.disconnect();
      await theirs.stop();
    };
    return { client, close };
  }
}

async function openGiven(urls: readonly string[], words: Words): Promise<OpenRedis> {
  const clients: RedisClient[] = [];
  const another = async () => {
    const client = await openRedis({ urls });
    clients.push(client);
    return client;
  };
  try {
    const client = await another();
    return { client, own: false, another, close: async () => clients.forEach((one) => one.disconnect()) };
  } catch (error) {
    throw new CannotStart(words.say("start-no-redis", { why: (error as Error).message }));
  }
}

async function openOwn(config: Config, words: Words, log: Logger, say: (line: string) => void): Promise<OpenRedis> {
  return startOwn(config, log, say).catch((error: unknown) => {
    if (error instanceof DataDirInUse) throw new CannotStart(words.say("start-data-dir-in-use", { folder: config.dataDir }));
    return cannotStart(error);
  });
}

async function startOwn({ dataDir: folder, searchPath }: Config, log: Logger, say: (line: string) => void): Promise<OpenRedis> {
  const program = await ensureRedisProgram(thisMachine(searchPath, say), say);
  const restarted = () => log.error("redis-server ended by itself and is started again");
  const own = await startOwnRedis({ folder, program, restarted });
  const clients: RedisClient[] = [];
  const another = async () => {
    const client = await openRedis(own.connection);
    clients.push(client);
    return client;
  };
  try {
    return {
      client: await another(),
      own: true,
      another,
      async close() {
        for (const client of clients) client.disconnect();
        await own.stop();
      },
    };
  } catch (error) {
    await own.stop();
    throw error;
  }
}

function cannotStart(error: unknown): never {
  throw new CannotStart(error instanceof Error ? error.message : String(error));
}
