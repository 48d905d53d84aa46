import { pictureKind } from "../picture-kind.ts";
import type { KnownFiles } from "../known-files.ts";
import type { Account } from "./account.ts";
import type { Verdict } from "./errors.ts";
import { bulkPatienceMs, fileBytes, imageBytes, replyPatienceMs, troubleMs } from "./limits.ts";

interface Kind {
  readonly takes: (name: string, bytes: Buffer) => boolean;
  readonly path: string;
  readonly field: string;
}

/** What Zalo takes as a file, and as a picture, which it knows by its first bytes (Zalo's documentation: uploads). */
const kinds = {
  file: {
    takes: (name, { length }) => /\.(?:pdf|docx?|csv)$/i.test(name) && length <= fileBytes,
    path: "/v2.0/oa/upload/file",
    field: "token",
  },
  picture: {
    takes: (_, bytes) => /jpeg|png/.test(pictureKind(bytes) ?? "") && bytes.length <= imageBytes,
    path: "/v2.0/oa/upload/image",
    field: "attachment_id",
  },
} as const satisfies Record<string, Kind>;

export type UploadKind = keyof typeof kinds;

/** Zalo's name for it; "not taken" when it takes no such file; else what is wrong now. */
export type Uploaded = { readonly id: string } | "not taken" | Verdict;

/** Brings a file to Zalo, once for all whom it goes to: an account may bring 5,000 a month. */
export async function upload(
  account: Account,
  known: KnownFiles,
  kind: UploadKind,
  name: string,
  bytes: Buffer,
  isReply: boolean,
): Promise<Uploaded> {
  const { takes, path, field } = kinds[kind];
  if (!takes(name, bytes)) return "not taken";
  const before = known.find(kind, bytes);
  if (before !== undefined) return { id: before };
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  const verdict = await account.call({ path, body: form, patienceMs: isReply ? replyPatienceMs : bulkPatienceMs });
  // Brought twice, it does no harm.
  if (verdict.is === "unknown") return { is: "later", afterMs: troubleMs, why: verdict.why };
  if (verdict.is !== "sent") return verdict.is === "never" ? "not taken" : verdict;
  const id = (verdict.data as Record<string, unknown> | null)?.[field];
  if (typeof id !== "string" || id === "") return "not taken";
  known.keep(kind, bytes, id);
  return { id };
}
