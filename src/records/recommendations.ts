import { maySameAuthor, titleKey, type Book, type Readers, type Recommendation } from "../domain/book.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** Recommendations stand with the resident; what is shared of a book is its spelling and how many recommend it. */
export function createRecommendations(redis: RedisClient, keys: Keys) {
  redis.defineCommand("recommendationKeep", {
    numberOfKeys: 3,
    // KEYS: resident, books, voices; ARGV: field, recommendation, book's key, book
    lua: `
local new = redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if new == 1 then redis.call('ZINCRBY', KEYS[3], 1, ARGV[3]) end
redis.call('HSET', KEYS[2], ARGV[3], ARGV[4])
return new`,
  });
  redis.defineCommand("recommendationWithdraw", {
    numberOfKeys: 3,
    // KEYS: resident, books, voices; ARGV: field, book's key
    lua: `
if redis.call('HDEL', KEYS[1], ARGV[1]) == 0 then return 0 end
if tonumber(redis.call('ZINCRBY', KEYS[3], -1, ARGV[2])) <= 0 then
  redis.call('ZREM', KEYS[3], ARGV[2])
  redis.call('HDEL', KEYS[2], ARGV[2])
end
return 1`,
  });
  const scripts = redis as RedisClient & {
    recommendationKeep(...args: string[]): Promise<number>;
    recommendationWithdraw(...args: string[]): Promise<number>;
  };

  /** The book that is meant: the one known by this title, another of the same title when the authors differ. */
  async function bookKey({ title, author }: Pick<Recommendation, "title" | "author">): Promise<string> {
    const key = titleKey(title);
    const known = await redis.hget(keys.books, key);
    if (!known || maySameAuthor(author, spelling(known).author)) return key;
    return `${key}~${titleKey(author ?? "")}`;
  }

  return {
    bookKey,

    /** Keeps the recommendation; the same book again, in whatever spelling, takes the former's place. Gives the book's key. */
    async keep(resident: string, recommendation: Recommendation): Promise<string> {
      const key = await bookKey(recommendation);
      const known = await redis.hget(keys.books, key);
      const { title, author } = known ? spelling(known) : recommendation;
      await scripts.recommendationKeep(
        ...[keys.resident(resident), keys.books, keys.voices],
        ...[fields.recommendation(key), write(recommendation), key, JSON.stringify([title, author ?? recommendation.author])],
      );
      return key;
    },

    /** False when there was none. */
    async withdraw(resident: string, key: string): Promise<boolean> {
      const had = await scripts.recommendationWithdraw(
        ...[keys.resident(resident), keys.books, keys.voices, fields.recommendation(key), key],
      );
      return had === 1;
    },

    /** By book's key. */
    async of(resident: string): Promise<Map<string, Recommendation>> {
      return recommendationsIn(await redis.hgetall(keys.resident(resident)));
    },

    /** Most recommended first. */
    async books(from: number, count: number): Promise<Book[]> {
      const ranked = await redis.zrevrange(keys.voices, from, from + count - 1, "WITHSCORES");
      const found = ranked.filter((_, index) => index % 2 === 0);
      if (found.length === 0) return [];
      const spellings = await redis.hmget(keys.books, ...found);
      return found.map((key, index) => ({ key, ...spelling(spellings[index] ?? '[""]'), voices: Number(ranked[index * 2 + 1]) }));
    },

    async countBooks(): Promise<number> {
      return redis.zcard(keys.voices);
    },
  };
}

/** The recommendations among a resident's fields, by book's key. */
export function recommendationsIn(everything: Readonly<Record<string, string>>): Map<string, Recommendation> {
  const found = Object.entries(everything).filter(([field]) => field.startsWith("r:"));
  return new Map(found.map(([field, kept]) => [field.slice(2), read(kept)]));
}

/** In a fixed order and without names: a resident's hash stands in memory, thousands of times. */
function write({ title, author = "", readers, why }: Recommendation): string {
  return JSON.stringify([title, author, readers, why]);
}

function read(kept: string): Recommendation {
  const [title, author, readers, why] = JSON.parse(kept) as [string, string, Readers, string];
  return { title, author: author || undefined, readers, why };
}

function spelling(kept: string): { title: string; author?: string } {
  const [title, author] = JSON.parse(kept) as [string, (string | null)?];
  return author ? { title, author } : { title };
}
