import { DateTime } from "luxon";
import type { Announcement } from "../domain/announcement.ts";
import { isNearlySame } from "../domain/announcement.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { announcementSeconds } from "../records/announcements.ts";
import type { Records } from "../records/records.ts";

const sameForMs = 2 * 24 * 60 * 60 * 1000;
const lookedAt = 20;

export type AnnounceTerms = {
  readonly records: Records;
  /** To more people than this another officer's word is needed; 0 = to nobody. */
  readonly approvalOver: number;
};

/** Keeps an announcement: it goes at its time, or waits for another officer first. */
export async function announce(
  { records, approvalOver }: AnnounceTerms,
  announcement: Announcement,
  people: number,
): Promise<Answer<"scheduled" | "awaits-approval">> {
  if (people === 0) return refuse("announce-nobody");
  const state = approvalOver > 0 && people > approvalOver ? "awaits-approval" : "scheduled";
  const { id, by, written, attachment, audience } = announcement;
  if (attachment) await records.attachments.keepLonger(attachment.id, announcementSeconds);
  const [again] = audience.flatMap((one) => (one.is === "missed" || one.is === "unknown" ? [one.announcement] : []));
  const deed = again === undefined ? "announcement-written" : "announcement-repeated";
  // A second press keeps nothing, and is no deed.
  await records.announcements.keep(announcement, state, {
    by,
    deed,
    about: id,
    before: again,
    after: state,
    at: DateTime.fromMillis(written, { zone: "utc" }),
  });
  return done(state);
}

/** When nearly the same went out, in the last two days; undefined when nothing did. */
export async function saidBefore(records: Records, text: string, now: number): Promise<number | undefined> {
  const latest = await records.announcements.latest(lookedAt);
  return latest.find(
    ({ announcement, state }) => state !== "withdrawn" && announcement.at > now - sameForMs && isNearlySame(announcement.text, text),
  )?.announcement.at;
}
