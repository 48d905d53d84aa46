import { mayBeDone, type Line } from "../line.ts";

/** How a call ended. */
export type Answered =
  | { readonly is: "ok"; readonly result: unknown }
  /** By the code in the body; 408 is an empty poll. */
  | { readonly is: "refused"; readonly code: number; readonly why: string }
  | { readonly is: "unreached"; readonly why: string }
  | { readonly is: "unknown"; readonly why: string };

export interface Caller {
  /** Never rejects; no word of an answer holds the token. */
  call(method: string, payload: object, options?: { readonly timeoutMs?: number; readonly signal?: AbortSignal }): Promise<Answered>;
}

/** Calls to the Zalo Bot Platform. */
export function createCaller(line: Line, root: string, token: string): Caller {
  return {
    async call(method, payload, { timeoutMs, signal } = {}) {
      const answer = await line({
        ...{ method: "POST", url: `${root}/bot${token}/${method}`, data: payload },
        ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
        ...(signal ? { signal } : {}),
      });
      return answer.is === "answered" ? read(answer.status, answer.text) : answer;
    },
  };
}

/** An error comes with HTTP 200 or with a status of its own: the body counts. */
function read(status: number, text: string): Answered {
  try {
    const {
      ok,
      result,
      error_code: code,
      description,
    } = JSON.parse(text) as { ok?: boolean; result?: unknown; error_code?: number; description?: string };
    if (ok === true) return { is: "ok", result };
    if (typeof code === "number") return { is: "refused", code, why: String(description ?? code) };
  } catch {
    // Not the platform's JSON: a gateway's page, or an operator's.
  }
  const why = `status ${status}, no answer of the Bot Platform`;
  return mayBeDone(status) ? { is: "unknown", why } : { is: "refused", code: 502, why };
}
