import type { Logger } from "../../log.ts";
import type { Hear, Heard } from "../platform.ts";
import { restMs } from "../rest.ts";
import type { Answered, Caller } from "./call.ts";
import { silenceMs } from "./errors.ts";
import { allowedUpdates, hearUpdate, isUpdate } from "./hear.ts";
import { answerMs, pollSeconds, pollUpdates } from "./limits.ts";

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
  const { signal } = stopping;
  let offset = 0;
  /** So often in a row; each outage is written down once. */
  let notAsked = 0;
  let notStored = 0;

  async function ask(): Promise<readonly unknown[]> {
    const body = JSON.stringify({ offset, timeout: pollSeconds, limit: pollUpdates, allowed_updates: allowedUpdates });
    const answered = await caller.call("getUpdates", body, { timeoutMs: pollSeconds * 1000 + answerMs, signal });
    if (signal.aborted) return [];
    if (answered.is === "ok" && Array.isArray(answered.result)) {
      if (notAsked > 0) log.info("Telegram can be asked for updates again");
      notAsked = 0;
      return answered.result;
    }
    notAsked += 1;
    if (notAsked === 1) complain(answered, log);
    const silent = answered.is === "refused" ? silenceMs(answered.error) : undefined;
    await wait(Math.max(silent ?? 0, restMs(notAsked, random)), signal);
    return [];
  }

  async function store(heard: Heard): Promise<void> {
    while (!signal.aborted) {
      try {
        await hear(heard);
        if (notStored > 0) log.info("updates can be stored again");
        notStored = 0;
        return;
      } catch (error) {
        notStored += 1;
        if (notStored === 1) log.error({ err: error }, "an update could not be stored; trying again");
        await wait(restMs(notStored, random), signal);
      }
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      for (const update of await ask()) {
        if (!isUpdate(update)) continue;
        const heard = hearUpdate(update);
        if (heard) await store(heard);
        // What is not stored yet is asked for again after the next start.
        if (signal.aborted) return;
        offset = update.update_id + 1;
      }
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function complain(answered: Answered, log: Logger): void {
  if (answered.is === "refused" && answered.error.error_code === 409) {
    log.error(
      { why: answered.error.description },
      "another program asks for this bot's updates, or a webhook is set for it: only one can; trying again",
    );
  } else {
    const why = answered.is === "ok" ? "no list of updates" : answered.is === "refused" ? answered.error.description : answered.why;
    log.warn({ why }, "Telegram cannot be asked for updates; trying again");
  }
}
