import type { Announcement } from "../domain/announcement.ts";
import { isNearlySame } from "../domain/announcement.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Records } from "../records/records.ts";

const sameForMs = 2 * 24 * 60 * 60 * 1000;
const lookedAt = 20;

export type AnnounceTerms = {
  readonly records: Records;
  /** To more people than this another officer's word is needed; 0 = to nobody. */
  readonly approvalOver: number;
};

/** Keeps an announcement: it goes at its time, or waits for another officer first. */
export async function announce({ records, approvalOver }: AnnounceTerms, announcement: Announcement, people: number): Promise<Answer<"scheduled" | "awaits-approval">> {
  if (people === 0) return refuse("announce-nobody");
  const state = approvalOver > 0 && people > approvalOver ? "awaits-approval" : "scheduled";
  await records.announcements.keep(announcement, state);
  return done(state);
}

/** Another officer agrees; the one who wrote it cannot. */
export async function approve({ records }: Pick<AnnounceTerms, "records">, id: string, by: string): Promise<Answer> {
  const kept = await records.announcements.get(id);
  if (!kept) return refuse("announce-unknown");
  // Whoever wrote it may have written from an address that was another number then.
  if ((await records.residents.numberNow(kept.announcement.by)) === by) return refuse("announce-own");
  return (await records.announcements.move(kept.announcement, "awaits-approval", "scheduled", by)) ? done(true) : refuse("announce-overtaken");
}

/** It does not go: another officer is against it, or the one who wrote it thought better of it before its time. */
export async function withdraw({ records }: Pick<AnnounceTerms, "records">, id: string, by: string): Promise<Answer> {
  const kept = await records.announcements.get(id);
  if (!kept) return refuse("announce-unknown");
  const moved = (await records.announcements.move(kept.announcement, "awaits-approval", "withdrawn", by)) || (await records.announcements.move(kept.announcement, "scheduled", "withdrawn", by));
  return moved ? done(true) : refuse("announce-overtaken");
}

/** When nearly the same went out, in the last two days; undefined when nothing did. */
export async function saidBefore(records: Records, text: string, now: number): Promise<number | undefined> {
  const latest = await records.announcements.latest(lookedAt);
  return latest.find(({ announcement, state }) => state !== "withdrawn" && announcement.at > now - sameForMs && isNearlySame(announcement.text, text))?.announcement.at;
}
