import type { BookState } from "../domain/book.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { KeptBook } from "../records/books.ts";
import type { Circumstances } from "./circumstances.ts";

/** Keeps what an officer decided, unless another officer decided otherwise since the book was seen. */
export async function decideOnBook(
  { records }: Circumstances,
  key: string,
  seen: BookState,
  decided: Partial<Pick<KeptBook, "state" | "into">> & Required<Pick<KeptBook, "by">>,
): Promise<Answer> {
  const book = (await records.books.shelf()).books.get(key);
  if (!book) return refuse("book-gone");
  const { state, into } = book;
  if (state !== seen) return refuse("book-overtaken", { title: book.title, state });
  return (await records.books.decide(book, { state, into, ...decided })) ? done(true) : refuse("book-overtaken", { title: book.title, state });
}
