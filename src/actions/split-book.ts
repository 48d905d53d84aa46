import type { Answer } from "../domain/refusal.ts";
import { refuse } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";
import { decideOnBook } from "./decide-on-book.ts";

/** Takes a merged book out of the other again, with the voices that were given to it. */
export async function splitBook(circumstances: Circumstances, by: string, key: string): Promise<Answer> {
  const book = (await circumstances.records.books.shelf()).books.get(key);
  if (!book?.into) return refuse("book-gone");
  return decideOnBook(circumstances, "book-split", key, book.state, { into: undefined, by });
}
