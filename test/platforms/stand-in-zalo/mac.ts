import { createHash, createHmac } from "node:crypto";

/**
 * What stands behind "mac=" in X-ZEvent-Signature: the plain SHA-256 over app id, the body's bytes, the body's timestamp
 * and the account's own key (Zalo's documentation: webhook, verifying an event; MacUtils of its Java SDK). No HMAC.
 */
export function zaloMac(appId: string, rawBody: string | Buffer, timestamp: string, secret: string): string {
  return createHash("sha256").update(appId).update(rawBody).update(timestamp).update(secret).digest("hex");
}

/** What a code_challenge must be for its verifier: base64url without padding, of the raw SHA-256 (Zalo's documentation: PKCE). */
export function challengeFor(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

/** The header appsecret_proof of a call with that access token (Zalo's documentation: appsecret_proof). Here it is an HMAC. */
export function secretProof(accessToken: string, appSecret: string): string {
  return createHmac("sha256", appSecret).update(accessToken).digest("hex");
}
