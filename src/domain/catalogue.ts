import { isSameAuthor, looksLikeName } from "./author.ts";
import { edits } from "./edits.ts";
import { fold } from "./fold.ts";
import { isbnIn, titleReadings, type TitleReading } from "./title.ts";

/** What of a book is needed to know it again. */
export interface Known {
  readonly key: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly isbn?: string | undefined;
}

interface Entry<B> {
  readonly book: B;
  readonly readings: readonly TitleReading[];
  readonly isbn: string | undefined;
}

/** A book that may be meant, with the author that was read of it. */
interface Found<B> {
  readonly book: B;
  readonly author: string | undefined;
}

export type Catalogue<B extends Known> = ReturnType<typeof createCatalogue<B>>;

/** Short titles differ in one letter and are two books: "Lão Hạc", "Lão Hạt". */
const shortestWithSlip = 10;
const shortestWithTwo = 18;
const mostSlips = 2;
const mostSimilar = 3;

/** Finds the book that is meant among those that are known. */
export function createCatalogue<B extends Known>(books: Iterable<B> = []) {
  const entries: Entry<B>[] = [];
  const byTitle = new Map<string, Set<Entry<B>>>();
  const byLength = new Map<number, Set<Entry<B>>>();
  const byIsbn = new Map<string, B>();
  const authors = new Set<string>();

  function add(book: B): void {
    const entry = { book, readings: titleReadings(book.title), isbn: book.isbn ?? isbnIn(book.title) };
    entries.push(entry);
    if (entry.isbn) byIsbn.set(entry.isbn, book);
    if (book.author) authors.add(fold(book.author));
    for (const { title } of entry.readings) {
      put(byTitle, title, entry);
      put(byLength, title.length, entry);
    }
  }
  for (const book of books) add(book);

  /** The one book that it certainly is. Two that it may be are none. */
  function certain({ title, author, isbn = isbnIn(title) }: Omit<Known, "key">): B | undefined {
    const readings = titleReadings(title);
    const sameNumber = isbn === undefined ? undefined : byIsbn.get(isbn);
    if (sameNumber) return sameNumber;
    const said = author ?? readings.find((one) => isNamed(one.author))?.author;
    const exact = matching(
      unite(readings.map((one) => byTitle.get(one.title))),
      (one, other) => (one.title === other.title ? "may" : "no"),
      readings,
      author,
    );
    if (exact.length > 0) return only(exact, said);
    const lengths = new Set(
      readings.flatMap(({ title }) => Array.from({ length: 2 * mostSlips + 1 }, (_, at) => title.length - mostSlips + at)),
    );
    return only(matching(unite([...lengths].map((length) => byLength.get(length))), slip, readings, author), said);
  }

  /** Those of the entries of which a reading is near to one of these, and whose author may be the same. */
  function matching(
    some: Iterable<Entry<B>>,
    near: (one: TitleReading, other: TitleReading) => Near,
    readings: readonly TitleReading[],
    author: string | undefined,
  ): Found<B>[] {
    return [...some].flatMap(({ book, readings: known }) => {
      for (const one of readings) {
        for (const other of known) {
          const how = one.volume === other.volume ? near(one, other) : "no";
          if (how === "no") continue;
          const authors = compare(one, author, other, book.author);
          if (authors === "same" || (authors === "may" && how === "may")) return [{ book, author: other.author ?? book.author }];
        }
      }
      return [];
    });
  }

  /** Whether two may be by the same author. A reading that only guesses at one needs it on the other side, to prove it. */
  function compare(one: TitleReading, author: string | undefined, other: TitleReading, known: string | undefined): "same" | "may" | "no" {
    const [mine, theirs] = [one.author ?? author, other.author ?? known];
    const [guess, theirGuess] = [isGuess(one), isGuess(other)];
    if (guess && theirGuess) return fold(mine ?? "") === fold(theirs ?? "") ? "same" : "no";
    if (mine !== undefined && theirs !== undefined) return isSameAuthor(mine, theirs) ? "same" : "no";
    return guess || theirGuess ? "no" : "may";
  }

  function isGuess({ author }: TitleReading): boolean {
    return author !== undefined && !isNamed(author);
  }

  /** Written as a name is, or known as one. */
  function isNamed(author: string | undefined): boolean {
    return author !== undefined && (looksLikeName(author) || authors.has(fold(author)));
  }

  /** Up to three that may be meant, the likeliest first: the same number, a slip, a part of the title, another author of the same. */
  function similar({ title, author, isbn = isbnIn(title) }: Omit<Known, "key">): B[] {
    const readings = titleReadings(title);
    const scored = entries.flatMap(({ book, readings: known, isbn: number }) => {
      if (isbn !== undefined && number === isbn) return [{ book, score: 2 }];
      const score = Math.max(...readings.flatMap((one) => known.map((other) => likeness(one, other))));
      return score >= 0.7 ? [{ book, score: score + (author && book.author && isSameAuthor(author, book.author) ? 0.1 : 0) }] : [];
    });
    const found = new Map<string, B>();
    for (const { book } of scored.toSorted((a, b) => b.score - a.score)) if (!found.has(book.key)) found.set(book.key, book);
    return [...found.values()].slice(0, mostSimilar);
  }

  return { add, certain, similar, all: (): B[] => entries.map(({ book }) => book) };
}

/**
 * Of several of one title the first that is by the author who was named, or by nobody who is known. When nobody was named, it
 * is the one author's; with two authors, whatever was recommended without one.
 */
function only<B extends Known>(found: readonly Found<B>[], author: string | undefined): B | undefined {
  const unnamed = found.find((one) => one.author === undefined);
  if (author !== undefined) return (found.find((one) => one.author !== undefined && isSameAuthor(one.author, author)) ?? unnamed)?.book;
  const named = found.filter((one) => one.author !== undefined);
  const [first] = named;
  const isOne = named.every((one) => isSameAuthor(one.author ?? "", first?.author ?? ""));
  return (isOne ? (first ?? unnamed) : unnamed)?.book;
}

/** "same": only when the authors are the same, too. */
type Near = "may" | "same" | "no";

/** A slip of the finger in a long title; in a shorter one the author must be the same. Figures never differ by a slip. */
function slip({ title: one }: TitleReading, { title: other }: TitleReading): Near {
  const length = Math.min(one.length, other.length);
  if (length < shortestWithSlip || figures(one) !== figures(other)) return "no";
  const slips = edits(one, other, length < shortestWithTwo ? 1 : mostSlips);
  if (slips > mostSlips || (slips === mostSlips && length < shortestWithTwo)) return "no";
  return slips <= 1 && length >= shortestWithTwo ? "may" : "same";
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const all = map.get(key);
  if (all) all.add(value);
  else map.set(key, new Set([value]));
}

function unite<V>(sets: readonly (ReadonlySet<V> | undefined)[]): Set<V> {
  return new Set(sets.flatMap((set) => [...(set ?? [])]));
}

function likeness(one: TitleReading, other: TitleReading): number {
  const [shorter, longer] = one.title.length <= other.title.length ? [one.title, other.title] : [other.title, one.title];
  if (shorter === longer) return 1;
  if (shorter.length >= 5 && longer.startsWith(shorter)) return 0.9;
  const most = Math.floor(longer.length * 0.3);
  return 1 - edits(one.title, other.title, most) / longer.length;
}

function figures(title: string): string {
  return title.replaceAll(/\D+/g, " ");
}
