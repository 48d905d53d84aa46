import { readLastLife } from "./last-life.ts";
import type { Logger } from "./log.ts";
import type { Hold } from "./records/life.ts";
import type { Records } from "./records/records.ts";

const beatEveryMs = 60_000;

interface GuardedParts {
  readonly records: Records;
  /** DATA_DIR; "" = nothing can be left there. */
  readonly folder: string;
  readonly ownRedis: boolean;
  readonly log: Logger;
}

export interface BackupGuard {
  /** Looks every minute, as a Redis elsewhere may be put back while it is in use. `onHold` is called when nothing goes out from then on. */
  watch(onHold: () => void): void;
  close(): Promise<void>;
}

/**
 * Holds everything that goes out unasked when the data was put back from a backup, as it does not know what went out since.
 * When this resolves nothing can slip out any more.
 */
export async function guardAgainstBackups({ records, folder, ownRedis, log }: GuardedParts): Promise<BackupGuard> {
  const last = folder === "" ? undefined : await readLastLife(folder, ownRedis).catch(unusable);
  const first = await records.life.beat();
  let beats = first.before + 1;
  let tell: (() => void) | undefined;
  let isNews = await hold(last?.judge(first));
  await last?.leave(beats);
  let beating: NodeJS.Timeout | undefined;

  function unusable(error: unknown): undefined {
    log.warn({ err: error }, "DATA_DIR cannot be used: whether the data was put back from a backup is not known");
  }

  async function hold(why: Hold | undefined): Promise<boolean> {
    if (!why || !(await records.life.hold(why))) return false;
    log.error({ why }, "the data may be older than what went out: nothing goes out unasked until staff confirm it");
    return true;
  }

  async function beat(): Promise<void> {
    const { before } = await records.life.beat();
    if (before < beats && (await hold("older"))) tell?.();
    beats = before + 1;
    await last?.leave(beats);
  }

  return {
    watch(onHold) {
      tell = onHold;
      if (isNews) onHold();
      isNews = false;
      beating = setInterval(
        () => void beat().catch((error: unknown) => log.warn({ err: error }, "the data could not be marked as in use")),
        beatEveryMs,
      );
    },
    async close() {
      clearInterval(beating);
      await last?.close();
    },
  };
}
