import type { KnownFiles } from "../known-files.ts";
import type { OutgoingFile, OutgoingMessage, Share } from "../platform.ts";
import { withFile } from "../with-file.ts";
import type { Account } from "./account.ts";
import type { Verdict } from "./errors.ts";
import { longestText } from "./limits.ts";
import type { ZaloMessage } from "./message.ts";
import { upload, type UploadKind } from "./upload.ts";

export interface AttachOptions {
  readonly account: Account;
  readonly files: KnownFiles;
  /** For what Zalo takes no file of: a link to it. */
  readonly share: Share;
}

export interface Prepared {
  /** What goes before the words. */
  readonly attached: readonly ZaloMessage[];
  /** The words that are still to be said. */
  readonly message: OutgoingMessage;
}

/**
 * Brings the picture and the file of a message to Zalo. A picture may have words beside it if there is nothing to press;
 * a file has none. What Zalo does not take is linked. Gives the verdict when it takes nothing now and it can wait.
 */
export async function prepare(
  { account, files, share }: AttachOptions,
  given: OutgoingMessage,
  isReply: boolean,
): Promise<Prepared | Verdict> {
  const { picture, file, ...message } = given;
  let { text } = message;
  const attached: ZaloMessage[] = [];
  for (const [kind, one] of [
    ["picture", picture],
    ["file", file],
  ] as const) {
    if (!one) continue;
    const id = "bytes" in one ? await upload(account, files, kind, one.name, one.bytes, isReply) : urlOf(kind, one);
    if (typeof id === "object" && "is" in id && !isReply) return id;
    if (typeof id === "object" && !("is" in id)) {
      attached.push(
        kind === "picture" ? pictureMessage(id) : { attachment: { type: "file", payload: { token: "id" in id ? id.id : "" } } },
      );
    } else text = withFile(text, one, "url" in one ? one.url : await share(one.name, one.bytes));
  }
  const [only, more] = attached;
  const isCaption =
    only !== undefined && more === undefined && picture !== undefined && message.buttons.length === 0 && text.length <= longestText;
  if (isCaption) return { attached: [text === "" ? only : { text: text.normalize("NFC"), ...only }], message: { ...message, text: "" } };
  return { attached, message: { ...message, text } };
}

/** A picture may go by its address; a file must be brought. */
function urlOf(kind: UploadKind, { url }: Extract<OutgoingFile, { url: string }>): { readonly url: string } | "not taken" {
  return kind === "picture" ? { url } : "not taken";
}

function pictureMessage(picture: { readonly id: string } | { readonly url: string }): ZaloMessage {
  const source = "id" in picture ? { attachment_id: picture.id } : picture;
  return { attachment: { type: "template", payload: { template_type: "media", elements: [{ media_type: "image", ...source }] } } };
}
