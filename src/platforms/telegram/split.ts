/** Telegram's limit for one message, in UTF-16 units. */
const longest = 4096;

/** The bodies of the calls that say this; more than one when the text is too long. The buttons stand under the last. */
export function splitText(method: string, body: string): string[] {
  if (method !== "sendMessage" || body.length <= longest) return [body];
  const { text, reply_markup, ...rest } = JSON.parse(body) as { text: string; reply_markup?: unknown };
  const parts = pieces(text);
  return parts.map((part, index) => JSON.stringify({ ...rest, text: part, ...(index === parts.length - 1 ? { reply_markup } : {}) }));
}

/** Pieces that end with a line or a sentence where they can. */
export function pieces(text: string, limit = longest): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    const end = [head.lastIndexOf("\n"), head.lastIndexOf(". ") + 1, head.lastIndexOf(" ")].find((at) => at > limit / 2) ?? limit;
    // Not between the halves of an emoji.
    const cut = /[\ud800-\udbff]/.test(rest[end - 1] ?? "") ? end - 1 : end;
    found.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === "" ? found : [...found, rest];
}
