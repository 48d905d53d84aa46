import { clipped, longestMessage } from "./pages.ts";

/** A title with what is said of it, a line each. */
export type Block = readonly [title: string, ...lines: (string | false | undefined)[]];

/** Blocks of lines in one message. When they are too long together, each gets an equal share, its title first. */
export function inBlocks(sign: string, blocks: readonly Block[]): string {
  const texts = blocks.map((block, index) =>
    [index === 0 ? `${sign} ${block[0]}` : block[0], ...block.slice(1)].filter(Boolean).join("\n"),
  );
  const whole = texts.join("\n\n");
  if (whole.length <= longestMessage) return whole;
  const share = Math.floor(longestMessage / texts.length) - 2;
  return texts.map((text) => clipped(text, share)).join("\n\n");
}
