import type { DateTime } from "luxon";
import type { Clock } from "../clock.ts";
import type { Programme } from "../domain/programme.ts";
import { dueAnnouncements } from "./announced.ts";
import type { DeliveryRoom } from "./delivery-room.ts";
import type { Lanes } from "./lanes.ts";
import type { Notice } from "./notice.ts";
import { plan } from "./plan.ts";
import { dueReminders, nextReminder } from "./reminders.ts";

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
  /** The programme as it is kept now. */
  programme(): Promise<Programme>;
}

/** After trouble, and for what another process changed, it is looked again this often. */
const longestRestMs = 60_000;

export function createSweep(room: SweepRoom): Sweep {
  const notices = new Map<string, Notice>();
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;
  let callOff = () => {};

  async function due(): Promise<Notice[]> {
    const programme = await room.programme();
    const all = [...(await dueReminders(programme, room.now(), room.records)), ...(await dueAnnouncements(programme, room.records))];
    notices.clear();
    for (const notice of all) notices.set(notice.id, notice);
    return all;
  }

  async function next(): Promise<DateTime | undefined> {
    return nextReminder(await room.programme(), room.now());
  }

  async function once(): Promise<number> {
    for (const notice of await due()) await plan(notice, room);
    if (await room.records.ledger.isBusy()) room.lanes().wake();
    const then = await next();
    return then ? Math.min(longestRestMs, then.diff(room.now()).milliseconds) : longestRestMs;
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
        callOff = room.clock.at(room.now().toMillis() + rest, () => void run());
      }
    })().finally(() => (running = undefined));
    await running;
    await room.lanes().drained();
  }

  return {
    run,
    next,
    async find(id) {
      if (!notices.has(id)) await due();
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
