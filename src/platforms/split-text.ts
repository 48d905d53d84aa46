/** Pieces up to the limit that end with a line, else a sentence, else a word, where there is one in the second half. */
export function splitText(text: string, limit: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutOf(rest.slice(0, limit + 1), limit);
    const piece = rest.slice(0, cut).trimEnd();
    if (piece !== "") found.push(piece);
    rest = rest.slice(cut).trimStart();
  }
  return rest === "" && found.length > 0 ? found : [...found, rest];
}

/** @param head one unit more than fits, so that what ends just at the limit is seen to end there */
function cutOf(head: string, limit: number): number {
  const sentence = [". ", "! ", "? ", "… "].map((end) => head.lastIndexOf(end) + 1);
  const end = [head.lastIndexOf("\n"), Math.max(...sentence), head.lastIndexOf(" ")].find((at) => at > limit / 2);
  if (end !== undefined) return end;
  // Not between the halves of an emoji.
  return /[\ud800-\udbff]/.test(head[limit - 1] ?? "") ? limit - 1 : limit;
}
