import type { Logger } from "../log.ts";
import type { Records } from "../records/records.ts";
import type { Watched } from "../records/watched.ts";

/** So often the messages that show progress are changed; each change is a call of the platform's. */
const changesEveryMs = 3_000;

interface ProgressRoom {
  readonly records: Records;
  /** Whether this process sends anything now: while nobody does, nothing is asked of Redis. */
  isGoing(): boolean;
  /** Changes the message to how far the announcement is now; false when it cannot be, or there is nothing more to show. */
  show(watched: Watched): Promise<boolean>;
  readonly log: Logger;
  readonly everyMs?: number;
}

/** Keeps the messages in which staff watch an announcement up to date, while it goes and when it is over. */
export function createProgress({ records, isGoing, show, log, everyMs = changesEveryMs }: ProgressRoom) {
  async function update(only?: string): Promise<void> {
    const all = (await records.watched.all()).filter(({ announcement }) => only === undefined || announcement === only);
    for (const one of all) {
      // When all is over at once, the message that says "it goes at …" need not become another.
      const goesOn = only !== undefined && !one.shows ? false : await show(one);
      if (!goesOn || only !== undefined) await records.watched.forget(one);
      else if (!one.shows) await records.watched.watch({ ...one, shows: true });
    }
  }

  const quietly = (work: Promise<void>) =>
    work.catch((error: unknown) => log.warn({ err: error }, "a message that shows progress could not be changed"));
  const ticking = setInterval(() => {
    if (isGoing()) void quietly(records.watched.takesTurn(everyMs * 0.8).then((isMine) => (isMine ? update() : undefined)));
  }, everyMs);
  ticking.unref();

  return {
    /** Everybody's row of the announcement is settled. */
    isOver: (announcement: string) => quietly(update(announcement)),
    stop: () => clearInterval(ticking),
  };
}
