import { Pool, type Dispatcher } from "undici";
import { answerMs, connectMs } from "./limits.ts";

/** What the Bot API says when it refuses. */
export interface BotApiError {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number };
}

/** How a call ended. Trouble is told apart by whether Telegram may have acted on it. */
export type Answered =
  | { readonly is: "ok"; readonly result: unknown }
  | { readonly is: "refused"; readonly error: BotApiError }
  /** Certainly not taken in: nothing of it was written to the line. */
  | { readonly is: "unreached"; readonly why: string }
  /** The request was under way when the line broke or the time was over. */
  | { readonly is: "unknown"; readonly why: string };

export interface CallOptions {
  readonly contentType?: string | undefined;
  /** How long the answer may take once the request is under way. */
  readonly timeoutMs?: number | undefined;
  /** Breaks the call off. */
  readonly signal?: AbortSignal | undefined;
}

export interface Caller {
  /** Never rejects; no word of an answer holds the token. */
  call(method: string, body: string | Buffer, options?: CallOptions): Promise<Answered>;
}

const connections = 64;

/**
 * Calls to the Bot API over a pool of kept connections, with nothing between the call and the line. Connections that
 * are not in use do not keep the process alive, so there is nothing to close.
 */
export function createCaller(apiRoot: string, token: string): Caller {
  const { origin, pathname } = new URL(apiRoot);
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 30_000, connect: { timeout: connectMs } });
  const base = `${pathname === "/" ? "" : pathname}/bot${token}/`;

  return {
    call: (method, body, { contentType = "application/json", timeoutMs = answerMs, signal } = {}) =>
      new Promise((resolve) => {
        let written = false;
        let status = 0;
        let line: Dispatcher.DispatchController | undefined;
        const chunks: Buffer[] = [];
        const breakOff = () => {
          line?.abort(new Error("broken off"));
          end({ is: written ? "unknown" : "unreached", why: "broken off" });
        };
        const end = (answered: Answered) => {
          signal?.removeEventListener("abort", breakOff);
          resolve(answered);
        };
        if (signal?.aborted) return end({ is: "unreached", why: "broken off" });
        signal?.addEventListener("abort", breakOff);
        pool.dispatch(
          {
            path: base + method,
            method: "POST",
            headers: { "content-type": contentType },
            body,
            headersTimeout: timeoutMs,
            bodyTimeout: timeoutMs,
          },
          {
            onRequestStart(controller) {
              if (signal?.aborted) return controller.abort(new Error("broken off"));
              line = controller;
              written = true;
            },
            onResponseStart(_, code) {
              status = code;
            },
            onResponseData(_, chunk) {
              chunks.push(chunk);
            },
            onResponseEnd() {
              end(read(status, chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString()));
            },
            onResponseError(_, { code, message }: NodeJS.ErrnoException) {
              end({ is: written ? "unknown" : "unreached", why: code ?? message.replaceAll(token, "…") });
            },
          },
        );
        return undefined;
      }),
  };
}

function read(status: number, text: string): Answered {
  try {
    const answer = JSON.parse(text) as { ok: boolean; result: unknown } & BotApiError;
    if (answer.ok) return { is: "ok", result: answer.result };
    const { error_code, description, parameters } = answer;
    if (typeof error_code === "number") return { is: "refused", error: { error_code, description, ...(parameters ? { parameters } : {}) } };
  } catch {
    // Not Telegram's JSON.
  }
  // A gateway's page, or an operator's that blocks Telegram: whatever its status, it is no word of Telegram about the person.
  return { is: "refused", error: { error_code: 502, description: `not an answer of the Bot API (status ${status})` } };
}
