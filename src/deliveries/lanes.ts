import { setTimeout as delay } from "node:timers/promises";
import type { PlatformName } from "../platforms/platform.ts";
import type { Limit } from "../records/budget.ts";
import type { Claimed } from "../records/ledger.ts";
import { createCarrier, troubleMs, type Batch, type CarrierRoom } from "./carrier.ts";
import { createLateCalls } from "./late-calls.ts";

/** So many are under way at once where a platform has a limit. */
const mostAtOnce = 64;
/** Where it takes as much as there is, so many are taken at once, and the next while these are settled: neither Redis nor we wait. */
const takenAtOnce = 256;
const mostUnlimited = 2 * takenAtOnce;
/** Who is asked to wait so long does something else meanwhile. */
const longWaitMs = 400;
const beatMs = 1_000;
export interface Lanes {
  /** Something may wait: every platform's lane looks. */
  wake(): void;
  /** Resolves when nothing more can be sent now. */
  drained(): Promise<void>;
  /** Whether this platform's messages are going out, so that replies must share its limit with them. */
  isGoing(platform: PlatformName): boolean;
  /** Begins nothing more; what is under way is still settled. */
  stop(): Promise<void>;
}

interface Lane {
  readonly platform: PlatformName;
  readonly limit: Limit;
  /** What is under way. No map of messages: one that grows and shrinks all the time leaves much behind, and for long. */
  readonly batches: Batch[];
  flying: number;
  /** Called when no more than so many are under way. */
  landed: { readonly atMost: number; readonly call: () => void };
  readonly answered: ReturnType<typeof createLateCalls>;
  working: Promise<void> | undefined;
  again: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** One lane a platform: each at its own pace, so that a slow platform holds up no other. */
export function createLanes(room: Omit<CarrierRoom, "signal" | "wake" | "isOn">): Lanes {
  const { ledger } = room.records;
  let lanes: Lane[] | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { toSay, carry } = createCarrier({ ...room, signal, wake, isOn: (name) => all().some(({ platform }) => platform === name) });
  let watching: NodeJS.Timeout | undefined;

  const all = () =>
    (lanes ??= room.platforms().map(({ name, limit }) => ({
      platform: name,
      limit,
      batches: [],
      flying: 0,
      landed: { atMost: -1, call: () => undefined },
      answered: createLateCalls(room.records.budget, name, () => performance.now()),
      working: undefined,
      again: false,
      timer: undefined,
    })));

  function wake(): void {
    if (signal.aborted) return;
    for (const lane of all()) {
      lane.again = true;
      clearTimeout(lane.timer);
      lane.working ??= work(lane).finally(() => {
        lane.working = undefined;
        // Somebody called between its last look and its end.
        if (lane.again) wake();
      });
    }
    void watch();
  }

  async function work(lane: Lane): Promise<void> {
    while (lane.again && !signal.aborted) {
      lane.again = false;
      try {
        await run(lane);
      } catch (error) {
        room.log.error({ err: error, platform: lane.platform }, "what is to go out could not be looked at; it is tried again");
        await delay(troubleMs, undefined, { ref: false });
        await giveBackUnknownClaims(lane).catch(() => undefined);
        lane.again = true;
      }
    }
  }

  async function run(lane: Lane): Promise<void> {
    while (!signal.aborted) {
      const places = lane.limit.perSecond ? mostAtOnce - lane.flying : Math.min(takenAtOnce, mostUnlimited - lane.flying);
      if (places < (lane.limit.perSecond ? 1 : takenAtOnce)) {
        await landed(lane, lane.limit.perSecond ? mostAtOnce - 1 : mostUnlimited - takenAtOnce);
        continue;
      }
      const asked = performance.now();
      const now = room.now();
      const claim = await ledger.claim(lane.platform, room.process, places, now.toMillis(), room.peopleSleep(), lane.limit);
      if (claim === "nothing" || ("afterMs" in claim && claim.afterMs >= longWaitMs)) {
        if (lane.flying > 0) {
          await landed(lane, lane.flying - 1);
          continue;
        }
        if (claim !== "nothing") lane.timer = setTimeout(wake, claim.afterMs).unref();
        return;
      }
      if ("afterMs" in claim) {
        if (claim.afterMs > 0) await delay(claim.afterMs);
        continue;
      }
      takeOff(lane, {
        notice: claim.notice,
        flying: [...claim.claimed],
        left: claim.claimed.length,
        said: toSay(claim.notice, now),
        answered: lane.limit.perSecond ? () => lane.answered(claim.moment, asked) : undefined,
      });
      if (claim.nextMs > 0 && claim.nextMs < longWaitMs) await delay(claim.nextMs);
    }
  }

  /** Resolves when enough messages are settled that no more than so many are under way. */
  function landed(lane: Lane, atMost: number): Promise<void> {
    return new Promise((call) => (lane.landed = { atMost, call }));
  }

  function takeOff(lane: Lane, batch: Batch): void {
    lane.batches.push(batch);
    lane.flying += batch.left;
    for (const [index, claimed] of batch.flying.entries()) if (claimed) void fly(lane, claimed, batch, index);
  }

  async function fly(lane: Lane, claimed: Claimed, batch: Batch, index: number): Promise<void> {
    try {
      await carry(lane.platform, claimed, batch);
    } catch (error) {
      room.log.error({ err: error }, "what follows from a message that went out failed");
    }
    batch.flying[index] = undefined;
    batch.left -= 1;
    if (batch.left === 0) lane.batches.splice(lane.batches.indexOf(batch), 1);
    lane.flying -= 1;
    if (lane.flying <= lane.landed.atMost) lane.landed.call();
  }

  /** The answer to a claim was lost with the line to Redis: who was claimed by it was not written to, and waits again. */
  async function giveBackUnknownClaims(lane: Lane): Promise<void> {
    const known = new Set(
      all().flatMap(({ batches }) => batches.flatMap(({ notice, flying }) => flying.map((one) => `${notice} ${one?.resident}`))),
    );
    for (const { notice, resident } of await ledger.underWayOf(room.process)) {
      if (!known.has(`${notice} ${resident}`)) await ledger.release(room.process, notice, resident, lane.platform, 1);
    }
  }

  /** As long as anything is under way, here or elsewhere: this process says that it lives, and finds out who died. */
  async function watch(): Promise<void> {
    if (watching || signal.aborted) return;
    const look = async () => {
      try {
        if (all().some(({ flying }) => flying > 0)) await ledger.beat(room.process);
        const { lost, underWay } = await ledger.recover();
        if (lost > 0) room.log.warn({ messages: lost }, "a process died over messages: nobody knows whether they arrived");
        return underWay > 0;
      } catch {
        return true;
      }
    };
    watching = setTimeout(() => undefined, 0).unref();
    const goesOn = await look();
    watching = goesOn || all().some(({ working }) => working !== undefined) ? setTimeout(again, beatMs).unref() : undefined;
    function again() {
      watching = undefined;
      void watch();
    }
  }

  return {
    wake,
    async drained() {
      for (let busy = all().flatMap(({ working = [] }) => working); busy.length > 0; busy = all().flatMap(({ working = [] }) => working)) {
        await Promise.all(busy);
      }
    },
    isGoing: (platform) => lanes?.some((lane) => lane.platform === platform && lane.working !== undefined) ?? false,
    async stop() {
      stopping.abort();
      clearTimeout(watching);
      for (const lane of all()) {
        clearTimeout(lane.timer);
        await lane.working;
        if (lane.flying > 0) await landed(lane, 0);
      }
    },
  };
}
