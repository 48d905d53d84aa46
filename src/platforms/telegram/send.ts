import type { Outcome, OutgoingMessage } from "../platform.ts";
import type { Caller } from "./call.ts";
import { outcomeOf, silenceMs } from "./errors.ts";
import { keyboard } from "../keyboard.ts";
import type { Silence } from "./silence.ts";
import { splitBody } from "./split-body.ts";

/** Says something unasked, once: whether it is worth another try is for the one who asked to say. */
export async function send(caller: Caller, silence: Silence, person: string, { text, buttons }: OutgoingMessage): Promise<Outcome> {
  const left = silence.leftMs();
  if (left > 0) return { outcome: "later", afterMs: left, why: "too many requests" };
  const markup = buttons.length > 0 ? { reply_markup: keyboard(buttons) } : {};
  let outcome: Outcome = { outcome: "unknown", why: "nothing to say" };
  for (const [index, part] of splitBody(JSON.stringify({ chat_id: person, text, ...markup })).entries()) {
    const answered = await caller.call("sendMessage", part);
    const silent = answered.is === "refused" ? silenceMs(answered.error) : undefined;
    if (silent !== undefined) silence.keep(silent);
    outcome = outcomeOf(answered);
    if (outcome.outcome === "sent") continue;
    // The beginning did arrive, and would arrive again.
    return index === 0 ? outcome : { outcome: "unknown", why: "only the beginning arrived" };
  }
  return outcome;
}
