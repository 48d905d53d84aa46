import type { OutgoingFile, OutgoingMessage } from "../platform.ts";
import type { Entry } from "./history.ts";

/** What the bot says as it stands in the chat. @param keep gives the address from which the page fetches the bytes */
export async function entryOf(
  { text, buttons, picture, file }: OutgoingMessage,
  keep: (name: string, bytes: Buffer) => Promise<string>,
): Promise<Pick<Entry, "text" | "buttons" | "picture" | "file">> {
  const shown = await shownAt(picture, keep);
  const handed = await shownAt(file, keep);
  return { text, buttons: buttons.length > 0 ? buttons : undefined, picture: shown, file: handed };
}

async function shownAt(file: OutgoingFile | undefined, keep: (name: string, bytes: Buffer) => Promise<string>) {
  if (!file) return undefined;
  if ("bytes" in file) return { url: await keep(file.name, file.bytes), name: file.name };
  return { url: file.url, name: new URL(file.url).pathname.split("/").at(-1) ?? "" };
}
