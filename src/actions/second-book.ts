import { done, refuse, type Answer } from "../domain/refusal.ts";
import { wholeOf } from "../records/books.ts";
import type { Circumstances } from "./circumstances.ts";
import { recommendBook } from "./recommend-book.ts";

/** One more voice for a book that all may see. Gives its key; what the resident recommended before stays as it is. */
export async function secondBook(circumstances: Circumstances, resident: string, key: string): Promise<Answer<string>> {
  const { books } = await circumstances.records.books.shelf();
  const book = books.get(wholeOf(books, key));
  if (book?.state !== "approved") return refuse("book-gone");
  const mine = [...(await circumstances.records.recommendations.of(resident)).keys()];
  if (mine.some((one) => wholeOf(books, one) === book.key)) return done(book.key);
  const { title, author } = book;
  return recommendBook(circumstances, resident, { title, author, why: "" }, { chosen: book.key });
}
