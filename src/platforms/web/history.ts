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
  /** The same of a picture that is shown. */
  readonly picture?: { readonly url: string; readonly name: string } | undefined;
  /** Milliseconds since 1970, by the service's clock. */
  readonly at: number;
  /** The page's own id of what the visitor said, so that it is not shown twice. */
  readonly clientId?: string | undefined;
  /** The id of an entry in whose place this one stands now. */
  readonly replaces?: string | undefined;
  /** Said by the page itself, and not shown: the first /start. */
  readonly silent?: boolean | undefined;
}

/** The commands of Redis that are used here; a connection or a cluster of connections has them. */
export interface StreamClient {
  defineCommand(name: string, definition: { lua: string; numberOfKeys: number }): void;
  xrange(key: string, from: string, to: string): Promise<[id: string, fields: string[]][]>;
  publish(channel: string, message: string): Promise<number>;
  del(...keys: string[]): Promise<number>;
  exists(...keys: string[]): Promise<number>;
}

const mostEntries = 300;
const keepSeconds = 30 * 24 * 60 * 60;
/** As long as what was heard is remembered. */
const rememberIdSeconds = 48 * 60 * 60;

/**
 * Stands in the place of an entry from now on; of its changes only the last is kept.
 * KEYS: chat, changes; ARGV: id of the entry, the change, seconds to keep, channel, visitor.
 */
const change = `
local before = redis.call('HGET', KEYS[2], ARGV[1])
if before then redis.call('XDEL', KEYS[1], before) end
redis.call('HSET', KEYS[2], ARGV[1], redis.call('XADD', KEYS[1], '*', 'e', ARGV[2]))
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])
redis.call('PUBLISH', ARGV[4], ARGV[5])`;

/**
 * One step, so that no fault in the middle leaves an id remembered whose entry was never kept.
 * KEYS: chat, id of what was said; ARGV: seconds to remember the id, or "" when there is none; most entries, entry,
 * seconds to keep, channel, visitor.
 */
const add = `
if ARGV[1] ~= '' and not redis.call('SET', KEYS[2], '1', 'EX', ARGV[1], 'NX') then return '' end
local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'e', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
redis.call('PUBLISH', ARGV[5], ARGV[6])
return id`;

export type History = ReturnType<typeof createHistory>;

/** What was said in the web chat, a stream a visitor; every process is told when there is something new. */
export function createHistory(redis: StreamClient, keyPrefix: string, now: () => number) {
  const key = (visitor: string) => `${keyPrefix}web:${visitor}`;
  const channel = `${keyPrefix}web`;
  redis.defineCommand("webChatAdd", { numberOfKeys: 2, lua: add });
  redis.defineCommand("webChatChange", { numberOfKeys: 2, lua: change });
  const scripts = redis as unknown as {
    webChatAdd(...args: (string | number)[]): Promise<string>;
    webChatChange(...args: (string | number)[]): Promise<void>;
  };

  return {
    channel,

    /** Gives the entry's id. Said before with the same `clientId`, it is not added again ("" then): a page repeats what it has no answer to. */
    async add(visitor: string, entry: Omit<Entry, "id" | "at">): Promise<string> {
      const { clientId = "" } = entry;
      const kept = JSON.stringify({ ...entry, at: now() });
      const remember = clientId === "" ? "" : rememberIdSeconds;
      return scripts.webChatAdd(
        key(visitor),
        `${key(visitor)}:said:${clientId}`,
        remember,
        mostEntries,
        kept,
        keepSeconds,
        channel,
        visitor,
      );
    },

    /** What was said under that id is this from now on. */
    async change(visitor: string, id: string, entry: Pick<Entry, "text" | "buttons">): Promise<void> {
      const kept = JSON.stringify({ ...entry, from: "bot", replaces: id, at: now() });
      await scripts.webChatChange(key(visitor), `${key(visitor)}:changes`, id, kept, keepSeconds, channel, visitor);
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
      await redis.del(key(visitor), `${key(visitor)}:changes`);
      await redis.publish(channel, `${visitor} cleared`);
    },

    /** Something that is shown and not kept: "typing", a moved clock. "*" = everybody. */
    async signal(visitor: string, what: "typing" | "clock"): Promise<void> {
      await redis.publish(channel, `${visitor} ${what}`);
    },
  };
}
