import { z } from "zod";

/** What the page posts: a text, or a press on a button, with an id of its own so that it can be sent again. */
export const saidSchema = z.union([
  z.strictObject({ id: z.string().regex(/^[\w-]{8,64}$/), text: z.string().min(1).max(20_000), silent: z.boolean().optional() }),
  z.strictObject({ id: z.string().regex(/^[\w-]{8,64}$/), tap: z.string().min(1).max(64), label: z.string().max(200) }),
]);
export type Said = z.infer<typeof saidSchema>;

/** A reader's patience, and Redis': what is beyond is not kept in the chat's history. */
export const longestShown = 10_000;

/** Control characters do nothing good on a page; line breaks and tabs stay. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "").slice(0, longestShown);
}
