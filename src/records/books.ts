import { readers, type Book, type BookState, type Readers } from "../domain/book.ts";
import { createCatalogue, type Catalogue } from "../domain/catalogue.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

/** A book as it is kept; several that staff merged point to one. */
export interface KeptBook {
  readonly key: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly isbn?: string | undefined;
  readonly state: BookState;
  /** The book that staff merged this one into. */
  readonly into?: string | undefined;
  /** Number of the officer who decided last. */
  readonly by?: string | undefined;
}

/** Every book at one revision, to be looked up and to be matched. */
export interface Shelf {
  readonly revision: string;
  readonly books: ReadonlyMap<string, KeptBook>;
  /** A merged book is found under the key of the other. */
  readonly catalogue: Catalogue<KeptBook>;
}

export type Books = ReturnType<typeof createBooks>;

/**
 * The books that residents recommend, and what staff decided about them. A merged book only points to the other: what
 * residents wrote stays as it is, so that a merge can be undone.
 */
export function createBooks(redis: RedisClient, keys: Keys) {
  redis.defineCommand("bookDecide", {
    numberOfKeys: 3,
    // KEYS: books, revision, log; ARGV: book's key, as it was seen, as it is to be, what the log says, if anything. 0 when it is another by now.
    lua: `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('INCR', KEYS[2])
if #ARGV > 3 then redis.call('XADD', KEYS[3], '*', unpack(ARGV, 4)) end
return 1`,
  });
  const scripts = redis as RedisClient & { bookDecide(...args: string[]): Promise<number> };
  let last: Shelf | undefined;

  async function shelf(): Promise<Shelf> {
    const revision = (await redis.get(keys.booksRevision)) ?? "0";
    // Before the first change of this version the number says nothing: an earlier one did not count.
    if (last?.revision === revision && revision !== "0") return last;
    const kept = await redis.hgetall(keys.books);
    const books = new Map(Object.entries(kept).map(([key, text]) => [key, readBook(key, text)]));
    last = { revision, books, catalogue: createCatalogue([...books.values()].map((book) => ({ ...book, key: wholeOf(books, book.key) }))) };
    return last;
  }

  return {
    shelf,

    /** All books that are no part of another, the most recommended first. */
    async counted(): Promise<Book[]> {
      const { books } = await shelf();
      const [voices, said] = [await redis.zrange(keys.voices, "0", "-1", "WITHSCORES"), await redis.hgetall(keys.bookReaders)];
      const voicesOf = new Map(voices.flatMap((key, at) => (at % 2 === 0 ? [[key, Number(voices[at + 1])] as const] : [])));
      const parts = new Map<string, KeptBook[]>();
      for (const book of books.values()) {
        const whole = wholeOf(books, book.key);
        parts.set(whole, [...(parts.get(whole) ?? []), book]);
      }
      const found = [...parts].map(async ([key, members]): Promise<Book | undefined> => {
        const book = books.get(key);
        // Who recommends two of the merged ones has one voice.
        const count =
          members.length === 1
            ? (voicesOf.get(key) ?? 0)
            : (await redis.sunion(...members.map((member) => keys.recommenders(member.key)))).length;
        const tally = (one: Readers) => members.reduce((sum, member) => sum + Number(said[`${member.key}:${one}`] ?? 0), 0);
        const { title, author, isbn, state } = book ?? { title: "", state: "pending" as const };
        return (
          book && { key, title, author, isbn, state, voices: count, said: Object.fromEntries(readers.map((one) => [one, tally(one)])) }
        );
      });
      const all = (await Promise.all(found)).filter((book) => book !== undefined);
      return all.toSorted((a, b) => b.voices - a.voices || a.title.localeCompare(b.title, "vi"));
    },

    /** Keeps what was decided; false when the book is not any more as it was seen. */
    async decide(seen: KeptBook, decided: Pick<KeptBook, "state" | "into" | "by">, deed?: StaffDeed): Promise<boolean> {
      const changed = { ...seen, ...decided };
      return (
        (await scripts.bookDecide(
          keys.books,
          keys.booksRevision,
          keys.staffLog,
          seen.key,
          await asKept(seen),
          writeBook(changed),
          ...(deed ? asFields(deed) : []),
        )) === 1
      );
    },
  };

  /** As it stands in Redis when it is what was seen; the first version wrote less. */
  async function asKept(seen: KeptBook): Promise<string> {
    const text = await redis.hget(keys.books, seen.key);
    return text !== null && writeBook(readBook(seen.key, text)) === writeBook(seen) ? text : "";
  }
}

/** The book that this one is a part of; itself when it stands alone, or when the other is gone. */
export function wholeOf(books: ReadonlyMap<string, KeptBook>, key: string): string {
  const passed = new Set<string>();
  for (let at = key; ;) {
    const into = books.get(at)?.into;
    if (!into || !books.has(into) || passed.has(into)) return at;
    passed.add(at);
    at = into;
  }
}

const letters: Readonly<Record<BookState, string>> = { pending: "", approved: "a", hidden: "h" };

export function writeBook({ title, author = "", isbn = "", state, into = "", by = "" }: KeptBook): string {
  return JSON.stringify([title, author, letters[state], into, isbn, by]);
}

function readBook(key: string, text: string): KeptBook {
  const [title, author, letter, into, isbn, by] = JSON.parse(text) as [string, string?, string?, string?, string?, string?];
  const state = letter === "a" ? "approved" : letter === "h" ? "hidden" : "pending";
  return { key, title, author: author || undefined, isbn: isbn || undefined, state, into: into || undefined, by: by || undefined };
}
