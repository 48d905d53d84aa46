import type { Visit } from "./visit.ts";

/** Keeps the open form for later, if something was answered in it; whether it did. The bot leaves it. */
export async function setAside({ open, records, address, now }: Visit): Promise<boolean> {
  if (!open?.answered) return false;
  const { script, id, answers, given = [], met = now.toMillis() } = open;
  await records.halfDone.keep(address, { script, id, answers, given, since: met });
  return true;
}
