import type { Account } from "./account.ts";
import { fileBytes, imageBytes, replyPatienceMs } from "./limits.ts";

/** What Zalo takes as a file, and as a picture (Zalo's documentation: uploads). */
const kinds = [
  { names: /\.(?:pdf|docx?|csv)$/i, most: fileBytes, path: "/v2.0/oa/upload/file", field: "token" },
  { names: /\.(?:jpe?g|png)$/i, most: imageBytes, path: "/v2.0/oa/upload/image", field: "attachment_id" },
] as const;

export interface Uploaded {
  readonly kind: "file" | "picture";
  /** Zalo's name for it, for seven days. */
  readonly id: string;
}

/** Brings a file to Zalo; undefined when it takes no such file, or not now. */
export async function upload(account: Account, name: string, content: Buffer): Promise<Uploaded | undefined> {
  const kind = kinds.find(({ names, most }) => names.test(name) && content.length <= most);
  if (!kind) return undefined;
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(content)]), name);
  const verdict = await account.call({ path: kind.path, body: form, patienceMs: replyPatienceMs });
  if (verdict.is !== "sent") return undefined;
  const id = (verdict.data as Record<string, unknown> | null)?.[kind.field];
  return typeof id === "string" && id !== "" ? { kind: kind.field === "token" ? "file" : "picture", id } : undefined;
}
