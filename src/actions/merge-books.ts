import type { BookState } from "../domain/book.ts";
import { refuse, type Answer } from "../domain/refusal.ts";
import { wholeOf } from "../records/books.ts";
import type { Circumstances } from "./circumstances.ts";
import { decideOnBook } from "./decide-on-book.ts";

/** One book with the other: its voices count there, each resident once. What residents wrote stays, so splitBook undoes it. */
export async function mergeBooks(circumstances: Circumstances, by: string, key: string, seen: BookState, into: string): Promise<Answer> {
  const { books } = await circumstances.records.books.shelf();
  const whole = wholeOf(books, into);
  if (!books.has(whole) || whole === wholeOf(books, key)) return refuse("book-gone");
  return decideOnBook(circumstances, "book-merged", key, seen, { into: whole, by });
}
