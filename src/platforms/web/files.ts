interface FileClient {
  set(key: string, value: string, ex: "EX", seconds: number): Promise<"OK" | null>;
  get(key: string): Promise<string | null>;
}

export interface KeptFile {
  readonly name: string;
  readonly content: Buffer;
}

const keepSeconds = 24 * 60 * 60;

export type Files = ReturnType<typeof createFiles>;

/** Files handed over in the web chat: fetched by the visitor they are for, within a day. */
export function createFiles(redis: FileClient, keyPrefix: string, token: () => string) {
  const key = (id: string) => `${keyPrefix}web-file:${id}`;
  return {
    /** Gives the address to fetch it from. */
    async keep(visitor: string, name: string, content: Buffer): Promise<string> {
      const id = token();
      await redis.set(key(id), JSON.stringify({ visitor, name, content: content.toString("base64") }), "EX", keepSeconds);
      return `/chat/files/${id}`;
    },

    /** Undefined when it is gone, or another visitor's. */
    async fetch(visitor: string, id: string): Promise<KeptFile | undefined> {
      const kept = await redis.get(key(id));
      if (!kept) return undefined;
      const file = JSON.parse(kept) as { visitor: string; name: string; content: string };
      return file.visitor === visitor ? { name: file.name, content: Buffer.from(file.content, "base64") } : undefined;
    },
  };
}
