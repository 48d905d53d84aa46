import type { Logger } from "../../log.ts";
import type { Hear } from "../platform.ts";
import type { Caller } from "./call.ts";
import { allowedUpdates, hearUpdate, isUpdate } from "./hear.ts";

const pollSeconds = 30;
const longestRestMs = 30_000;

interface PollingOptions {
  readonly caller: Caller;
  readonly hear: Hear;
  readonly log: Logger;
  /** Resolves after so many milliseconds, or when the signal says to stop. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Asks for updates until it is stopped. The offset moves on when an update is stored, so none is acknowledged and lost. */
export function startPolling({ caller, hear, log, wait, random }: PollingOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let offset = 0;
  let troubles = 0;

  async function rest(why: string): Promise<void> {
    if (troubles === 0) log.warn({ why }, "Telegram cannot be asked for updates; trying again");
    troubles += 1;
    await wait(Math.min(longestRestMs, 500 * 2 ** Math.min(troubles, 10)) * (0.5 + random() / 2), stopping.signal);
  }

  async function ask(): Promise<void> {
    const body = JSON.stringify({ offset, timeout: pollSeconds, limit: 100, allowed_updates: allowedUpdates });
    const answer = await caller.call("getUpdates", body, undefined, { timeoutMs: (pollSeconds + 10) * 1000, signal: stopping.signal });
    if (stopping.signal.aborted) return;
    if (answer.is === "refused") {
      const { error_code, description, parameters } = answer.error;
      if (error_code === 409) log.error("another program asks for this bot's updates, or a webhook is set; only one can");
      if (parameters?.retry_after) return wait(parameters.retry_after * 1000, stopping.signal);
      return rest(description);
    }
    if (answer.is !== "ok") return rest(answer.why);
    if (troubles > 0) log.info("Telegram can be asked again");
    troubles = 0;
    for (const update of answer.result as unknown[]) {
      if (!isUpdate(update)) continue;
      const heard = hearUpdate(update);
      try {
        if (heard) await hear(heard);
      } catch (error) {
        log.error({ err: error }, "an update could not be stored; it is asked for again");
        return rest("not stored");
      }
      offset = update.update_id + 1;
    }
  }

  const running = (async () => {
    while (!stopping.signal.aborted) await ask();
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
