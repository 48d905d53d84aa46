/** Telegram may tell the whole bot to be silent for a while (429): whatever is sent looks here first. */
export interface Silence {
  /** Milliseconds left of it; 0 when anything may be said. */
  leftMs(): number;
  /** It lasts at least so much longer. */
  keep(milliseconds: number): void;
  /** Whether one was asked for within so many milliseconds. */
  wasWithin(milliseconds: number): boolean;
}

/** @param now milliseconds that only go forward */
export function createSilence(now: () => number): Silence {
  let until = 0;
  let asked = -Infinity;
  return {
    leftMs: () => Math.max(0, until - now()),
    keep(milliseconds) {
      asked = now();
      until = Math.max(until, asked + milliseconds);
    },
    wasWithin: (milliseconds) => now() - asked < milliseconds,
  };
}
