import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "../log.ts";
import { restMs } from "./rest.ts";

/** Resolves after so many milliseconds, or, quietly, when the signal says to stop. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export const realWait: Wait = async (milliseconds, signal) => {
  await delay(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
};

interface Beginning {
  /** Throws when the platform refuses (PlatformRefuses), or cannot be reached. */
  begin(): Promise<void>;
  /** The platform's name, for the log. */
  readonly platform: string;
  readonly log: Logger;
  readonly wait: Wait;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** The token is not the platform's, or no more. Its message is one line for the person at the terminal. */
export class PlatformRefuses extends Error {}

/**
 * Begins to hear on a platform. A refusal is thrown; trouble on the line is waited out in the background, so that it does
 * not keep the other platforms waiting. Gives what resolves when nothing is tried any more.
 */
export async function beginPatiently({
  begin,
  platform,
  log,
  wait,
  random,
  signal,
}: Beginning): Promise<{ readonly tried: Promise<void> }> {
  async function keepTrying(): Promise<void> {
    for (let troubles = 1; ; troubles += 1) {
      await wait(restMs(troubles, random), signal);
      if (signal.aborted) return;
      try {
        return await begin();
      } catch (error) {
        // Refused only now: the first try did not get so far.
        if (error instanceof PlatformRefuses) log.error(error.message);
      }
    }
  }
  try {
    await begin();
    return { tried: Promise.resolve() };
  } catch (error) {
    if (error instanceof PlatformRefuses) throw error;
    log.warn({ why: (error as Error).message }, `${platform} cannot be set up yet; trying again`);
    return { tried: keepTrying() };
  }
}
