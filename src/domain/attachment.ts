/** A picture or a file that goes with an announcement; its bytes are kept by its id. */
export interface Attachment {
  readonly id: string;
  readonly kind: "picture" | "file";
  readonly name: string;
}

/** What Zalo takes of pictures and files: the least of all platforms. */
export const mostBytesOf = { picture: 1_000_000, file: 5_000_000 } as const;
/** Beside a picture or a file Telegram shows so much; the rest would be a second message to each. */
export const longestBesideAttachment = 1_000;

const documents = /\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|odt|ods)$/i;

/** A picture is known by how it begins, whatever it is called; of other files only documents are taken, by their names. */
export function attachmentKind(name: string, bytes: Buffer): Attachment["kind"] | undefined {
  const begin = bytes.toString("hex", 0, 8);
  if (begin.startsWith("ffd8ff") || begin === "89504e470d0a1a0a") return "picture";
  return documents.test(name) && bytes.length > 0 ? "file" : undefined;
}
