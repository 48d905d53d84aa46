import { setTimeout as delay } from "node:timers/promises";
import { DateTime } from "luxon";
import { moveUp } from "../actions/move-up.ts";
import type { Clock } from "../clock.ts";
import { noticeOf, type Announcement } from "../domain/announcement.ts";
import type { Programme } from "../domain/programme.ts";
import { dueAnnouncements, findAnnouncement, nextAnnouncement } from "./announcements.ts";
import type { DeliveryRoom } from "./delivery-room.ts";
import { dueFilledIn } from "./filled-in.ts";
import type { Lanes } from "./lanes.ts";
import { dueMovedUp } from "./moved-up.ts";
import type { Notice } from "./notice.ts";
import { dueNudges, findNudge, nextNudge } from "./nudges.ts";
import { plan } from "./plan.ts";
import { dueReminders, isReminderOf, nextReminder } from "./reminders.ts";

export interface Sweep {
  /** Plans what is due now, and sends what can be sent. One at a time in this process; between processes each row is claimed once. */
  run(): Promise<void>;
  /** The next instant at which something will be due, by the programme as it is now. */
  next(): Promise<DateTime | undefined>;
  /** The notice of that id, if it stands. */
  find(id: string): Promise<Notice | undefined>;
  /** Runs now, and whenever something becomes due; nothing is asked of Redis in between. */
  start(): void;
  stop(): Promise<void>;
}

export interface SweepRoom extends DeliveryRoom {
  readonly clock: Clock;
  readonly lanes: () => Lanes;
  /** Everybody's row of this announcement is settled. */
  onFinished(announcement: Announcement): Promise<void>;
  /** The programme as it is kept now. */
  programme(): Promise<Programme>;
}

/** After trouble, and for what another process changed, it is looked again this often. */
const longestRestMs = 60_000;
const lookedAt = 20;
/** A reminder's rows are written so long before its moment: at the moment itself thousands have only to be sent. */
const aheadMs = 10_000;
/** So long they are sent and nothing else is done. */
const headStartMs = 400;

