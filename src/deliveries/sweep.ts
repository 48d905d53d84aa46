import type { DateTime } from "luxon";
import type { Clock } from "../clock.ts";
import type { Programme } from "../domain/programme.ts";
import { dueAnnouncements } from "./announced.ts";
import { deliver, type DeliveryRoom } from "./deliver.ts";
import { dueReminders, nextReminder } from "./reminders.ts";

export interface Sweep {
  /** Sends what is due now. One at a time in this process; between processes each row is claimed once. */
  run(): Promise<void>;
  /** The next instant at which something will be due, by the programme as it is now. */
  next(): Promise<DateTime | undefined>;
  /** Runs now, and whenever something becomes due; nothing is asked of Redis in between. */
  start(): void;
  stop(): Promise<void>;
}

export interface SweepRoom extends DeliveryRoom {
  readonly clock: Clock;
  /** The programme as it is kept now. */
  programme(): Promise<Programme>;
}

/** After trouble, and for what another process changed, it is looked again this often. */
const longestRestMs = 60_000;

export function createSweep(room: SweepRoom): Sweep {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;
  let callOff = () => {};

  async function once(): Promise<number> {
    const programme = await room.programme();
    const now = room.now();
    let rest = longestRestMs;
    for (const notice of [...(await dueReminders(programme, now, room.records)), ...(await dueAnnouncements(programme, room.records))]) {
      rest = Math.min(rest, (await deliver(notice, room)) ?? rest);
    }
    const next = nextReminder(programme, room.now());
    return next ? Math.min(rest, next.diff(room.now()).milliseconds) : rest;
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
  }

  return {
    run,
    next: async () => nextReminder(await room.programme(), room.now()),
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
