/** What a test waits for takes a few milliseconds; after this long it goes on, and its expectation says what is missing. */
const patienceMs = 4000;

/** Waits until the condition holds, and no longer than that; for what another part of the service does in its own time. */
export async function eventually(holds: () => unknown): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await holds()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 2));
}
