import type { KnownFiles } from "../known-files.ts";
import type { Outcome, OutgoingMessage } from "../platform.ts";
import { callsOf, fileIdIn } from "./attach.ts";
import type { Caller } from "./call.ts";
import { outcomeOf, silenceMs } from "./errors.ts";
import type { Silence } from "./silence.ts";

interface SendOptions {
  readonly caller: Caller;
  readonly silence: Silence;
  readonly files: KnownFiles;
}

/** Says something unasked, once: whether it is worth another try is for the one who asked to say. */
export async function send({ caller, silence, files }: SendOptions, person: string, message: OutgoingMessage): Promise<Outcome> {
  const left = silence.leftMs();
  if (left > 0) return { outcome: "later", afterMs: left, why: "too many requests" };
  let outcome: Outcome = { outcome: "unknown", why: "nothing to say" };
  for (const [index, { method, body, contentType, brings }] of (await callsOf(person, message, files)).entries()) {
    const answered = await caller.call(method, body, { contentType });
    const silent = answered.is === "refused" ? silenceMs(answered.error) : undefined;
    if (silent !== undefined) silence.keep(silent);
    const fileId = brings && answered.is === "ok" ? fileIdIn(answered.result) : undefined;
    if (brings && fileId) files.keep(method, brings, fileId);
    outcome = outcomeOf(answered);
    if (outcome.outcome === "sent") continue;
    // The beginning did arrive, and would arrive again.
    return index === 0 ? outcome : { outcome: "unknown", why: "only the beginning arrived" };
  }
  return outcome;
}
