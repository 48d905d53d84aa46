import type { Line } from "../line.ts";
import { readJson } from "./read-json.ts";

/** How a call ended. */
export type Answered =
  | { readonly is: "ok"; readonly data: unknown }
  /** Zalo's own code, negative, whatever the HTTP status; 404 for a path that it does not know. */
  | { readonly is: "refused"; readonly code: number }
  /** No answer of Zalo's, but a gateway's or an operator's. */
  | { readonly is: "trouble"; readonly status: number }
  | { readonly is: "unreached"; readonly why: string }
  | { readonly is: "unknown"; readonly why: string };

/** One call to Zalo's Open API; never rejects. */
export async function call(line: Line, request: Parameters<Line>[0]): Promise<Answered> {
  const answer = await line(request);
  return answer.is === "answered" ? read(answer.status, answer.text) : answer;
}

function read(status: number, text: string): Answered {
  try {
    const body = readJson(text) as { error?: unknown; data?: unknown } | null;
    if (typeof body === "object" && body !== null) {
      const code = Number(body.error ?? 0);
      if (code !== 0) return { is: "refused", code };
      if (status < 300) return { is: "ok", data: body.data ?? body };
    }
  } catch {
    // Not Zalo's JSON.
  }
  return { is: "trouble", status };
}
