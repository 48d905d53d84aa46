import type { OutgoingFile } from "./platform.ts";

const asWords = /\.(?:json|txt|csv|md)$/i;
/** More is nothing to read in a chat. */
const longestWords = 6_000;

/** What is said where a file itself cannot be handed over: a link to it, else the words that it holds, as far as it holds words. */
export function withFile(text: string, file: OutgoingFile, address: string | undefined): string {
  const held =
    address ?? ("bytes" in file && asWords.test(file.name) && file.bytes.length <= longestWords ? file.bytes.toString().trim() : undefined);
  return held === undefined ? text : `${text}\n\n${held}`.trim();
}
