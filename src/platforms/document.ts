import { readForm } from "./form.ts";

/** A file that is to be sent, as grammY hands it over. */
export interface OutgoingDocument {
  readonly person: string;
  readonly name: string;
  readonly content: Buffer;
  readonly caption: string;
}

/** Reads the form of a sendDocument. @throws when it holds no file. */
export async function readDocument(body: unknown, headers: unknown): Promise<OutgoingDocument> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const fields = readForm(Buffer.concat(chunks), (headers as Record<string, string>)["content-type"] ?? "");
  const text = (name: string) => fields.find((field) => field.name === name)?.content.toString() ?? "";
  const file = fields.find(({ fileName }) => fileName !== undefined);
  if (!file?.fileName) throw new Error("a document without a file");
  return { person: text("chat_id"), name: file.fileName, content: file.content, caption: text("caption") };
}
