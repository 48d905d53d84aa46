import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

type Deciding = Pick<Circumstances, "records" | "now">;

/** Another officer agrees; the one who wrote it cannot. */
export async function approve({ records, now }: Deciding, id: string, by: string): Promise<Answer> {
  const kept = await records.announcements.get(id);
  if (!kept) return refuse("announce-unknown");
  // Whoever wrote it may have written from an address that was another number then.
  if ((await records.residents.numberNow(kept.announcement.by)) === by) return refuse("announce-own");
  const deed = { by, deed: "announcement-approved", about: id, before: "awaits-approval", after: "scheduled", at: now };
  return (await records.announcements.move(kept.announcement, "awaits-approval", "scheduled", deed))
    ? done(true)
    : refuse("announce-overtaken");
}

/** It does not go: another officer is against it, or the one who wrote it thought better of it before its time. */
export async function withdraw({ records, now }: Deciding, id: string, by: string): Promise<Answer> {
  const kept = await records.announcements.get(id);
  if (!kept) return refuse("announce-unknown");
  for (const before of ["awaits-approval", "scheduled"] as const) {
    const deed = { by, deed: "announcement-withdrawn", about: id, before, after: "withdrawn", at: now };
    if (await records.announcements.move(kept.announcement, before, "withdrawn", deed)) return done(true);
  }
  return refuse("announce-overtaken");
}
