import { codeMinutes, digestOfCode } from "../domain/join.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

const seconds = codeMinutes * 60;
/** Of one person; and of all together, so that many accounts do not find a code that one may not look for. */
const mostWrong = { ofOne: 5, ofAll: 300 } as const;

/** Codes that link two platforms: a digest of each, for a quarter of an hour, and who it was given to. A join uses it up. */
export function createJoinCodes(redis: RedisClient, keys: Keys) {
  redis.defineCommand("joinCodeFind", {
    numberOfKeys: 3,
    // KEYS: the code, wrong codes of this person, of all
    lua: `
if tonumber(redis.call('GET', KEYS[2]) or 0) >= ${mostWrong.ofOne} or tonumber(redis.call('GET', KEYS[3]) or 0) >= ${mostWrong.ofAll} then return 'too-many' end
local address = redis.call('GET', KEYS[1])
if address then return address end
for i = 2, 3 do
  if redis.call('INCR', KEYS[i]) == 1 then redis.call('EXPIRE', KEYS[i], ${seconds}) end
end
return false`,
  });
  const scripts = redis as RedisClient & { joinCodeFind(...args: string[]): Promise<string | null> };

  return {
    /** A new code of this address; the one before counts no more. */
    async give(address: string, code: string): Promise<void> {
      const digest = digestOfCode(code);
      const before = await redis.getset(keys.joinCodeOf(address), digest);
      const all = redis.multi().expire(keys.joinCodeOf(address), seconds).set(keys.joinCode(digest), address, "EX", seconds);
      await (before === null ? all : all.del(keys.joinCode(before))).exec();
    },

    /** Whose code it is; undefined when it is nobody's, which is counted. */
    async find(digest: string, typedBy: string): Promise<{ readonly address: string } | "too-many" | undefined> {
      const found = await scripts.joinCodeFind(keys.joinCode(digest), keys.wrongJoinCodes(typedBy), keys.wrongJoinCodes(""));
      return found === "too-many" ? found : found === null ? undefined : { address: found };
    },
  };
}
