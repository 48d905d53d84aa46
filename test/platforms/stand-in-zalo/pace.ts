import type { Switches } from "./switches.ts";

const minuteMs = 60_000;
const secondMs = 1_000;
/** So many calls of earlier minutes are kept at most. */
const forgetAt = 10_000;

/** Counts the calls of an app by the stand-in's clock, and says which are too many. */
export function createPace(switches: Switches, now: () => number) {
  let times: number[] = [];
  /** Where the last minute, and the last second, begin in the list. */
  let [minute, second] = [0, 0];
  let mostInASecond = 0;

  return {
    get mostInASecond() {
      return mostInASecond;
    },
    /** How many calls may still come in this minute. */
    get remain() {
      return Math.max(0, switches.limits.perMinute - (times.length - minute));
    },
    /** Whether one more call may come now. One that is refused counts, too. */
    take(): boolean {
      const at = now();
      times.push(at);
      while ((times[minute] ?? at) <= at - minuteMs) minute += 1;
      while ((times[second] ?? at) <= at - secondMs) second += 1;
      const [inMinute, inSecond] = [times.length - minute, times.length - second];
      mostInASecond = Math.max(mostInASecond, inSecond);
      if (minute > forgetAt) {
        times = times.slice(minute);
        [minute, second] = [0, second - minute];
      }
      const { perMinute, perSecond } = switches.limits;
      return inMinute <= perMinute && inSecond <= perSecond;
    },
  };
}

export type Pace = ReturnType<typeof createPace>;
