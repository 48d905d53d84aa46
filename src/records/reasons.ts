import { digestName } from "../domain/short-name.ts";
import { wholeOf, type Books } from "./books.ts";
import type { Keys } from "./keys.ts";
import { recommendationsOf } from "./recommendations-of.ts";
import type { RedisClient } from "./redis.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

/** Why somebody recommends a book, in their own words. */
export interface Reason {
  /** The book's key under which it is kept: a part of a merged book has its own. */
  readonly book: string;
  readonly resident: string;
  readonly why: string;
}

/**
 * What residents wrote about books stands with them; here stands which of it staff let others see, as a digest of the very
 * words: whoever changes theirs waits for staff again.
 */
export function createReasons(redis: RedisClient, keys: Keys, books: Books) {
  /** A book and those that were merged into it. */
  async function membersOf(book: string): Promise<string[]> {
    const all = (await books.shelf()).books;
    return [...all.keys()].filter((key) => wholeOf(all, key) === book);
  }

  async function reasonsOf(book: string, residents: readonly string[]): Promise<Reason[]> {
    const all = await recommendationsOf(book, residents, redis, keys);
    return all.flatMap(({ resident, recommendation: { why } }) => (why === "" ? [] : { book, resident, why }));
  }

  return {
    /** What nobody decided about as it stands now. */
    async undecided(book: string): Promise<Reason[]> {
      const each = (await membersOf(book)).map(async (member) => {
        const [decided, residents] = [await redis.hgetall(keys.reasons(member)), await redis.smembers(keys.recommenders(member))];
        return (await reasonsOf(member, residents)).filter(({ resident, why }) => decided[resident]?.slice(1) !== digestName(why));
      });
      return (await Promise.all(each)).flat().toSorted((a, b) => Number(a.resident) - Number(b.resident));
    },

    /** What staff let everybody see, without who wrote it; the same words once. */
    async shown(book: string): Promise<string[]> {
      const each = (await membersOf(book)).map(async (member) => {
        const decided = await redis.hgetall(keys.reasons(member));
        const residents = Object.keys(decided).filter((resident) => decided[resident]?.startsWith("+"));
        return (await reasonsOf(member, residents)).filter(({ resident, why }) => decided[resident] === `+${digestName(why)}`);
      });
      return [...new Set((await Promise.all(each)).flat().map(({ why }) => why))];
    },

    async decide({ book, resident, why }: Reason, show: boolean, deed: StaffDeed): Promise<void> {
      await redis
        .multi()
        .hset(keys.reasons(book), resident, `${show ? "+" : "-"}${digestName(why)}`)
        .xadd(keys.staffLog, "*", ...asFields(deed))
        .exec();
    },
  };
}
