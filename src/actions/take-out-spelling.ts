import { digestName } from "../domain/short-name.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** Recommendations that were taken for a book by their spelling, and are another's, become a book of their own. Gives its key. */
export async function takeOutSpelling({ records, now }: Circumstances, by: string, key: string, spelling: string): Promise<Answer<string>> {
  const all = await records.spellings.of(key);
  if (!all.some(({ id }) => id === spelling)) return refuse("book-gone");
  if (all.length < 2) return refuse("book-one-spelling");
  const other = await records.spellings.takeOut(key, spelling);
  if (other === undefined) return refuse("book-gone");
  await records.staffLog.write({
    by,
    deed: "book-spelling-taken-out",
    about: digestName(key),
    after: `into:${digestName(other)}`,
    at: now,
  });
  return done(other);
}
