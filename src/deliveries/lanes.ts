import { setTimeout as delay } from "node:timers/promises";
import { readAddress } from "../domain/address.ts";
import type { PlatformName } from "../platforms/platform.ts";
import type { Limit } from "../records/budget.ts";
import type { Claimed, Row } from "../records/ledger.ts";
import { typedChoices } from "../wording/typed-choices.ts";
import type { DeliveryRoom } from "./delivery-room.ts";
import { createLateness } from "./lateness.ts";
import type { Notice } from "./notice.ts";

/** So many are under way at once where a platform has a limit, and where it takes as much as there is. */
const mostAtOnce = 64;
const mostUnlimited = 256;
/** Where there is no limit so many places are waited for: to ask Redis for each that becomes free costs more than the message. */
const fewestUnlimited = 64;
/** Who is asked to wait so long does something else meanwhile. */
const longWaitMs = 400;
const beatMs = 1_000;
/** Redis was away: it is asked again after so long. */
const troubleMs = 300;

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
  readonly flying: Map<string, Promise<void>>;
  /** Called when a message that was under way is settled. */
  landed: () => void;
  readonly lateness: ReturnType<typeof createLateness>;
  working: Promise<void> | undefined;
  again: boolean;
  timer: NodeJS.Timeout | undefined;
}

interface LanesRoom extends DeliveryRoom {
  /** The notice of that id, as it is now; undefined when it no longer stands. */
  find(id: string): Promise<Notice | undefined>;
}

/** One lane a platform: each at its own pace, so that a slow platform holds up no other. */
export function createLanes(room: LanesRoom): Lanes {
  const { ledger } = room.records;
  // Put into words once, not for each of thousands.
  const typed = { vi: typedChoices(room.wording.vi, true), en: typedChoices(room.wording.en, true) };
  let lanes: Lane[] | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  let watching: NodeJS.Timeout | undefined;

  const all = () => (lanes ??= room.platforms().map(({ name, limit }) => ({ platform: name, limit, flying: new Map(), landed: () => undefined, lateness: createLateness(), working: undefined, again: false, timer: undefined })));

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
      const places = (lane.limit.perSecond ? mostAtOnce : mostUnlimited) - lane.flying.size;
      if (places < (lane.limit.perSecond ? 1 : fewestUnlimited)) {
        await oneLands(lane);
        continue;
      }
      const asked = performance.now();
      const claim = await ledger.claim(lane.platform, room.process, places, room.now().toMillis(), room.peopleSleep(), lane.limit);
      if (claim === "nothing" || ("afterMs" in claim && claim.afterMs >= longWaitMs)) {
        if (lane.flying.size > 0) {
          await oneLands(lane);
          continue;
        }
        if (claim !== "nothing") lane.timer = setTimeout(wake, claim.afterMs).unref();
        return;
      }
      if ("afterMs" in claim) {
        if (claim.afterMs > 0) await delay(Math.ceil(claim.afterMs));
        continue;
      }
      for (const one of claim.claimed) fly(lane, one, () => cameLater(lane, claim.moment, asked));
    }
  }

  /** Resolves when the next message that is under way is settled. */
  function oneLands(lane: Lane): Promise<void> {
    return new Promise((resolve) => (lane.landed = resolve));
  }

  /** What goes a second after a call that came late keeps its distance. */
  async function cameLater({ platform, limit, lateness }: Lane, moment: string, begun: number): Promise<void> {
    if (!limit.perSecond) return;
    for (const late of lateness(moment, begun, performance.now())) await room.records.budget.cameLater(platform, late.moment, late.lateMs);
  }

  function fly(lane: Lane, claimed: Claimed, answered: () => Promise<void>): void {
    const name = `${claimed.notice} ${claimed.resident}`;
    lane.flying.set(
      name,
      carry(lane, claimed, answered)
        .catch((error: unknown) => room.log.error({ err: error }, "what follows from a message that went out failed"))
        .finally(() => {
          lane.flying.delete(name);
          lane.landed();
        }),
    );
  }

  async function carry(lane: Lane, { notice: id, resident, address, language }: Claimed, answered: () => Promise<void>): Promise<void> {
    const notice = await room.find(id);
    // The activity was moved or taken out since: what this said is not true any more.
    if (!notice) return settle(id, resident, "late");
    const spoken = language === "en" ? "en" : "vi";
    const message = { ...notice.message(room.wording[spoken], room.now()), typed: typed[spoken] };
    const answer = await room.send(address, message).catch((error: unknown) => ({ outcome: "unknown", why: String(error) }) as const);
    if (answer.outcome === "later") {
      await insist(() => ledger.release(id, resident, lane.platform, answer.afterMs));
      return;
    }
    if (answer.outcome === "sent") void answered().catch(() => undefined);
    // A message that was refused, or came too late after their last word, says nothing about the next one.
    const lost = answer.outcome === "never" && (answer.why === "blocked" || answer.why === "gone") ? answer.why : undefined;
    const other = lost && (await room.records.residents.markUnreachable(address, lost));
    if (other !== undefined && all().some(({ platform }) => platform === readAddress(other)[0])) {
      await insist(() => ledger.release(id, resident, lane.platform, 0, readAddress(other)[0]));
      return wake();
    }
    await settle(id, resident, answer.outcome === "never" ? `never:${answer.why}` : answer.outcome);
    await notice.settled?.(resident);
    if (answer.outcome === "sent") await room.afterSent(address, id, message);
  }

  async function settle(id: string, resident: string, row: Row): Promise<void> {
    await insist(() => ledger.settle(id, resident, row));
    room.count(row);
  }

  /** The platform's answer is known here alone: it is kept as soon as Redis takes it. */
  async function insist(keep: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await keep();
      } catch (error) {
        if (signal.aborted) throw error;
        await delay(troubleMs, undefined, { ref: false });
      }
    }
  }

  /** The answer to a claim was lost with the line to Redis: who was claimed by it was not written to, and waits again. */
  async function giveBackUnknownClaims(lane: Lane): Promise<void> {
    const known = new Set(all().flatMap(({ flying }) => [...flying.keys()]));
    for (const { notice, resident } of await ledger.underWayOf(room.process)) {
      if (!known.has(`${notice} ${resident}`)) await ledger.release(notice, resident, lane.platform, 1);
    }
  }

  /** As long as anything is under way, here or elsewhere: this process says that it lives, and finds out who died. */
  async function watch(): Promise<void> {
    if (watching || signal.aborted) return;
    const look = async () => {
      try {
        if (all().some(({ flying }) => flying.size > 0)) await ledger.beat(room.process);
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
      for (let busy = all().flatMap(({ working = [] }) => working); busy.length > 0; busy = all().flatMap(({ working = [] }) => working)) await Promise.all(busy);
    },
    isGoing: (platform) => lanes?.some((lane) => lane.platform === platform && lane.working !== undefined) ?? false,
    async stop() {
      stopping.abort();
      clearTimeout(watching);
      for (const lane of all()) {
        clearTimeout(lane.timer);
        await lane.working;
        await Promise.all(lane.flying.values());
      }
    },
  };
}
