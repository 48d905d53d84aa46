import type { Clock } from "./clock.ts";
import { reconcile } from "./deliveries/reconcile.ts";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { CurrentProgramme } from "./programme-of-the-week.ts";
import type { Records } from "./records/records.ts";

const everyMs = 5 * 60_000;

interface ComparedParts {
  readonly records: Records;
  readonly programme: CurrentProgramme;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Every five minutes: what should have gone and did not is for staff to see (/tinhtrang reckons it anew), and for whoever watches /metrics. Gives how to end it. */
export function startComparing(parts: ComparedParts): () => void {
  const comparing = setInterval(() => void compare(parts), everyMs);
  return () => clearInterval(comparing);
}

async function compare({ records, programme, clock, metrics, log }: ComparedParts): Promise<void> {
  try {
    const differences = await reconcile(await programme.at(), clock.now(), records);
    metrics.missing.set(differences.reduce((sum, { people }) => sum + people, 0));
    for (const difference of differences) log.error({ ...difference }, "what should have gone did not");
  } catch (error) {
    log.warn({ err: error }, "what should have gone could not be compared with what went");
  }
}
