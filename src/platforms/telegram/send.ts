import type { KnownFiles } from "../known-files.ts";
import type { FurtherCall, Outcome, OutgoingMessage } from "../platform.ts";
import { callsOf, fileIdIn, type TelegramCall } from "./attach.ts";
import type { Caller } from "./call.ts";
import { outcomeOf, silenceMs } from "./errors.ts";
import { chatMs, furtherTries, longestWaitMs, marginMs } from "./limits.ts";
import type { Silence } from "./silence.ts";

interface SendOptions {
  readonly caller: Caller;
  readonly silence: Silence;
  readonly files: KnownFiles;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** When one more call may be made; absent = now. */
  readonly furtherCall: ((person: string) => Promise<FurtherCall | undefined>) | undefined;
  /** Telegram has said yes to the first call. */
  readonly answered?: (() => void) | undefined;
}

/** Says something unasked, once: whether it is worth another try is for the one who asked to say. */
export async function send(options: SendOptions, person: string, message: OutgoingMessage): Promise<Outcome> {
  const left = options.silence.leftMs();
  if (left > 0) return { outcome: "later", afterMs: left, why: "too many requests" };
  const [first, ...further] = await callsOf(person, message, options.files);
  if (!first) return { outcome: "unknown", why: "nothing to say" };
  const outcome = await once(options, first);
  if (outcome.outcome !== "sent") return outcome;
  options.answered?.();
  for (const call of further) {
    // The beginning did arrive, and would arrive again.
    if ((await insist(options, person, call)).outcome !== "sent") return { outcome: "unknown", why: "only the beginning arrived" };
  }
  return outcome;
}

/** A further call counts as one, and comes as long after the one before as one chat takes. What Telegram did certainly not take is tried again: else half of it would stand there. */
async function insist(options: SendOptions, person: string, call: TelegramCall): Promise<Outcome> {
  let outcome: Outcome = { outcome: "unknown", why: "not tried" };
  for (let tried = 0; tried < furtherTries; tried += 1) {
    const silent = options.silence.leftMs();
    if (silent > longestWaitMs) break;
    await options.wait(Math.max(silent, chatMs + marginMs));
    const further = await options.furtherCall?.(person);
    if (further && further.waitMs > 0) await options.wait(further.waitMs);
    outcome = await once(options, call);
    if (outcome.outcome === "sent") further?.answered();
    if (outcome.outcome !== "later") break;
  }
  return outcome;
}

async function once({ caller, silence, files }: SendOptions, { method, body, contentType, brings }: TelegramCall): Promise<Outcome> {
  const answered = await caller.call(method, body, { contentType });
  const silent = answered.is === "refused" ? silenceMs(answered.error) : undefined;
  if (silent !== undefined) silence.keep(silent);
  const fileId = brings && answered.is === "ok" ? fileIdIn(answered.result) : undefined;
  if (brings && fileId) files.keep(method, brings, fileId);
  return outcomeOf(answered);
}
