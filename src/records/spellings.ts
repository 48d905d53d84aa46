import type { Recommendation } from "../domain/book.ts";
import { withoutIsbn } from "../domain/isbn.ts";
import { isbnIn, titleKey } from "../domain/title.ts";
import { writeBook, type Books } from "./books.ts";
import type { Keys } from "./keys.ts";
import { recommendationsOf, type RecommendationOf } from "./recommendations-of.ts";
import { newKey } from "./recommendations.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** One way in which residents wrote a book's title and author. */
export interface Spelling {
  /** The same for what differs in marks and capitals alone. */
  readonly id: string;
  /** As the first of them wrote it. */
  readonly title: string;
  readonly author?: string | undefined;
  readonly voices: number;
}

/** The spellings under which recommendations were taken for one book, for staff to see and to take apart. */
export function createSpellings(redis: RedisClient, keys: Keys, books: Books) {
  redis.defineCommand("spellingMove", {
    numberOfKeys: 7,
    // KEYS: resident, books, voices, recommenders of the one and of the other, readers, revision
    // ARGV: fields of the one and of the other, their keys, number, recommendation as it was seen, readers, the other book. One voice.
    lua: `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[6] then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HSET', KEYS[1], ARGV[2], ARGV[6])
redis.call('SREM', KEYS[4], ARGV[5])
redis.call('SADD', KEYS[5], ARGV[5])
if tonumber(redis.call('ZINCRBY', KEYS[3], -1, ARGV[3])) <= 0 then redis.call('ZREM', KEYS[3], ARGV[3]) end
redis.call('ZINCRBY', KEYS[3], 1, ARGV[4])
local said = ARGV[3] .. ':' .. ARGV[7]
if redis.call('HINCRBY', KEYS[6], said, -1) <= 0 then redis.call('HDEL', KEYS[6], said) end
redis.call('HINCRBY', KEYS[6], ARGV[4] .. ':' .. ARGV[7], 1)
if redis.call('HSETNX', KEYS[2], ARGV[4], ARGV[8]) == 1 then redis.call('INCR', KEYS[7]) end
return 1`,
  });
  const scripts = redis as RedisClient & { spellingMove(...args: string[]): Promise<number> };

  async function voicesOf(book: string): Promise<Map<string, RecommendationOf[]>> {
    const residents = (await redis.smembers(keys.recommenders(book))).toSorted((a, b) => Number(a) - Number(b));
    const found = new Map<string, RecommendationOf[]>();
    for (const voice of await recommendationsOf(book, residents, redis, keys)) {
      const id = spellingOf(voice.recommendation);
      found.set(id, [...(found.get(id) ?? []), voice]);
    }
    return found;
  }

  /** What staff decided about why this resident recommends it goes along. */
  async function carryDecision(book: string, other: string, resident: string): Promise<void> {
    const decided = await redis.hget(keys.reasons(book), resident);
    if (decided !== null) await redis.multi().hset(keys.reasons(other), resident, decided).hdel(keys.reasons(book), resident).exec();
  }

  return {
    /** What most wrote comes first. */
    async of(book: string): Promise<Spelling[]> {
      const all = [...(await voicesOf(book))].map(([id, voices]) => ({
        id,
        title: voices[0]?.recommendation.title ?? "",
        author: voices[0]?.recommendation.author,
        voices: voices.length,
      }));
      return all.toSorted((a, b) => b.voices - a.voices);
    },

    /**
     * Makes a book of its own, that nobody decided about, of all who wrote it so; gives its key, or nothing when there are
     * none. Who does it again after a crash takes along who stayed behind.
     */
    async takeOut(book: string, spelling: string): Promise<string | undefined> {
      const voices = (await voicesOf(book)).get(spelling) ?? [];
      const [first] = voices;
      if (!first) return undefined;
      const { title, author } = first.recommendation;
      const shelf = await books.shelf();
      const begun = [...shelf.books.values()].find((one) => one.key !== book && one.state === "pending" && spellingOf(one) === spelling);
      const other = begun?.key ?? newKey(shelf, first.recommendation);
      const written = writeBook({ key: other, title: withoutIsbn(title) || title, author, isbn: isbnIn(title), state: "pending" });
      for (const { resident, kept, recommendation } of voices) {
        await scripts.spellingMove(
          ...[
            keys.resident(resident),
            keys.books,
            keys.voices,
            keys.recommenders(book),
            keys.recommenders(other),
            keys.bookReaders,
            keys.booksRevision,
          ],
          ...[
            fields.recommendation(book),
            fields.recommendation(other),
            book,
            other,
            resident,
            kept,
            recommendation.readers ?? "",
            written,
          ],
        );
        await carryDecision(book, other, resident);
      }
      return other;
    },
  };
}

function spellingOf({ title, author = "" }: Pick<Recommendation, "title" | "author">): string {
  return `${titleKey(title)}~${titleKey(author)}`;
}
