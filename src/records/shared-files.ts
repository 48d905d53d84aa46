import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

const fields = { name: "n", bytes: "b" } as const;

/** Files that are given out to whoever has their address, each once however many it goes to, for a while. */
export function createSharedFiles(redis: RedisClient, keys: Keys) {
  return {
    /** Kept already, it is kept at least so long from now. */
    async keep(id: string, name: string, bytes: Buffer, seconds: number): Promise<void> {
      const key = keys.sharedFile(id);
      if (await redis.exists(key)) await redis.expire(key, seconds, "GT");
      else await redis.multi().hset(key, fields.name, name, fields.bytes, bytes).expire(key, seconds).exec();
    },

    async find(id: string): Promise<{ readonly name: string; readonly bytes: Buffer } | undefined> {
      const [name, bytes] = await redis.hmgetBuffer(keys.sharedFile(id), fields.name, fields.bytes);
      return name && bytes ? { name: name.toString(), bytes } : undefined;
    },
  };
}
