import type { Attachment } from "./attachment.ts";
import { fold } from "./fold.ts";

/** Whom an announcement is for. Several are a set of people: nobody gets it twice. */
export type Audience =
  | { readonly is: "everyone" | "staff" | "pledged" }
  /** Who signed up for this activity, asked to be reminded of it, or waits for what it leaves open. */
  | { readonly is: "concerned"; readonly activity: string }
  /** Who asked to be reminded of this activity, however long before. */
  | { readonly is: "reminded"; readonly activity: string }
  /** Who has a place in this activity, for themselves or a child, or waits for one. */
  | { readonly is: "signed-up" | "waiting"; readonly activity: string }
  /** Who said that they belong to this group, or that a child does, when they pledged or signed up. */
  | { readonly is: "group"; readonly group: string }
  /** Whom an earlier announcement did not reach, and certainly not; or perhaps not. */
  | { readonly is: "missed" | "unknown"; readonly announcement: string };

/** Waits for another's word, for its time, or goes and has gone; how far it is, the ledger tells. */
export type AnnouncementState = "awaits-approval" | "scheduled" | "planned" | "done" | "withdrawn";

export interface Announcement {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly AnnouncementButton[];
  /** A picture or a file that goes with it. */
  readonly attachment?: Attachment | undefined;
  readonly audience: readonly Audience[];
  /** The officer's number as a resident. */
  readonly by: string;
  /** When it goes, when it was written, from when on it makes no sense any more: milliseconds since 1970. */
  readonly at: number;
  readonly written: number;
  readonly notAfter?: number | undefined;
  /** It goes while people sleep, too. */
  readonly wakes: boolean;
}

/** Opens a conversation of the bot ("lich:menu"), or a link. */
export type AnnouncementButton = { readonly label: string; readonly data: string } | { readonly label: string; readonly url: string };

export const mostButtons = 3;
export const longestText = 1_500;

/** Names the ledger of an announcement. */
export function noticeOf(announcement: string): string {
  return `thongbao:${announcement}`;
}

/** Whether two texts say nearly the same: most of the words of the longer one stand in the other, too. */
export function isNearlySame(one: string, other: string): boolean {
  const [first, second] = [words(one), words(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 0.8 * Math.max(first.size, second.size);
}

function words(text: string): Set<string> {
  return new Set(fold(text).split(" ").filter(Boolean));
}
