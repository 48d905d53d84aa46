import { setTimeout as delay } from "node:timers/promises";
import type { DateTime } from "luxon";
import { readAddress } from "../domain/address.ts";
import type { Outcome, OutgoingMessage, PlatformName } from "../platforms/platform.ts";
import type { Claimed } from "../records/ledger.ts";
import type { Row } from "../records/row.ts";
import { typedChoices } from "../wording/typed-choices.ts";
import type { DeliveryRoom } from "./delivery-room.ts";
import type { Notice } from "./notice.ts";

/** Redis was away: it is asked again after so long. */
export const troubleMs = 300;

type Language = "vi" | "en";

/** What they are told. */
interface Said {
  readonly notice: Notice;
  in(language: Language): OutgoingMessage;
}

/** Those who were taken together: of one notice. */
export interface Batch {
  readonly notice: string;
  /** Who is being written to; undefined when that is over. */
  readonly flying: (Claimed | undefined)[];
  left: number;
  readonly said: Promise<Said | "not read" | undefined>;
  /** The platform said yes to one of them; where that tells how punctual calls are. */
  readonly answered: (() => void) | undefined;
}

export interface CarrierRoom extends DeliveryRoom {
  /** The notice of that id, as it is now; undefined when it no longer stands. */
  find(id: string): Promise<Notice | undefined>;
  /** Whether that platform is on. */
  isOn(platform: string): boolean;
  /** Somebody waits on another platform now. */
  wake(): void;
  /** Nothing is kept any more that Redis does not take. */
  readonly signal: AbortSignal;
}

/** Brings one message to its platform, and keeps what became of it. */
export function createCarrier(room: CarrierRoom) {
  const { ledger } = room.records;
  // Put into words once, not for each of thousands.
  const typed = { vi: typedChoices(room.wording.vi, true), en: typedChoices(room.wording.en, true) };

  /** What those who were taken together are told; undefined when the notice does not stand any more. */
  async function toSay(id: string, now: DateTime): Batch["said"] {
    let notice: Notice | undefined;
    try {
      notice = await room.find(id);
    } catch (error) {
      room.log.error({ err: error, notice: id }, "what is to be said could not be read; it is tried again");
      return "not read";
    }
    return notice && saidOf(notice, now);
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

  async function carry(
    platform: PlatformName,
    { resident, address, language }: Claimed,
    { notice: id, said: found, answered }: Batch,
  ): Promise<void> {
    const said = await found;
    if (said === "not read") return insist(() => ledger.release(room.process, id, resident, platform, troubleMs));
    // The activity was moved or taken out since: what this said is not true any more.
    if (!said) return settle(id, resident, "late");
    const message = said.in(language === "en" ? "en" : "vi");
    const answer = await send(address, message, answered);
    if (answer.outcome === "later") return insist(() => ledger.release(room.process, id, resident, platform, answer.afterMs));
    // A message that was refused, or came too late after their last word, says nothing about the next one.
    const lost = answer.outcome === "never" && (answer.why === "blocked" || answer.why === "gone") ? answer.why : undefined;
    const other = lost && (await room.records.residents.markUnreachable(address, lost));
    if (other !== undefined && room.isOn(readAddress(other)[0])) {
      await insist(() => ledger.release(room.process, id, resident, platform, 0, readAddress(other)[0]));
      return room.wake();
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
        if (room.signal.aborted) throw error;
        await delay(troubleMs, undefined, { ref: false });
      }
    }
  }

  return { toSay, carry };
}
