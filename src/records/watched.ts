import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** A message that shows how far an announcement has got, and changes with it. */
export interface Watched {
  readonly announcement: string;
  readonly address: string;
  /** The platform's id of the message. */
  readonly message: string;
  /** It shows the progress already; before it said something else. */
  readonly shows: boolean;
}

/** The messages in which staff watch announcements go out: one a person and announcement. */
export function createWatched(redis: RedisClient, keys: Keys) {
  const field = (announcement: string, address: string) => `${announcement} ${address}`;

  return {
    async watch({ announcement, address, message, shows }: Watched): Promise<void> {
      await redis.hset(keys.watched, field(announcement, address), `${shows ? "+" : "-"}${message}`);
    },

    async all(): Promise<Watched[]> {
      return Object.entries(await redis.hgetall(keys.watched)).map(([one, kept]) => {
        const [announcement = "", address = ""] = one.split(" ");
        return { announcement, address, message: kept.slice(1), shows: kept.startsWith("+") };
      });
    },

    async forget({ announcement, address }: Pick<Watched, "announcement" | "address">): Promise<void> {
      await redis.hdel(keys.watched, field(announcement, address));
    },

    /** One process of all changes the messages, once in so many milliseconds. */
    async takesTurn(forMs: number): Promise<boolean> {
      return (await redis.set(keys.watching, "1", "PX", Math.ceil(forMs), "NX")) === "OK";
    },
  };
}
