const firstRestMs = 1_000;
const longestRestMs = 30_000;

/**
 * How long to rest after so many troubles in a row (1 = the first): twice as long each time, half of it by chance, so
 * that many who failed together do not come back together.
 */
export function restMs(troubles: number, random: () => number): number {
  return Math.min(longestRestMs, firstRestMs * 2 ** Math.min(troubles - 1, 10)) * (0.5 + random() / 2);
}
