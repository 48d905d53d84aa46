import { DateTime } from "luxon";
import { peopleInPieces } from "../actions/people-of.ts";
import { noticeOf, type Announcement } from "../domain/announcement.ts";
import { peopleSleep, whenAwake } from "../domain/quiet-hours.ts";
import type { OutgoingMessage } from "../platforms/platform.ts";
import type { Records } from "../records/records.ts";
import type { Notice } from "./notice.ts";

/** After every reminder, and in the order in which they were written. */
const afterReminders = 1e14;

/** The announcements whose time has come, while people do not sleep or it was said that it does not matter. */
export async function dueAnnouncements(
  now: DateTime,
  zone: string,
  records: Records,
): Promise<{ announcement: Announcement; notice: Notice }[]> {
  const due = (await records.announcements.due(now.toMillis())).filter(({ wakes }) => wakes || !peopleSleep(now, zone));
  return due.map((announcement) => ({
    announcement,
    notice: asNotice(announcement, peopleInPieces(announcement.audience, records), undefined),
  }));
}

/** The next moment at which an announcement may go. */
export async function nextAnnouncement(now: DateTime, zone: string, records: Records): Promise<DateTime | undefined> {
  const at = await records.announcements.next(now.toMillis());
  const held =
    peopleSleep(now, zone) && (await records.announcements.due(now.toMillis())).length + (await records.ledger.open()).length > 0;
  const moments = [...(at === undefined ? [] : [DateTime.fromMillis(at, { zone: "utc" })]), ...(held ? [whenAwake(now, zone)] : [])];
  return moments.length === 0 ? undefined : DateTime.min(...moments);
}

/** The announcement that a notice's id names; who it is for stands in the ledger by then. */
export async function findAnnouncement(id: string, records: Records): Promise<Notice | undefined> {
  const [space, name] = id.split(":");
  if (space !== "thongbao" || !name) return undefined;
  const kept = await records.announcements.get(name);
  if (!kept) return undefined;
  const { attachment } = kept.announcement;
  const file = attachment && (await records.attachments.find(attachment.id));
  return asNotice(kept.announcement, [], file && { [attachment.kind]: file });
}

function asNotice(
  { id, text, buttons, written, notAfter, wakes }: Announcement,
  residents: Notice["residents"],
  attached: Pick<OutgoingMessage, "picture" | "file"> | undefined,
): Notice {
  return {
    id: noticeOf(id),
    order: afterReminders + written,
    residents,
    uselessFrom: notAfter === undefined ? undefined : DateTime.fromMillis(notAfter, { zone: "utc" }),
    keepsQuiet: !wakes,
    message: () => ({ text: `📢 ${text}`, buttons, ...attached }),
  };
}
