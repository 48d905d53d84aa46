/** The longest message that residents get; whatever is longer goes on in another (VOICE: 900 characters at most). */
export const longestMessage = 900;

/** A headline with its lines. It is repeated when its lines go on in the next message. */
export interface Section {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Sections as messages of at most `longest` characters: an opening line once, then each headline above its lines. */
export function pages(opening: string, sections: readonly Section[], longest = longestMessage): string[] {
  const all: string[] = [];
  let page = clipped(opening, longest);
  for (const { head, lines } of sections) {
    let open = false;
    for (const line of lines) {
      const next = open ? `\n${line}` : `${page ? "\n\n" : ""}${head ? `${head}\n` : ""}${line}`;
      if (page && page.length + next.length > longest) {
        all.push(page);
        page = clipped(head ? `${head}\n${line}` : line, longest);
      } else {
        page = clipped(page + next, longest);
      }
      open = true;
    }
  }
  return page ? [...all, page] : all;
}

/** The text, or its beginning up to a word and "…" when it is longer. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const beginning = text.slice(0, Math.max(0, longest - 1));
  const space = Math.max(text.lastIndexOf(" ", longest - 1), text.lastIndexOf("\n", longest - 1));
  // A word of many letters is cut inside, but never between the two halves of one character.
  return `${(space > longest / 2 ? beginning.slice(0, space) : beginning.replace(/[\ud800-\udbff]$/, "")).trimEnd()}…`;
}

/** With a capital at the beginning, as a line starts. */
export function asLine(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
