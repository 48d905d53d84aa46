/** How often a visitor may speak: so many times in so many milliseconds. */
const most = 30;
const windowMs = 5_000;

/** Keeps a page that runs wild, or a stranger's script, from taking everybody's time. In this process' memory only. */
export function createPace(now: () => number) {
  const spoken = new Map<string, number[]>();
  return {
    /** Milliseconds to wait before the visitor may speak; 0 = now, and it is counted. */
    waitFor(visitor: string): number {
      const since = now() - windowMs;
      const recent = (spoken.get(visitor) ?? []).filter((at) => at > since);
      if (spoken.size > 10_000) spoken.clear();
      if (recent.length >= most) return (recent[0] ?? 0) - since;
      spoken.set(visitor, [...recent, now()]);
      return 0;
    },
  };
}
