import type { Readers, Recommendation } from "../domain/book.ts";
import { withoutIsbn } from "../domain/isbn.ts";
import { isbnIn, titleKey } from "../domain/title.ts";
import { wholeOf, writeBook, type Books, type KeptBook, type Shelf } from "./books.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** Two processes that both write new books give way to one another; so often it does not happen by chance. */
const mostAttempts = 200;

/** Recommendations stand with the resident; what is shared of a book is its spelling and who recommends it. */
export function createRecommendations(redis: RedisClient, keys: Keys, books: Books) {
  redis.defineCommand("recommendationKeep", {
    numberOfKeys: 6,
    // KEYS: resident, books, voices, recommenders, readers, revision
    // ARGV: field, recommendation, book's key, book or "" when it stays as it is, number, readers, revision seen. 0 when that has grown.
    lua: `
if (redis.call('GET', KEYS[6]) or '0') ~= ARGV[7] then return 0 end
local former = redis.call('HGET', KEYS[1], ARGV[1])
if former then redis.call('HINCRBY', KEYS[5], ARGV[3] .. ':' .. cjson.decode(former)[3], -1)
else redis.call('ZINCRBY', KEYS[3], 1, ARGV[3]) end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('SADD', KEYS[4], ARGV[5])
redis.call('HINCRBY', KEYS[5], ARGV[3] .. ':' .. ARGV[6], 1)
if ARGV[4] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[3], ARGV[4])
  redis.call('INCR', KEYS[6])
end
return 1`,
  });
  redis.defineCommand("recommendationWithdraw", {
    numberOfKeys: 6,
    // KEYS: resident, books, voices, recommenders, readers, revision; ARGV: field, book's key, number
    // With its last voice goes a book, unless staff approved it.
    lua: `
local former = redis.call('HGET', KEYS[1], ARGV[1])
if not former then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('SREM', KEYS[4], ARGV[3])
local said = ARGV[2] .. ':' .. cjson.decode(former)[3]
if redis.call('HINCRBY', KEYS[5], said, -1) <= 0 then redis.call('HDEL', KEYS[5], said) end
if tonumber(redis.call('ZINCRBY', KEYS[3], -1, ARGV[2])) <= 0 then
  redis.call('ZREM', KEYS[3], ARGV[2])
  local book = redis.call('HGET', KEYS[2], ARGV[2])
  if book and cjson.decode(book)[3] ~= 'a' then
    redis.call('HDEL', KEYS[2], ARGV[2])
    redis.call('INCR', KEYS[6])
  end
end
return 1`,
  });
  redis.defineCommand("recommendationAdopt", {
    numberOfKeys: 2,
    // KEYS: recommenders, readers; ARGV: number, "book's key:readers"
    lua: `if redis.call('SADD', KEYS[1], ARGV[1]) == 1 then redis.call('HINCRBY', KEYS[2], ARGV[2], 1) end`,
  });
  const scripts = redis as RedisClient &
    Record<"recommendationKeep" | "recommendationWithdraw" | "recommendationAdopt", (...args: string[]) => Promise<number>>;
  /** One after another in this process: each may be a book that the next one recommends, too. */
  let keeping: Promise<unknown> = Promise.resolve();

  async function of(resident: string): Promise<Map<string, Recommendation>> {
    return recommendationsIn(await redis.hgetall(keys.resident(resident)));
  }

  async function withdraw(resident: string, key: string): Promise<boolean> {
    const had = await scripts.recommendationWithdraw(
      ...[keys.resident(resident), keys.books, keys.voices, keys.recommenders(key), keys.bookReaders, keys.booksRevision],
      ...[fields.recommendation(key), key, resident],
    );
    await redis.hdel(keys.reasons(key), resident);
    return had === 1;
  }

  async function keepNow(resident: string, recommendation: Recommendation, chosen: string | undefined): Promise<string> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const shelf = await books.shelf();
      const known = chosen !== undefined && shelf.books.has(chosen) ? chosen : shelf.catalogue.certain(recommendation)?.key;
      const key = known === undefined ? newKey(shelf, recommendation) : wholeOf(shelf.books, known);
      const kept = await scripts.recommendationKeep(
        ...[keys.resident(resident), keys.books, keys.voices, keys.recommenders(key), keys.bookReaders, keys.booksRevision],
        ...[fields.recommendation(key), write(recommendation), key, changed(shelf.books.get(key), key, recommendation), resident],
        ...[recommendation.readers ?? "", shelf.revision],
      );
      if (kept === 0) continue;
      // The same book under another of its spellings, from before these were merged.
      for (const other of (await of(resident)).keys()) {
        if (other !== key && wholeOf(shelf.books, other) === key) await withdraw(resident, other);
      }
      return key;
    }
    throw new Error("a recommendation could not be kept: the books changed at every attempt");
  }

  return {
    of,
    /** False when there was none. */
    withdraw,

    /**
     * Keeps the recommendation; the same book again, in whatever spelling, takes the former's place. Gives the book's key.
     * @param chosen the book that the resident said is meant
     */
    async keep(resident: string, recommendation: Recommendation, chosen?: string): Promise<string> {
      const kept = keeping.then(() => keepNow(resident, recommendation, chosen));
      keeping = kept.catch(() => undefined);
      return kept;
    },

    /** The first version did not keep who recommends a book beside it: it is gathered once, at the start. */
    async adopt(): Promise<void> {
      if (await redis.exists(keys.booksAdopted)) return;
      const residents = Number((await redis.get(keys.residents)) ?? 0);
      for (let number = 1; number <= residents; number += 1) {
        for (const [key, { readers = "" }] of await of(String(number))) {
          await scripts.recommendationAdopt(keys.recommenders(key), keys.bookReaders, String(number), `${key}:${readers}`);
        }
      }
      await redis.set(keys.booksAdopted, "1");
    },
  };
}

/** The title's key; of another book with the same title, one that nobody has. */
export function newKey({ books }: Shelf, { title, author = "" }: Recommendation): string {
  const key = titleKey(title);
  if (!books.has(key)) return key;
  const named = `${key}~${titleKey(author)}`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? named : `${named}~${count}`;
    if (!books.has(free)) return free;
  }
}

/** The book with what this recommendation adds: it is new, or its author or number was not known. "" when nothing. */
function changed(book: KeptBook | undefined, key: string, { title, author }: Recommendation): string {
  const isbn = isbnIn(title);
  if (!book) return writeBook({ key, title: withoutIsbn(title) || title, author, isbn, state: "pending" });
  // What staff approved is not changed by what a resident typed.
  if (book.state !== "pending" || ((book.author || !author) && (book.isbn || !isbn))) return "";
  return writeBook({ ...book, author: book.author ?? author, isbn: book.isbn ?? isbn });
}

/** The recommendations among a resident's fields, by book's key. */
export function recommendationsIn(everything: Readonly<Record<string, string>>): Map<string, Recommendation> {
  const found = Object.entries(everything).filter(([field]) => field.startsWith("r:"));
  return new Map(found.map(([field, kept]) => [field.slice(2), readRecommendation(kept)]));
}

/** In a fixed order and without names: a resident's hash stands in memory, thousands of times. */
function write({ title, author = "", readers = "" as Readers, why }: Recommendation): string {
  return JSON.stringify([title, author, readers, why]);
}

export function readRecommendation(kept: string): Recommendation {
  const [title, author, readers, why] = JSON.parse(kept) as [string, string, Readers, string];
  return { title, author: author || undefined, readers: readers || undefined, why };
}
