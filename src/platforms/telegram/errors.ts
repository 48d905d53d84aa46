import type { Outcome } from "../platform.ts";

/** What the Bot API says when it refuses. */
export interface BotApiError {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number };
}

const serverTroubleMs = 10_000;

/** What a refusal means for the message: one table, first match. */
const table: readonly [code: number, description: RegExp, outcome: (error: BotApiError) => Outcome][] = [
  [429, /./, ({ parameters }) => ({ outcome: "later", afterMs: (parameters?.retry_after ?? 1) * 1000, why: "too many requests" })],
  [403, /deactivated/i, () => ({ outcome: "never", why: "gone" })],
  [403, /./, () => ({ outcome: "never", why: "blocked" })],
  [400, /chat not found|user not found|PEER_ID_INVALID|deactivated/i, () => ({ outcome: "never", why: "gone" })],
  [400, /./, () => ({ outcome: "never", why: "refused" })],
  [401, /./, () => ({ outcome: "later", afterMs: serverTroubleMs, why: "the token is refused" })],
  [404, /./, () => ({ outcome: "later", afterMs: serverTroubleMs, why: "the token is refused" })],
];

export function outcomeOf(error: BotApiError): Outcome {
  const row = table.find(([code, description]) => code === error.error_code && description.test(error.description));
  if (row) return row[2](error);
  if (error.error_code >= 500) return { outcome: "later", afterMs: serverTroubleMs, why: "trouble on Telegram's side" };
  return { outcome: "unknown", why: `code ${error.error_code}` };
}
