import { createHash } from "node:crypto";

/**
 * Names something in a button's data, which holds 64 bytes: its key when that is short and plain, else a digest of it.
 * Never its place in a list: that would mean something else tomorrow.
 */
export function shortName(key: string): string {
  return /^[a-z0-9-]{1,32}$/.test(key) ? key : digestName(key);
}

/** The same, whatever the key: for where its words must not stand. */
export function digestName(key: string): string {
  return `~${createHash("sha256").update(key).digest("base64url").slice(0, 12)}`;
}
