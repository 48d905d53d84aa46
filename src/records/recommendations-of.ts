import type { Recommendation } from "../domain/book.ts";
import type { Keys } from "./keys.ts";
import { readRecommendation } from "./recommendations.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** What one resident said of one book. */
export interface RecommendationOf {
  readonly resident: string;
  /** As it is kept. */
  readonly kept: string;
  readonly recommendation: Recommendation;
}

/** No more are asked for in one go: Redis serves others in between. */
const readAtOnce = 500;

/** What these residents said of a book, in their order; who did not recommend it is left out. */
export async function recommendationsOf(
  book: string,
  residents: readonly string[],
  redis: RedisClient,
  keys: Keys,
): Promise<RecommendationOf[]> {
  const found: RecommendationOf[] = [];
  for (let from = 0; from < residents.length; from += readAtOnce) {
    const some = residents.slice(from, from + readAtOnce);
    const pipeline = redis.pipeline();
    for (const resident of some) pipeline.hget(keys.resident(resident), fields.recommendation(book));
    for (const [index, [error, kept]] of ((await pipeline.exec()) ?? []).entries()) {
      if (error) throw error;
      if (typeof kept === "string") found.push({ resident: some[index] ?? "", kept, recommendation: readRecommendation(kept) });
    }
  }
  return found;
}
