import type { IncomingHttpHeaders } from "node:http";
import { isRecord } from "./answer.ts";

/** A call as it came. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The JSON of a POST, or of the one parameter `data` of a GET; undefined when there is none. */
  readonly given: Readonly<Record<string, unknown>> | undefined;
}

export function readCall(method: string, url: URL, headers: IncomingHttpHeaders, body: Buffer): Call {
  const isJson = headers["content-type"]?.startsWith("application/json") ?? false;
  const json = method === "GET" ? (url.searchParams.get("data") ?? "") : isJson ? body.toString() : "";
  return { method, path: url.pathname, query: url.searchParams, headers, body, given: parse(json) };
}

/** The person whom a call concerns, if it says so as it must. */
export function personIn({ given }: Call): string | undefined {
  const recipient = given?.["recipient"];
  const id = isRecord(recipient) ? recipient["user_id"] : given?.["user_id"];
  return typeof id === "string" ? id : undefined;
}

function parse(json: string): Call["given"] {
  try {
    const value = JSON.parse(json) as unknown;
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
