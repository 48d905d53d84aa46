import type { BookState } from "../domain/book.ts";
import { digestName } from "../domain/short-name.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { KeptBook } from "../records/books.ts";
import type { Circumstances } from "./circumstances.ts";

export type BookDeed = "book-approved" | "book-hidden" | "book-merged" | "book-split";

/** Keeps what an officer decided, unless another officer decided otherwise since the book was seen. */
export async function decideOnBook(
  { records, now }: Circumstances,
  deed: BookDeed,
  key: string,
  seen: BookState,
  decided: Partial<Pick<KeptBook, "state" | "into">> & { readonly by: string },
): Promise<Answer> {
  const book = (await records.books.shelf()).books.get(key);
  if (!book) return refuse("book-gone");
  const { state, into } = book;
  if (state !== seen) return refuse("book-overtaken", { title: book.title, state });
  const becomes = { state, into, ...decided };
  const kept = await records.books.decide(book, becomes, {
    by: decided.by,
    deed,
    about: digestName(key),
    before: inShort(book),
    after: inShort(becomes),
    at: now,
  });
  return kept ? done(true) : refuse("book-overtaken", { title: book.title, state });
}

/** "approved", "into:~aBc": the other book is named by a digest, as its key is words that a resident wrote. */
function inShort({ state, into }: Pick<KeptBook, "state" | "into">): string {
  return into === undefined ? state : `into:${digestName(into)}`;
}
