import type { BookState } from "../domain/book.ts";
import type { Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";
import { decideOnBook } from "./decide-on-book.ts";

/** @param by number of the officer @param seen what the officer saw decided about it */
export async function approveBook(circumstances: Circumstances, by: string, key: string, seen: BookState): Promise<Answer> {
  return decideOnBook(circumstances, "book-approved", key, seen, { state: "approved", by });
}
