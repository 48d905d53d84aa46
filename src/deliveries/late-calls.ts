import type { Budget } from "../records/budget.ts";
import { createLateness } from "./lateness.ts";

/**
 * Tells a platform's budget of calls that came later than their moments, so that what goes a second later keeps its distance.
 * Gives what is to be called when a call is answered, with the moment that it took and when it was begun, by `nowMs`;
 * nobody waits for it.
 * @param nowMs milliseconds of any clock that is never set
 */
export function createLateCalls(budget: Budget, platform: string, nowMs: () => number): (moment: string, begunMs: number) => void {
  const lateness = createLateness();
  return (moment, begunMs) => {
    for (const late of lateness(moment, begunMs, nowMs())) {
      void budget.cameLater(platform, late.moment, late.lateMs).catch(() => undefined);
    }
  };
}
