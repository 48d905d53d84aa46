import { createHash } from "node:crypto";
import { isSame } from "../webhook.ts";

/** SHA-256 over app id, the body's very bytes, the event's timestamp and the account's key (Zalo's documentation: webhook, verifying). No HMAC. */
export function macOf(appId: string, body: Buffer, timestamp: string, oaSecret: string): string {
  return createHash("sha256").update(appId).update(body).update(timestamp).update(oaSecret).digest("hex");
}

/** @param header X-ZEvent-Signature: "mac=<hex>", or the hex alone */
export function isSigned(header: unknown, appId: string, body: Buffer, timestamp: string, oaSecret: string): boolean {
  const given = typeof header === "string" ? header.replace(/^mac=/, "") : "";
  return isSame(given, macOf(appId, body, timestamp, oaSecret));
}
