/** What an answer takes longer than this is the platform's slowness, not the call's: it costs the pace no more. */
const mostMs = 150;
/** While lines are opened, calls do come so much later. */
const mostOpeningMs = 400;
/** So much later does no harm: the budget keeps a margin that is greater. */
const harmlessMs = 3;
/** The quickest answer is forgotten after one to two of these: a line can become longer. */
const forgettingMs = 5_000;
/** After so long without a call its line has to be opened anew. */
const coldMs = 4_000;
/** While lines are opened and code runs for the first time, every answer is slow at first. */
const openingMs = 1_000;
/** How late those calls were is told so long after they began, when a quicker answer is known, and before a second is over, after which it matters. */
const learningMs = 700;

export interface LateCall {
  /** What it took of the budget. */
  readonly moment: string;
  readonly lateMs: number;
}

interface Answered {
  readonly moment: string;
  readonly tookMs: number;
  readonly isOpening: boolean;
  readonly judgedFromMs: number;
}

/**
 * How much later than their moments calls may have come to their platform, told from how long their answers took compared
 * with the quickest one: a process that is held up, or a new line, lets a call come late, and the one a second after it
 * would then come too close. Takes the milliseconds of when a call was begun and answered; gives the calls that are known
 * to be late since.
 */
export function createLateness(): (moment: string, begunMs: number, answeredMs: number) => LateCall[] {
  let quickest = Infinity;
  let quickestBefore = Infinity;
  let rememberedSince = -Infinity;
  let opened = -Infinity;
  let last = -Infinity;
  let unjudged: Answered[] = [];

  return (moment, begunMs, answeredMs) => {
    if (begunMs - last > coldMs) opened = begunMs;
    last = answeredMs;
    const rememberedMs = answeredMs - rememberedSince;
    if (rememberedMs > forgettingMs) {
      quickestBefore = rememberedMs > 2 * forgettingMs ? Infinity : quickest;
      quickest = Infinity;
      rememberedSince = answeredMs;
    }
    const tookMs = answeredMs - begunMs;
    quickest = Math.min(tookMs, quickest);
    const isOpening = begunMs - opened < openingMs;
    unjudged.push({ moment, tookMs, isOpening, judgedFromMs: isOpening ? begunMs + learningMs : answeredMs });
    const judged = unjudged.filter(({ judgedFromMs }) => judgedFromMs <= answeredMs);
    unjudged = unjudged.filter(({ judgedFromMs }) => judgedFromMs > answeredMs);
    const inTime = Math.min(quickest, quickestBefore) + harmlessMs;
    return judged.flatMap(({ moment, tookMs, isOpening }) =>
      tookMs > inTime ? { moment, lateMs: Math.min(tookMs - inTime, isOpening ? mostOpeningMs : mostMs) } : [],
    );
  };
}
