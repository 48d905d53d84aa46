const kinds: readonly [mime: string, begin: RegExp][] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  ["image/gif", /^47494638/],
  ["image/webp", /^52494646.{8}57454250/],
];

/** What picture the bytes are, by how they begin, whatever the name says; undefined when none that a browser may show. */
export function pictureKind(bytes: Buffer): string | undefined {
  const begin = bytes.toString("hex", 0, 12);
  return kinds.find(([, pattern]) => pattern.test(begin))?.[0];
}
