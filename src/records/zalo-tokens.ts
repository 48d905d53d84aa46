import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** What lets us in to a Zalo Official Account. */
export interface ZaloTokens {
  readonly access: string;
  /** Single use: with each refresh comes another. */
  readonly refresh: string;
  /** Milliseconds since 1970: the access token is refused afterwards. */
  readonly accessUntil: number;
  /** Milliseconds since 1970: from then the refresh token counts its three months. */
  readonly refreshedAt: number;
}

/** What is known of the tokens beside them. */
export interface ZaloAccess extends ZaloTokens {
  /** The refresh token that was given in the settings, as a digest: another one there later is used instead. */
  readonly given: string;
  /** Why no more refresh is tried: the consent has ended, the tokens are lost, or nobody knows whether they are. */
  readonly trouble: "" | "consent" | "lost" | "doubt";
}

const refreshingMs = 30_000;
const consentSeconds = 7 * 24 * 60 * 60;

// KEYS: tokens. ARGV: the refresh token that was used, then fields and values. 0 = another one stands there by now
const replace = `
if (redis.call('HGET', KEYS[1], 'refresh') or '') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
return 1
`;

// KEYS: lock. ARGV: token
const unlock = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

interface Scripts {
  zaloReplace(key: string, ...args: string[]): Promise<number>;
  zaloUnlock(key: string, token: string): Promise<unknown>;
}

export function createZaloTokens(redis: RedisClient, keys: Keys, token: () => string) {
  redis.defineCommand("zaloReplace", { numberOfKeys: 1, lua: replace });
  redis.defineCommand("zaloUnlock", { numberOfKeys: 1, lua: unlock });
  const scripts = redis as RedisClient & Scripts;

  return {
    async read(): Promise<ZaloAccess | undefined> {
      const { access, refresh, accessUntil, refreshedAt, given = "", trouble = "" } = await redis.hgetall(keys.zaloTokens);
      if (access === undefined || refresh === undefined) return undefined;
      return {
        access,
        refresh,
        accessUntil: Number(accessUntil),
        refreshedAt: Number(refreshedAt),
        given,
        trouble: trouble as ZaloAccess["trouble"],
      };
    },

    /** Keeps new tokens in one step, in place of those whose refresh token was used; false when others stand there by now. */
    async replace(used: string, { access, refresh, accessUntil, refreshedAt }: ZaloTokens): Promise<boolean> {
      const fields = { access, refresh, accessUntil: String(accessUntil), refreshedAt: String(refreshedAt), trouble: "" };
      return (await scripts.zaloReplace(keys.zaloTokens, used, ...Object.entries(fields).flat())) === 1;
    },

    /** Keeps tokens that came from outside: the settings, or a consent. */
    async begin(tokens: ZaloTokens, given: string): Promise<void> {
      await redis.hset(keys.zaloTokens, { ...tokens, given, trouble: "" });
    },

    async setTrouble(trouble: ZaloAccess["trouble"]): Promise<void> {
      await redis.hset(keys.zaloTokens, "trouble", trouble);
    },

    /** One at a time over all processes; gives how to end it, undefined when another is at it. It ends by itself after a minute. */
    async lock(): Promise<(() => Promise<void>) | undefined> {
      const mine = token();
      const locked = await redis.set(keys.zaloRefreshing, mine, "PX", refreshingMs, "NX");
      return locked ? async () => void (await scripts.zaloUnlock(keys.zaloRefreshing, mine)) : undefined;
    },

    /** The consent that is waited for: the one that is kept, else this one. It lapses after a week. */
    async consent(offered: { state: string; verifier: string }): Promise<{ state: string; verifier: string }> {
      await redis.set(keys.zaloConsent, JSON.stringify(offered), "EX", consentSeconds, "NX");
      const kept = await redis.get(keys.zaloConsent);
      return kept ? (JSON.parse(kept) as typeof offered) : offered;
    },

    async waitingConsent(): Promise<{ state: string; verifier: string } | undefined> {
      const kept = await redis.get(keys.zaloConsent);
      return kept ? (JSON.parse(kept) as { state: string; verifier: string }) : undefined;
    },

    async endConsent(): Promise<void> {
      await redis.del(keys.zaloConsent);
    },
  };
}
