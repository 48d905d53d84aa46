import type { KnownFiles } from "../known-files.ts";
import { keyboard } from "../keyboard.ts";
import type { OutgoingFile, OutgoingMessage } from "../platform.ts";
import { longestCaption } from "./limits.ts";
import { splitBody } from "./split-body.ts";

/** One call of the Bot API. */
export interface TelegramCall {
  readonly method: "sendMessage" | "sendPhoto" | "sendDocument";
  readonly body: string | Buffer;
  readonly contentType?: string | undefined;
  /** The bytes that Telegram has from then on, by the name in its answer. */
  readonly brings?: Buffer;
}

/** The calls that say this: a picture or file with its text as the caption, or before it when that is too long; the buttons under the last. */
export async function callsOf(
  person: string,
  { text, buttons, picture, file }: OutgoingMessage,
  known: KnownFiles,
): Promise<TelegramCall[]> {
  const markup = buttons.length > 0 ? { reply_markup: keyboard(buttons) } : {};
  const attached = [...(picture ? [["photo", picture] as const] : []), ...(file ? [["document", file] as const] : [])];
  const isCaption = attached.length > 0 && text.length <= longestCaption;
  const calls: TelegramCall[] = [];
  for (const [index, [kind, one]] of attached.entries()) {
    const words = isCaption && index === attached.length - 1 ? { caption: text, ...markup } : {};
    calls.push(await fileCall(kind, one, { chat_id: person, ...words }, known));
  }
  if (!isCaption) {
    calls.push(
      ...splitBody(JSON.stringify({ chat_id: person, text, ...markup })).map((body) => ({ method: "sendMessage" as const, body })),
    );
  }
  return calls;
}

async function fileCall(kind: "photo" | "document", file: OutgoingFile, fields: object, known: KnownFiles): Promise<TelegramCall> {
  const method = kind === "photo" ? "sendPhoto" : "sendDocument";
  const reference = "url" in file ? file.url : known.find(method, file.bytes);
  if (reference !== undefined) return { method, body: JSON.stringify({ ...fields, [kind]: reference }) };
  const { name, bytes } = file as Extract<OutgoingFile, { bytes: Buffer }>;
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, typeof value === "string" ? value : JSON.stringify(value));
  form.set(kind, new Blob([new Uint8Array(bytes)]), name);
  const written = new Response(form);
  return {
    method,
    body: Buffer.from(await written.arrayBuffer()),
    contentType: written.headers.get("content-type") ?? undefined,
    brings: bytes,
  };
}

/** Telegram's name of the file in the answer to a call: of a photo, its largest size. */
export function fileIdIn(result: unknown): string | undefined {
  const { photo, document } = result as { photo?: readonly { file_id?: string }[]; document?: { file_id?: string } };
  return document?.file_id ?? photo?.at(-1)?.file_id;
}
