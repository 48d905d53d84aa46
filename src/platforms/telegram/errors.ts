import type { Outcome } from "../platform.ts";
import type { Answered, BotApiError } from "./call.ts";
import { troubleMs } from "./limits.ts";

/** Telegram says in seconds how long the whole bot is to be silent; undefined when that is not what it says. */
export function silenceMs({ error_code, parameters }: BotApiError): number | undefined {
  return error_code === 429 ? (parameters?.retry_after ?? 1) * 1000 : undefined;
}

const later = (why: string) => (): Outcome => ({ outcome: "later", afterMs: troubleMs, why });
const never = (why: "blocked" | "gone" | "refused") => (): Outcome => ({ outcome: "never", why });

/** What a refusal means for the message: one table, first match. */
const table: readonly [codes: RegExp, description: RegExp, outcome: (error: BotApiError) => Outcome][] = [
  [/429/, /^/, (error) => ({ outcome: "later", afterMs: silenceMs(error) ?? troubleMs, why: "too many requests" })],
  [/403/, /deactivated/i, never("gone")],
  [/403/, /^/, never("blocked")],
  [/400/, /chat not found|user not found|PEER_ID_INVALID|deactivated/i, never("gone")],
  [/400|413/, /^/, never("refused")],
  // Wrong now, but nothing about the person or the message: the token was taken back, or the address is not the Bot API's.
  [/401|404/, /^/, later("the token is refused")],
  [/5\d\d/, /^/, later("trouble on Telegram's side")],
];

/** What became of the message. Only Telegram's own yes is "sent"; a code that is not in the table is "unknown". */
export function outcomeOf(answered: Answered): Outcome {
  if (answered.is === "ok") return { outcome: "sent" };
  if (answered.is === "unreached") return later(answered.why)();
  if (answered.is === "unknown") return { outcome: "unknown", why: answered.why };
  const { error } = answered;
  const row = table.find(([codes, description]) => codes.test(String(error.error_code)) && description.test(error.description));
  return row ? row[2](error) : { outcome: "unknown", why: `code ${error.error_code}` };
}
