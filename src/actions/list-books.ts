import { isFor, type Book, type Readers } from "../domain/book.ts";
import type { Circumstances } from "./circumstances.ts";

/** What anybody may see and libraries may be given: approved books that somebody recommends, the most recommended first. */
export async function listBooks({ records }: Pick<Circumstances, "records">, age?: Readers): Promise<Book[]> {
  const books = await records.books.counted();
  return books.filter((book) => book.state === "approved" && book.voices > 0 && (age === undefined || isFor(book, age)));
}
