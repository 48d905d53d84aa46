const length = 10;

/** "▓▓▓░░░░░░░ 30%": how much of a goal is reached. */
export function bar(share: number): string {
  const part = Math.min(1, Math.max(0, share));
  const full = Math.round(part * length);
  return `${"▓".repeat(full)}${"░".repeat(length - full)} ${Math.round(part * 100)}%`;
}
