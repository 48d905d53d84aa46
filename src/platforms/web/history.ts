import type { OutgoingButton } from "../platform.ts";

/** What stands in the chat: said by the visitor or by the bot. */
export interface Entry {
  /** Grows with every entry; also the id by which a reconnecting page tells what it has seen. */
  readonly id: string;
  readonly from: "visitor" | "bot";
  readonly text: string;
  readonly buttons?: readonly OutgoingButton[] | undefined;
  /** Where a file can be fetched, and its name. */
  readonly file?: { readonly url: string; readonly name: string } | undefined;
  /** Milliseconds since 1970, by the service's clock. */
  readonly at: number;
  /** The page's own id of what the visitor said, so that it is not shown twice. */
  readonly clientId?: string | undefined;
  /** Said by the page itself, and not shown: the first /start. */
  readonly silent?: boolean | undefined;
}

/** The commands of Redis that are used here; a connection or a cluster of connections has them. */
export interface StreamClient {
  xadd(...args: [string, ...(string | number)[]]): Promise<string | null>;
  xrange(key: string, from: string, to: string): Promise<[id: string, fields: string[]][]>;
  set(key: string, value: string, ex: "EX", seconds: number, nx: "NX"): Promise<"OK" | null>;
  expire(key: string, seconds: number): Promise<number>;
  publish(channel: string, message: string): Promise<number>;
  del(...keys: string[]): Promise<number>;
  exists(...keys: string[]): Promise<number>;
}

const mostEntries = 300;
const keepSeconds = 30 * 24 * 60 * 60;
const dayOfSeconds = 24 * 60 * 60;

export type History = ReturnType<typeof createHistory>;

/** What was said in the web chat, a stream a visitor; every process is told when there is something new. */
export function createHistory(redis: StreamClient, keyPrefix: string, now: () => number) {
  const key = (visitor: string) => `${keyPrefix}web:${visitor}`;
  const channel = `${keyPrefix}web`;

  return {
    channel,

    async add(visitor: string, entry: Omit<Entry, "id" | "at">): Promise<void> {
      await redis.xadd(key(visitor), "MAXLEN", "~", mostEntries, "*", "e", JSON.stringify({ ...entry, at: now() }));
      await redis.expire(key(visitor), keepSeconds);
      await redis.publish(channel, visitor);
    },

    /** False when this was said before: the page sends again what it has no answer to. */
    async isNew(visitor: string, clientId: string): Promise<boolean> {
      return (await redis.set(`${key(visitor)}:said:${clientId}`, "1", "EX", dayOfSeconds, "NX")) === "OK";
    },

    /** Everything after that id, oldest first. */
    async after(visitor: string, id: string): Promise<Entry[]> {
      const rows = await redis.xrange(key(visitor), id === "" ? "-" : `(${id}`, "+");
      return rows.map(([at, [, entry = "{}"]]) => ({ ...(JSON.parse(entry) as Omit<Entry, "id">), id: at }));
    },

    async knows(visitor: string): Promise<boolean> {
      return (await redis.exists(key(visitor))) === 1;
    },

    async forget(visitor: string): Promise<void> {
      await redis.del(key(visitor));
      await redis.publish(channel, `${visitor} cleared`);
    },

    /** Something that is shown and not kept: "typing", a moved clock. "*" = everybody. */
    async signal(visitor: string, what: string): Promise<void> {
      await redis.publish(channel, `${visitor} ${what}`);
    },
  };
}
