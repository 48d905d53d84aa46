import type { Logger } from "../../log.ts";
import type { Hear, Heard } from "../platform.ts";
import { restMs } from "../rest.ts";
import type { Caller } from "./call.ts";
import { eventIn, hearEvent } from "./hear.ts";
import { pollAnswerMs, pollSeconds } from "./limits.ts";

interface PollingOptions {
  readonly caller: Caller;
  readonly apiRoot: string;
  readonly hear: Hear;
  readonly log: Logger;
  /** Resolves after so many milliseconds, or when the signal says to stop. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

const empty = 408;

/**
 * Asks for updates until it is stopped: one comes at a time, and one that was handed out is gone, so it is stored before
 * the next is asked for.
 */
export function startPolling({ caller, apiRoot, hear, log, wait, random }: PollingOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let troubles = 0;

  async function store(heard: Heard): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await hear(heard);
      } catch (error) {
        if (tries === 1) log.error({ err: error }, "an update could not be stored; trying again");
        // It is lost for ever if we give up: only the end of the process ends this.
        if (signal.aborted) return undefined;
        await wait(restMs(tries, random), signal);
      }
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const answered = await caller.call("getUpdates", { timeout: String(pollSeconds) }, { timeoutMs: pollAnswerMs, signal });
      if (answered.is === "ok") {
        troubles = 0;
        // One object by the documentation; a list would be its own.
        for (const body of Array.isArray(answered.result) ? (answered.result as unknown[]) : [answered.result]) {
          const event = eventIn(body);
          const heard = event && hearEvent(event, apiRoot);
          if (heard) await store(heard);
        }
      } else if (answered.is === "refused" && answered.code === empty) {
        troubles = 0;
      } else if (!signal.aborted) {
        troubles += 1;
        if (troubles === 1) log.warn({ why: answered.why }, "the Zalo bot cannot be asked for updates; trying again");
        await wait(restMs(troubles, random), signal);
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
