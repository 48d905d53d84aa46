import type { Recommendation } from "../domain/book.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** Enough for a school class that shares a phone; a flood is refused. */
const mostBooks = 50;

/**
 * Keeps a recommendation, with the resident's consent to the text that was read back. The same book again, in whatever
 * spelling, takes the former's place; `replaces` names one that it takes the place of, `chosen` the book that the resident
 * said is meant. Gives the book's key.
 */
export async function recommendBook(
  { records, now }: Circumstances,
  resident: string,
  recommendation: Recommendation,
  { replaces, chosen }: { readonly replaces?: string | undefined; readonly chosen?: string | undefined } = {},
): Promise<Answer<string>> {
  const mine = await records.recommendations.of(resident);
  if (mine.size >= mostBooks && !replaces) return refuse("books-too-many", { most: mostBooks });
  const key = await records.recommendations.keep(resident, recommendation, chosen);
  if (replaces && replaces !== key) await records.recommendations.withdraw(resident, replaces);
  await records.residents.keepConsent(resident, "book", now);
  return done(key);
}
