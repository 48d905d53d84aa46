import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

const fields = { name: "n", bytes: "b" } as const;

export interface KeptAttachment {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The pictures and files of announcements, each once by its digest. */
export function createAttachments(redis: RedisClient, keys: Keys) {
  return {
    /** Kept already, it is kept at least so long from now. */
    async keep(id: string, { name, bytes }: KeptAttachment, seconds: number): Promise<void> {
      const key = keys.attachment(id);
      if (!(await this.keepLonger(id, seconds))) {
        await redis.multi().hset(key, fields.name, name, fields.bytes, bytes).expire(key, seconds).exec();
      }
    },

    /** False when it is not there. */
    async keepLonger(id: string, seconds: number): Promise<boolean> {
      const key = keys.attachment(id);
      await redis.expire(key, seconds, "GT");
      return (await redis.exists(key)) === 1;
    },

    async find(id: string): Promise<KeptAttachment | undefined> {
      const [name, bytes] = await redis.hmgetBuffer(keys.attachment(id), fields.name, fields.bytes);
      return name && bytes ? { name: name.toString(), bytes } : undefined;
    },
  };
}
