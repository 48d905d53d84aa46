import { createClock } from "../../src/clock.ts";
import { createLanes, type Lanes } from "../../src/deliveries/lanes.ts";
import { createSweep, type Sweep } from "../../src/deliveries/sweep.ts";
import type { Programme } from "../../src/domain/programme.ts";
import type { Outcome, OutgoingMessage } from "../../src/platforms/platform.ts";
import type { Records } from "../../src/records/records.ts";
import { readWording } from "../../src/wording/wording.ts";

/** What a test tells such a service, and what it hears of it. */
export interface Scene {
  readonly records: Records;
  /** Milliseconds since 1970. */
  now(): number;
  programme(): Programme;
  send(address: string, message: OutgoingMessage): Promise<Outcome>;
  afterSent?(address: string): Promise<void>;
  trouble(error: unknown): void;
}

let processes = 0;
const wording = readWording("locales");

/** The half of a service that writes unasked, with web and Telegram; several of them share one Redis. */
export function openHalf(scene: Scene): { sweep: Sweep; lanes: Lanes; clock: ReturnType<typeof createClock> } {
  const clock = createClock(() => scene.now());
  const room = {
    ...{ records: scene.records, wording, clock, process: `process-${(processes += 1)}` },
    platforms: () => [
      { name: "web" as const, limit: {} },
      { name: "telegram" as const, limit: {} },
    ],
    peopleSleep: () => false,
    onWaiting: () => undefined,
    log: { error: (trouble: unknown) => scene.trouble(trouble), warn: () => undefined } as never,
    now: () => clock.now(),
    send: (address: string, message: OutgoingMessage) => scene.send(address, message),
    reaches: async (addresses: readonly string[]) => addresses.map(() => "free" as const),
    afterSent: async (address: string) => scene.afterSent?.(address),
    count: () => undefined,
  };
  const sweep: Sweep = createSweep({
    ...room,
    programme: async () => scene.programme(),
    lanes: () => lanes,
    onFinished: async () => undefined,
  });
  const lanes: Lanes = createLanes({ ...room, find: (id) => sweep.find(id) });
  return { sweep, lanes, clock };
}
