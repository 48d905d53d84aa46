import { setTimeout as delay } from "node:timers/promises";
import type { DateTime } from "luxon";
import { readAddress } from "../domain/address.ts";
import type { Outcome, OutgoingMessage, PlatformName } from "../platforms/platform.ts";
import type { Limit } from "../records/budget.ts";
import type { Claimed, Row } from "../records/ledger.ts";
import { typedChoices } from "../wording/typed-choices.ts";
import type { DeliveryRoom } from "./delivery-room.ts";
import { createLateness } from "./lateness.ts";
import type { Notice } from "./notice.ts";

/** So many are under way at once where a platform has a limit. */
const mostAtOnce = 64;
/** Where it takes as much as there is, so many are taken at once, and the next while these are settled: neither Redis nor we wait. */
const takenAtOnce = 256;
const mostUnlimited = 2 * takenAtOnce;
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
  /** What is under way. No map of messages: one that grows and shrinks all the time leaves much behind, and for long. */
  readonly batches: Batch[];
  flying: number;
  /** Called when no more than so many are under way. */
  landed: { readonly atMost: number; readonly call: () => void };
  readonly lateness: ReturnType<typeof createLateness>;
  working: Promise<void> | undefined;
  again: boolean;
  timer: NodeJS.Timeout | undefined;
}

type Language = "vi" | "en";

/** What they are told. */
interface Said {
  readonly notice: Notice;
  in(language: Language): OutgoingMessage;
}

/** Those who were taken together: of one notice. */
interface Batch {
  readonly notice: string;
  /** Who is being written to; undefined when that is over. */
  readonly flying: (Claimed | undefined)[];
  left: number;
  readonly said: Promise<Said | "not read" | undefined>;
  /** The platform said yes to one of them; where that tells how punctual calls are. */
  readonly answered: (() => void) | undefined;
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

  const all = () => (lanes ??= room.platforms().map(({ name, limit }) => ({ platform: name, limit, batches: [], flying: 0, landed: { atMost: -1, call: () => undefined }, lateness: createLateness(), working: undefined, again: false, timer: undefined })));

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
        if (claim.afterMs > 0) await delay(Math.ceil(claim.afterMs));
        continue;
      }
      takeOff(lane, { notice: claim.notice, flying: [...claim.claimed], left: claim.claimed.length, said: toSay(claim.notice, now), answered: lane.limit.perSecond ? () => void cameLater(lane, claim.moment, asked).catch(() => undefined) : undefined });
    }
  }

  /** Resolves when enough messages are settled that no more than so many are under way. */
  function landed(lane: Lane, atMost: number): Promise<void> {
    return new Promise((call) => (lane.landed = { atMost, call }));
  }

  /** What goes a second after a call that came late keeps its distance. */
  async function cameLater({ platform, lateness }: Lane, moment: string, begun: number): Promise<void> {
    for (const late of lateness(moment, begun, performance.now())) await room.records.budget.cameLater(platform, late.moment, late.lateMs);
  }

  /** What those who were taken together are told; undefined when the notice does not stand any more. */
  async function toSay(id: string, now: DateTime): Batch["said"] {
    let notice: Notice | undefined;
    try {
      notice = await room.find(id);
    } catch (error) {
      room.log.error({ err: error, notice: id }, "what is to be said could not be read; it is tried again");
      return "not read";
    }
    if (!notice) return undefined;
    return saidOf(notice, now);
  }

  function saidOf(notice: Notice, now: DateTime): Said {
    const kept = new Map<Language, OutgoingMessage>();
    return {
      notice,
      in(language) {
        let message = kept.get(language);
        if (!message) kept.set(language, (message = { ...notice.message(room.wording[language], now), typed: typed[language] }));
        return message;
      },
    };
  }

  function takeOff(lane: Lane, batch: Batch): void {
    lane.batches.push(batch);
    lane.flying += batch.left;
    for (const [index, claimed] of batch.flying.entries()) if (claimed) void fly(lane, claimed, batch, index);
  }

  async function fly(lane: Lane, claimed: Claimed, batch: Batch, index: number): Promise<void> {
    try {
      await carry(lane, claimed, batch);
    } catch (error) {
      room.log.error({ err: error }, "what follows from a message that went out failed");
    }
    batch.flying[index] = undefined;
    batch.left -= 1;
    if (batch.left === 0) lane.batches.splice(lane.batches.indexOf(batch), 1);
    lane.flying -= 1;
    if (lane.flying <= lane.landed.atMost) lane.landed.call();
  }

  async function carry(lane: Lane, { resident, address, language }: Claimed, { notice: id, said: found, answered }: Batch): Promise<void> {
    const said = await found;
    if (said === "not read") return insist(() => ledger.release(room.process, id, resident, lane.platform, troubleMs));
    // The activity was moved or taken out since: what this said is not true any more.
    if (!said) return settle(id, resident, "late");
    const message = said.in(language === "en" ? "en" : "vi");
    const answer = await send(address, message, answered);
    if (answer.outcome === "later") return insist(() => ledger.release(room.process, id, resident, lane.platform, answer.afterMs));
    // A message that was refused, or came too late after their last word, says nothing about the next one.
    const lost = answer.outcome === "never" && (answer.why === "blocked" || answer.why === "gone") ? answer.why : undefined;
    const other = lost && (await room.records.residents.markUnreachable(address, lost));
    if (other !== undefined && all().some(({ platform }) => platform === readAddress(other)[0])) {
      await insist(() => ledger.release(room.process, id, resident, lane.platform, 0, readAddress(other)[0]));
      return wake();
    }
    await settle(id, resident, answer.outcome === "never" ? `never:${answer.why}` : answer.outcome);
    if (said.notice.settled) await said.notice.settled(resident);
    if (answer.outcome === "sent") await room.afterSent(address, id, message);
  }

  async function send(address: string, message: OutgoingMessage, answered: Batch["answered"]): Promise<Outcome> {
    try {
      return await room.send(address, message, answered);
    } catch (error) {
      return { outcome: "unknown", why: String(error) };
    }
  }

  async function settle(id: string, resident: string, row: Row): Promise<void> {
    await insist(() => ledger.settle(room.process, id, resident, row));
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
    const known = new Set(all().flatMap(({ batches }) => batches.flatMap(({ notice, flying }) => flying.map((one) => `${notice} ${one?.resident}`))));
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
      for (let busy = all().flatMap(({ working = [] }) => working); busy.length > 0; busy = all().flatMap(({ working = [] }) => working)) await Promise.all(busy);
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
