/** The commands of Redis that are used here. */
export interface FileClient {
  hset(key: string, ...fieldAndValue: (string | Buffer)[]): Promise<number>;
  hget(key: string, field: string): Promise<string | null>;
  hgetBuffer(key: string, field: string): Promise<Buffer | null>;
  expire(key: string, seconds: number): Promise<number>;
  del(...keys: string[]): Promise<number>;
}

export interface KeptFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Counted from the visitor's last file. */
const keepSeconds = 7 * 24 * 60 * 60;
/** What a visitor sent in is read at once, or while they answer the questions about it. */
const keepSentSeconds = 60 * 60;

export type Files = ReturnType<typeof createFiles>;

/** Files handed over in the web chat, in either direction, kept with the visitor they are for: nobody else can fetch them. */
export function createFiles(redis: FileClient, keyPrefix: string, token: () => string) {
  const key = (visitor: string) => `${keyPrefix}web:${visitor}:files`;
  const sentKey = (visitor: string) => `${keyPrefix}web:${visitor}:sent-files`;
  return {
    /** Gives the address to fetch it from. */
    async keep(visitor: string, name: string, content: Buffer): Promise<string> {
      const id = token();
      await redis.hset(key(visitor), id, JSON.stringify({ name, content: content.toString("base64") }));
      await redis.expire(key(visitor), keepSeconds);
      return `/chat/files/${id}`;
    },

    /** Undefined when it is gone, or another visitor's. */
    async fetch(visitor: string, id: string): Promise<KeptFile | undefined> {
      const kept = await redis.hget(key(visitor), id);
      if (!kept) return undefined;
      const file = JSON.parse(kept) as { name: string; content: string };
      return { name: file.name, content: Buffer.from(file.content, "base64") };
    },

    /** A file of the visitor's own, by the page's id of it: sent again, it is the same one. */
    async takeIn(visitor: string, id: string, content: Buffer): Promise<void> {
      await redis.hset(sentKey(visitor), id, content);
      await redis.expire(sentKey(visitor), keepSentSeconds);
    },

    async sent(visitor: string, id: string): Promise<Buffer | undefined> {
      return (await redis.hgetBuffer(sentKey(visitor), id)) ?? undefined;
    },

    async forget(visitor: string): Promise<void> {
      await redis.del(key(visitor), sentKey(visitor));
    },
  };
}
