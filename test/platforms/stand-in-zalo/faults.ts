import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** What goes wrong with a call. */
export type Fault =
  /** It is done, and the line cut before the answer. */
  | "cut"
  /** The line is cut before anything is done. */
  | "cut unread"
  /** It is done, and never answered. */
  | "hang"
  /** What something between us and Zalo says: no JSON. */
  | { readonly status: number }
  /** Zalo's no. */
  | { readonly code: number; readonly message?: string }
  | { readonly delayMs: number };

/** Which calls it meets: all to that path, or all that concern that person. */
export type Where = string | { readonly path?: string; readonly person?: string };

/** What goes wrong with the next calls, one after the other. */
export function createFaults() {
  const waiting: { readonly path?: string; readonly person?: string; readonly next: Fault[] }[] = [];
  return {
    add(where: Where, next: Fault[]): void {
      waiting.push({ ...(typeof where === "string" ? { path: where } : where), next });
    },
    clear: () => void waiting.splice(0),
    take(path: string, person: string | undefined): Fault | undefined {
      return waiting.find((one) => one.next.length > 0 && (one.path ?? path) === path && (one.person ?? person) === person)?.next.shift();
    },
  };
}

/**
 * Lets a fault happen before anything is done.
 *
 * @param refuse answers with a code of the server's own
 * @returns whether that was the end of the call
 */
export async function strikesFirst(
  fault: Fault | undefined,
  response: ServerResponse,
  refuse: (code: number, message: string) => void,
): Promise<boolean> {
  if (fault === "cut unread") response.destroy();
  else if (typeof fault !== "object") return false;
  else if ("status" in fault) response.writeHead(fault.status, { "content-type": "text/html" }).end("<html>no Zalo here</html>");
  else if ("code" in fault) refuse(fault.code, fault.message ?? "Error");
  else return delay(fault.delayMs, false);
  return true;
}

/** Lets a fault happen after all is done. @returns whether there is no answer for it */
export function strikesLast(fault: Fault | undefined, response: ServerResponse): boolean {
  if (fault === "cut") response.destroy();
  return fault === "cut" || fault === "hang";
}
