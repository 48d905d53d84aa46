import { isSameAuthor, maySameAuthor } from "./author.ts";
import { edits } from "./edits.ts";
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

export type Catalogue<B extends Known> = ReturnType<typeof createCatalogue<B>>;

/** Short titles differ in one letter and are two books: "Lão Hạc", "Lão Hạt". */
const shortestWithSlip = 10;
const shortestWithTwo = 18;
const mostSimilar = 3;

/** Finds the book that is meant among those that are known. */
export function createCatalogue<B extends Known>(books: Iterable<B> = []) {
  const entries: Entry<B>[] = [];
  const byTitle = new Map<string, Entry<B>[]>();
  const byIsbn = new Map<string, B>();

  function add(book: B): void {
    const entry = { book, readings: titleReadings(book.title), isbn: book.isbn ?? isbnIn(book.title) };
    entries.push(entry);
    if (entry.isbn) byIsbn.set(entry.isbn, book);
    for (const title of new Set(entry.readings.map(({ title }) => title))) byTitle.set(title, [...(byTitle.get(title) ?? []), entry]);
  }
  for (const book of books) add(book);

  /** The one book that it certainly is. Two that it may be are none. */
  function certain({ title, author, isbn = isbnIn(title) }: Omit<Known, "key">): B | undefined {
    const readings = titleReadings(title);
    const sameNumber = isbn === undefined ? undefined : byIsbn.get(isbn);
    if (sameNumber) return sameNumber;
    const exact = new Set(readings.flatMap((reading) => byTitle.get(reading.title) ?? []).filter((entry) => isSame(entry, readings, author)));
    if (exact.size > 0) return only(exact, author);
    const near = new Set(entries.filter((entry) => isSlip(entry, readings, author)));
    return only(near, author);
  }

  /** Up to three that may be meant, the likeliest first: a slip, a part of the title, another author of the same. */
  function similar({ title, author }: Omit<Known, "key">): B[] {
    const readings = titleReadings(title);
    const scored = entries.flatMap(({ book, readings: known }) => {
      const score = Math.max(...readings.flatMap((one) => known.map((other) => likeness(one, other))));
      return score >= 0.7 ? [{ book, score: score + (author && book.author && isSameAuthor(author, book.author) ? 0.1 : 0) }] : [];
    });
    const found = new Map<string, B>();
    for (const { book } of scored.toSorted((a, b) => b.score - a.score)) if (!found.has(book.key)) found.set(book.key, book);
    return [...found.values()].slice(0, mostSimilar);
  }

  return { add, certain, similar, all: (): B[] => entries.map(({ book }) => book) };
}

function only<B extends Known>(found: ReadonlySet<Entry<B>>, author: string | undefined): B | undefined {
  const one = oneOf([...found]);
  return one ?? oneOf([...found].filter(({ book }) => author && book.author && isSameAuthor(author, book.author)));
}

/** Several spellings of one book are one. */
function oneOf<B extends Known>(found: readonly Entry<B>[]): B | undefined {
  return new Set(found.map(({ book }) => book.key)).size === 1 ? found[0]?.book : undefined;
}

/** The same title and volume; a reading that guesses where the author stands needs the author on the other side. */
function isSame<B extends Known>({ book, readings: known }: Entry<B>, readings: readonly TitleReading[], author: string | undefined): boolean {
  return readings.some((one) =>
    known.some((other) => {
      if (one.title !== other.title || one.volume !== other.volume) return false;
      const [mine, theirs] = [one.author ?? author, other.author ?? book.author];
      if (one.author === undefined && other.author === undefined) return maySameAuthor(mine, theirs);
      return mine !== undefined && theirs !== undefined && isSameAuthor(mine, theirs);
    }),
  );
}

/** A slip of the finger in a long title; in a shorter one the author must be the same. Figures never differ by a slip. */
function isSlip<B extends Known>({ book, readings: known }: Entry<B>, readings: readonly TitleReading[], author: string | undefined): boolean {
  return readings.some((one) =>
    known.some((other) => {
      if (one.volume !== other.volume) return false;
      const [mine, theirs] = [one.author ?? author, other.author ?? book.author];
      const named = mine !== undefined && theirs !== undefined;
      if (named ? !isSameAuthor(mine, theirs) : one.author !== undefined || other.author !== undefined) return false;
      const length = Math.min(one.title.length, other.title.length);
      const most = length < shortestWithSlip ? 0 : named && length >= shortestWithTwo ? 2 : named || length >= shortestWithTwo ? 1 : 0;
      return most > 0 && Math.abs(one.title.length - other.title.length) <= most && figures(one.title) === figures(other.title) && edits(one.title, other.title, most) <= most;
    }),
  );
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
