/** What an answer takes longer than this counts for the line or the platform, not for the call: it costs the pace little. */
const mostMs = 40;
/** While lines are opened, calls do come so much later. */
const mostOpeningMs = 100;
/** So much later does no harm: the budget keeps a margin that is greater. */
const harmlessMs = 3;
/** The quickest answer is forgotten slowly: a line can become longer. */
const forgetting = 1.005;
/** After so long without a call its line has to be opened anew. */
const coldMs = 4_000;
const openingMs = 1_000;
/** How quick a line is, is known so long after the first call: before the second is over, after which it matters. */
const learningMs = 500;

export interface LateCall {
  /** What it took of the budget. */
  readonly moment: string;
  readonly lateMs: number;
}

interface Answered {
  readonly moment: string;
  readonly tookMs: number;
  readonly isOpening: boolean;
}

/**
 * How much later than their moments calls may have come to their platform, told from how long their answers took compared
 * with the quickest one: a process that is held up, or a new line, lets a call come late, and the one a second after it
 * would then come too close. Takes the milliseconds of when a call was begun and answered; gives the calls that are known
 * to be late since, which after a pause are known half a second after the first.
 */
export function createLateness(): (moment: string, begunMs: number, answeredMs: number) => LateCall[] {
  let quickest = Infinity;
  let opened = -Infinity;
  let last = -Infinity;
  let unjudged: Answered[] = [];

  return (moment, begunMs, answeredMs) => {
    if (begunMs - last > coldMs) opened = begunMs;
    last = answeredMs;
    const tookMs = answeredMs - begunMs;
    quickest = Math.min(tookMs, quickest * forgetting);
    unjudged.push({ moment, tookMs, isOpening: begunMs - opened < openingMs });
    if (answeredMs - opened < learningMs) return [];
    const judged = unjudged;
    unjudged = [];
    return judged.flatMap(({ moment, tookMs, isOpening }) => {
      const lateMs = Math.min(tookMs - quickest - harmlessMs, isOpening ? mostOpeningMs : mostMs);
      return lateMs > 0 ? { moment, lateMs } : [];
    });
  };
}
