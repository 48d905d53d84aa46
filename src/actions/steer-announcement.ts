import { noticeOf } from "../domain/announcement.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

const deeds = { pause: "announcement-paused", resume: "announcement-resumed", stop: "announcement-stopped" } as const;
export type Steering = keyof typeof deeds;

export function isSteering(text: string): text is Steering {
  return Object.hasOwn(deeds, text);
}

/** While an announcement goes out: it pauses, goes on, or stops for good; who was not written to by then is named as such. */
export async function steerAnnouncement(
  { records, now }: Pick<Circumstances, "records" | "now">,
  id: string,
  what: Steering,
  by: string,
): Promise<Answer> {
  const kept = await records.announcements.get(id);
  const notice = noticeOf(id);
  const { left, state: before } = await records.ledger.tally(notice);
  if (kept?.state !== "planned" || left === 0) return refuse("announce-not-going");
  const after = what === "pause" ? "paused" : what === "stop" ? "stopped" : "going";
  if (before === after) return refuse("announce-overtaken");
  await records.ledger[what](notice);
  await records.staffLog.write({ by, deed: deeds[what], about: id, before, after, at: now });
  return done(true);
}
