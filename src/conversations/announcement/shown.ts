import { noticeOf } from "../../domain/announcement.ts";
import { themselves } from "../../domain/sign-up.ts";
import type { KeptAnnouncement } from "../../records/announcements.ts";
import type { Row } from "../../records/row.ts";
import { reasonOf } from "../../wording/reason.ts";
import { announcementShown } from "./progress.ts";
import { participantInFull } from "../sign-up/asking.ts";
import type { Visit } from "../engine/visit.ts";

const mostPeople = 50;

/**
 * How an announcement stands. While it goes this is one message that changes by itself, where the platform lets messages
 * change. @param inPlace the message whose button was pressed is that message
 */
export async function showAnnouncement(visit: Visit, kept: KeptAnnouncement, inPlace = false): Promise<void> {
  const { words, now, programme, resident, house, records, address } = visit;
  const { id } = kept.announcement;
  const tally = await records.ledger.tally(noticeOf(id));
  const { text, buttons } = announcementShown(kept, tally, { words, now, programme, resident, minutesFor: house.minutesFor });
  await (inPlace ? visit.sayInPlace(text, buttons) : visit.sayText(text, buttons));
  const shows = kept.state === "planned" && tally.left > 0;
  const message = visit.saidLast;
  if (message !== undefined && (shows || kept.state === "scheduled")) {
    await records.watched.watch({ announcement: id, address, message, shows });
  }
}

/** Who did not get it, and why: by their names, where they are known, and by their numbers. */
export async function showMissedPeople(visit: Visit, { announcement: { id } }: KeptAnnouncement): Promise<void> {
  const { words, records } = visit;
  const people = new Map<Row, string[]>();
  for (const [resident, row] of await records.ledger.rows(noticeOf(id))) {
    if (row !== "sent" && row !== "joined" && row !== "planned" && row !== "claimed") {
      people.set(row, [...(people.get(row) ?? []), resident]);
    }
  }
  const lines = await Promise.all(
    [...people].map(async ([row, residents]) => {
      const names = await namesOf(residents.slice(0, mostPeople), visit);
      const shown = names.map((name, index) => (name ? `${residents[index]} (${name})` : residents[index])).join(", ");
      return words.say("state-missed-people", {
        why: reasonOf(row, words),
        n: residents.length,
        numbers: residents.length > mostPeople ? `${shown}…` : shown,
      });
    }),
  );
  await visit.sayText([words.say(lines.length === 0 ? "announce-nobody-missed" : "announce-missed-title"), ...lines].join("\n"), [
    visit.button("announce-show", `thongbao:show:${id}`),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** As they signed up or were entered, so that they can be called or told at the door; else as they want to be shown; else nothing. */
async function namesOf(residents: readonly string[], visit: Visit): Promise<(string | undefined)[]> {
  const { family, pledges } = visit.records;
  const people = await family.all(residents.map((resident) => [resident, themselves] as const));
  return Promise.all(
    people.map(async (one, index) => (one ? participantInFull(one, visit) : (await pledges.of(residents[index] ?? ""))?.shownAs)),
  );
}
