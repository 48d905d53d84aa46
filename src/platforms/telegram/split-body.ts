import { splitText } from "../split-text.ts";
import { longestText } from "./limits.ts";

/**
 * The bodies of the calls that say this: several when the text is too long for one message, the buttons under the last.
 * @param body JSON of sendMessage
 */
export function splitBody(body: string): string[] {
  // The text is no longer than the JSON around it.
  if (body.length <= longestText) return [body];
  const { text, reply_markup, ...rest } = JSON.parse(body) as { text: string; reply_markup?: unknown };
  const parts = splitText(text, longestText);
  return parts.map((part, index) => JSON.stringify({ ...rest, text: part, ...(index === parts.length - 1 ? { reply_markup } : {}) }));
}
