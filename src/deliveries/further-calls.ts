import type { FurtherCall, PlatformName } from "../platforms/platform.ts";
import type { Budget, Limit } from "../records/budget.ts";
import { createLateCalls } from "./late-calls.ts";

/**
 * The moments of one platform's budget for the calls that follow the first of a message.
 * @param nowMs milliseconds of any clock that is never set
 */
export function createFurtherCalls(
  budget: Budget,
  platform: PlatformName,
  limit: Limit,
  nowMs: () => number,
): (person: string) => Promise<FurtherCall | undefined> {
  const answered = createLateCalls(budget, platform, nowMs);
  return async (person) => {
    const taken = await budget.further(platform, `${platform}:${person}`, limit);
    if (!taken) return undefined;
    const begunMs = nowMs() + taken.waitMs;
    return { waitMs: taken.waitMs, answered: () => answered(taken.moment, begunMs) };
  };
}