export function createSweep(room: SweepRoom): Sweep {
  const notices = new Map<string, Notice>();
  /** These follow from it. */
  let seen: Programme | undefined;
  let lastAnnouncement: Notice | undefined;
  /** When what is planned ahead goes. */
  let ahead = Infinity;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;
  let callOff = () => {};

  async function due(): Promise<Notice[]> {
    const programme = await room.programme();
    const all = [
      ...(await dueReminders(programme, room.now(), room.records, aheadMs)),
      ...(await dueFilledIn(programme, room.records)),
      ...(await dueMovedUp(programme, room.records)),
    ];
    seen = programme;
    notices.clear();
    for (const notice of all) notices.set(notice.id, notice);
    return all;
  }

  /** It does not change any more: it is read once, not for everybody whom it goes to. */
  async function announcementOf(id: string): Promise<Notice | undefined> {
    if (lastAnnouncement?.id !== id) lastAnnouncement = (await findAnnouncement(id, room.records)) ?? lastAnnouncement;
    return lastAnnouncement?.id === id ? lastAnnouncement : undefined;
  }

  async function nextAfter(now: DateTime, earlierMs = 0): Promise<DateTime | undefined> {
    const programme = await room.programme();
    const moments = [
      nextReminder(programme, now, earlierMs),
      await nextNudge(programme, now, room.records),
      await nextAnnouncement(now, programme.timezone, room.records),
    ].filter((one) => one !== undefined);
    return moments.length === 0 ? undefined : DateTime.min(...moments);
  }

  async function once(): Promise<number> {
    // What becomes due while this runs is not missed: the next one is reckoned from here.
    const now = room.now();
    const held = await room.records.life.held();
    if (held !== undefined && held !== "passing-over") return longestRestMs;
    await moveUp({ records: room.records, programme: await room.programme(), now });
    const nudges = await dueNudges(await room.programme(), now, room.records);
    const instead = held && ("stopped" as const);
    const all = await due();
    const soon = all.filter(({ notBefore }) => notBefore !== undefined && notBefore > now);
    ahead = Math.min(...soon.map(({ notBefore }) => notBefore?.toMillis() ?? Infinity));
    for (const notice of [...all, ...nudges]) if (!instead || !soon.includes(notice)) await plan(notice, room, instead);
    for (const notice of soon) putIntoWords(notice);
    const { timezone } = await room.programme();
    for (const { announcement, notice } of await dueAnnouncements(room.now(), timezone, room.records)) {
      await plan(notice, room, instead);
      // A process that died before this plans the rest: who has a row keeps it.
      await room.records.announcements.move(announcement, "scheduled", "planned");
    }
    await lookAtOpen(now, held !== undefined);
    if (held) await room.records.life.release();
    const then = await nextAfter(now, aheadMs);
    return then ? Math.max(0, Math.min(longestRestMs, then.diff(room.now()).milliseconds)) : longestRestMs;
  }

  /** Sends what waits. What was planned ahead and fell out of the programme since is taken back; what is passed over stops, if its moment has come. */
  async function lookAtOpen(now: DateTime, passesOver: boolean): Promise<void> {
    const { ledger } = room.records;
    let waits = false;
    for (const id of await ledger.open()) {
      const { notBefore } = notices.get(id) ?? {};
      const isAhead = notBefore ? notBefore > now : await ledger.isAhead(id, now.toMillis());
      if (!isAhead) waits = true;
      if (isAhead && seen && !isReminderOf(seen, id)) await ledger.takeBack(id);
      else if (passesOver && !isAhead) await ledger.stop(id);
    }
    if (waits) room.lanes().wake();
  }

  /** What it will say at its moment is known then. */
  function putIntoWords(notice: Notice): void {
    for (const words of [room.wording.vi, room.wording.en]) if (notice.notBefore) notice.message(words, notice.notBefore);
  }

  /** What was planned ahead goes at its moment; everything is looked at once more when that has gone, or in a little while. */
  async function ring(): Promise<void> {
    if (ahead <= room.now().toMillis()) {
      room.lanes().wake();
      await Promise.race([room.lanes().drained(), delay(headStartMs, undefined, { ref: false })]);
    }
    if (!stopped) await run();
  }

  async function run(): Promise<void> {
    again = true;
    running ??= (async () => {
      let rest = longestRestMs;
      while (again) {
        again = false;
        rest = await once().catch((error: unknown) => {
          room.log.error({ err: error }, "the sweep of what is due failed; it is tried again");
          return 5_000;
        });
      }
      if (!stopped) {
        callOff();
        callOff = room.clock.at(room.now().toMillis() + rest, () => void ring());
      }
    })().finally(() => (running = undefined));
    await running;
    await room.lanes().drained();
    await reportFinished().catch((error: unknown) => room.log.warn({ err: error }, "staff could not be told that an announcement is over"));
  }

  /** Who wrote it is told when everybody's row is settled; by one process, once. */
  async function reportFinished(): Promise<void> {
    for (const { announcement, state } of await room.records.announcements.latest(lookedAt)) {
      if (state !== "planned") continue;
      const { left } = await room.records.ledger.tally(noticeOf(announcement.id));
      if (left === 0 && (await room.records.announcements.move(announcement, "planned", "done"))) await room.onFinished(announcement);
    }
  }

  return {
    run,
    next: () => nextAfter(room.now()),
    async find(id) {
      const announcement = await announcementOf(id);
      if (announcement) return announcement;
      const programme = await room.programme();
      const nudge = findNudge(id, programme, room.now());
      if (nudge) return nudge;
      if (programme !== seen || !notices.has(id)) await due();
      return notices.get(id);
    },
    start() {
      stopped = false;
      void run();
    },
    async stop() {
      stopped = true;
      callOff();
      await running;
    },
  };
}
