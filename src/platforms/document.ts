import { readForm } from "./form.ts";
import { buttonsOf, type Keyboard } from "./keyboard.ts";
import type { OutgoingMessage } from "./platform.ts";

/**
 * Reads a sendDocument or sendPhoto as grammY makes it: a form around the bytes, or JSON with an address.
 * @throws when it holds no file.
 */
export async function readFileCall(
  method: string,
  body: unknown,
  headers: unknown,
): Promise<{ readonly person: string; readonly message: OutgoingMessage }> {
  const kind = method === "sendPhoto" ? "picture" : "file";
  if (typeof body === "string") {
    const { chat_id: person, photo, document, caption = "", reply_markup: markup } = JSON.parse(body) as SentByAddress;
    return { person, message: { text: caption, ...choices(markup), [kind]: { url: photo ?? document ?? "" } } };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const fields = readForm(Buffer.concat(chunks), (headers as Record<string, string>)["content-type"] ?? "");
  const text = (name: string) => fields.find((field) => field.name === name)?.content.toString() ?? "";
  const file = fields.find(({ fileName }) => fileName !== undefined);
  if (!file?.fileName) throw new Error("a document without a file");
  const markup = text("reply_markup");
  const message = {
    text: text("caption"),
    ...choices(markup === "" ? undefined : (JSON.parse(markup) as Keyboard)),
    [kind]: { name: file.fileName, bytes: file.content },
  };
  return { person: text("chat_id"), message };
}

interface SentByAddress {
  readonly chat_id: string;
  readonly photo?: string;
  readonly document?: string;
  readonly caption?: string;
  readonly reply_markup?: Keyboard;
}

function choices(markup: Keyboard | undefined) {
  return { buttons: buttonsOf(markup), typed: markup?.typed };
}
