import { z } from "zod";
import type { Deed } from "../platform.ts";

const id = z.string().regex(/^[\w-]{8,64}$/);

/** What the page posts: a text, or a press on a button, with an id of its own so that it can be sent again. */
export const saidSchema = z.union([
  z.strictObject({ id, text: z.string().min(1).max(60_000), silent: z.boolean().optional() }),
  z.strictObject({ id, tap: z.string().min(1).max(64), label: z.string().max(1_000) }),
]);
export type Said = z.infer<typeof saidSchema>;

/** A reader's patience, and Redis': what is beyond is cut off. */
export const longestText = 10_000;

/** Control characters do nothing good on a page; line breaks and tabs stay. No letter is cut in half. */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
    .slice(0, longestText)
    .replace(/[\ud800-\udbff]$/, "");
}

/** What the visitor did. `text` is what can be read of it, which may be nothing. */
export function deedOf(said: Said, text: string): Deed {
  if ("tap" in said) return { kind: "tap", data: said.tap, tapId: said.id };
  return text.trim() === "" ? { kind: "other", what: "unknown" } : { kind: "text", text };
}
