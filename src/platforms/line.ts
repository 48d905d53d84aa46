import { AxiosError, create, type AxiosRequestConfig } from "axios";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/** What came back over the line, whatever its status. */
export type LineAnswer =
  | { readonly is: "answered"; readonly status: number; readonly text: string }
  /** Certainly not taken in: nothing of it was written to the line. */
  | { readonly is: "unreached"; readonly why: string }
  /** The request may have been under way when the line broke or the time was over. */
  | { readonly is: "unknown"; readonly why: string };

/** One request; never rejects, and what comes of it holds nothing of the request, which may hold a token. */
export type Line = (request: Pick<AxiosRequestConfig, "method" | "url" | "headers" | "data" | "timeout" | "signal">) => Promise<LineAnswer>;

/** Nothing was written to the line when one of these is met (Node's system errors). */
const neverThere = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);
const keptMs = 60_000;

/** A line of kept connections, which do not keep the process alive. @param timeoutMs for one answer, where a request does not say */
export function createLine(timeoutMs: number): Line {
  // No limit of connections: a request that waits for one would run out of time unsent, and nobody could tell.
  const keepAlive = { keepAlive: true, timeout: keptMs };
  const client = create({
    timeout: timeoutMs,
    maxRedirects: 0,
    httpAgent: new HttpAgent(keepAlive),
    httpsAgent: new HttpsAgent(keepAlive),
    responseType: "text",
    // Its own reader of JSON would round long ids.
    transformResponse: (text: string) => text,
    // Zalo refuses with HTTP 200, and sometimes not: the body counts.
    validateStatus: () => true,
  });
  return async (request) => {
    try {
      const { status, data } = await client.request<string>(request);
      return { is: "answered", status, text: data };
    } catch (error) {
      const code = error instanceof AxiosError ? (error.code ?? "no code") : "no answer";
      return { is: neverThere.has(code) ? "unreached" : "unknown", why: code };
    }
  };
}

/** A status that came without the platform's own words: a gateway's yes, or a fault behind it, may have let the request through. */
export function mayBeDone(status: number): boolean {
  return status < 300 || (status >= 500 && status !== 503);
}
