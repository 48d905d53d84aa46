import { randomBytes } from "node:crypto";
import { invalid, refuse, type Answer, type Refusal } from "./answer.ts";

export interface Upload {
  /** The attachment_id of a picture, the token of a file. */
  readonly id: string;
  readonly kind: "image" | "gif" | "file";
  readonly name: string;
  readonly content: Buffer;
  readonly at: number;
}

const megabyte = 1024 * 1024;
const lifeMs = 7 * 24 * 3_600_000;

/** What each kind takes (Zalo's documentation: upload of pictures, GIFs and files). Pictures are known by their first bytes. */
const kinds = {
  image: {
    most: megabyte,
    field: "attachment_id",
    words: "file is invalid. We only support png and jpeg",
    fits: (content: Buffer) => /^(?:ffd8ff|89504e470d0a1a0a)/.test(content.toString("hex", 0, 8)),
  },
  gif: {
    most: 5 * megabyte,
    field: "attachment_id",
    words: "file is invalid. We only support gif",
    fits: (content: Buffer) => content.toString("latin1", 0, 4) === "GIF8",
  },
  file: {
    most: 5 * megabyte,
    field: "token",
    words: "file is invalid. We only support pdf, doc, docx and csv",
    fits: (_: Buffer, name: string) => /\.(?:pdf|docx?|csv)$/i.test(name),
  },
} as const;

/** Pictures and files that were handed to Zalo: each may be sent for seven days. */
export function createUploads(now: () => number) {
  const kept: Upload[] = [];
  return {
    kept,

    /** POST /v2.0/oa/upload/<kind>: a form with a field `file`. */
    async take(kind: Upload["kind"], body: Buffer, contentType: string): Promise<Answer> {
      const { most, field, words, fits } = kinds[kind];
      const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData().catch(() => undefined);
      const file = form?.get("file");
      if (!file || typeof file === "string") return invalid("file");
      const content = Buffer.from(await file.arrayBuffer());
      if (content.length === 0 || !fits(content, file.name)) return refuse(-201, words);
      if (content.length > most) return refuse(-210);
      const id = randomBytes(24).toString("base64url");
      kept.push({ id, kind, name: file.name, content, at: now() });
      return { data: { [field]: id } };
    },

    /** The upload that a message names; -100 when it is too old. */
    find(id: unknown, kind: Upload["kind"]): Upload | Refusal {
      const found = kept.find((one) => one.id === id && one.kind === kind);
      if (!found) return invalid(kinds[kind].field);
      return now() - found.at > lifeMs ? refuse(-100) : found;
    },
  };
}

export type Uploads = ReturnType<typeof createUploads>;
