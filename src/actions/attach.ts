import { createHash } from "node:crypto";
import { attachmentKind, mostBytesOf, type Attachment } from "../domain/attachment.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** Until the announcement is kept; a draft may lie over a night. */
const draftSeconds = 7 * 24 * 60 * 60;

/** Keeps a picture or a file that is to go with an announcement, if every platform can show it or link to it. */
export async function attach({ records }: Pick<Circumstances, "records">, name: string, bytes: Buffer): Promise<Answer<Attachment>> {
  const kind = attachmentKind(name, bytes);
  if (!kind) return refuse("attach-kind");
  if (bytes.length > mostBytesOf[kind]) return refuse("attach-too-big", { most: mostBytesOf[kind] / 1_000_000 });
  const id = createHash("sha256").update(`${name}\n`).update(bytes).digest("base64url").slice(0, 22);
  await records.attachments.keep(id, { name, bytes }, draftSeconds);
  return done({ id, kind, name });
}
