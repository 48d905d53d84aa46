import type { Outcome } from "../platform.ts";
import type { Answered } from "./call.ts";
import { overQuotaMs, troubleMs } from "./limits.ts";

/** What an error_code means for a message; one that is not here is "unknown". */
const meanings: Readonly<Record<number, Outcome>> = {
  400: { outcome: "never", why: "refused" },
  401: { outcome: "later", afterMs: overQuotaMs, why: "the token is refused" },
  // The platform's documentation calls this one "internal server error".
  403: { outcome: "later", afterMs: troubleMs, why: "trouble on Zalo's side" },
  404: { outcome: "later", afterMs: overQuotaMs, why: "not the address of the Bot Platform" },
  408: { outcome: "unknown", why: "no answer in time" },
  429: { outcome: "later", afterMs: overQuotaMs, why: "the plan is used up" },
  502: { outcome: "later", afterMs: troubleMs, why: "trouble on the way" },
};

/** What became of the message: only the platform's own yes is "sent". */
export function outcomeOf(answered: Answered): Outcome {
  if (answered.is === "ok") return { outcome: "sent" };
  if (answered.is === "unreached") return { outcome: "later", afterMs: troubleMs, why: answered.why };
  if (answered.is === "unknown") return { outcome: "unknown", why: answered.why };
  return meanings[answered.code] ?? { outcome: "unknown", why: `code ${answered.code}` };
}
