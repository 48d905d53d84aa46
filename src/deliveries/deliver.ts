import type { DateTime } from "luxon";
import type { Logger } from "../log.ts";
import type { Outcome, OutgoingMessage } from "../platforms/platform.ts";
import type { Row } from "../records/ledger.ts";
import type { Records } from "../records/records.ts";
import type { Wording } from "../wording/wording.ts";
import type { Notice } from "./notice.ts";

/** What a delivery needs of the rest of the house. */
export interface DeliveryRoom {
  readonly records: Records;
  readonly wording: Wording;
  now(): DateTime;
  /** Says something on the platform of that address ("telegram:123"); keeps the platform's pace. */
  send(address: string, message: OutgoingMessage): Promise<Outcome>;
  /** Asks the person's open question again, if there is one. */
  askAgain(address: string, notice: string): Promise<void>;
  /** Counts what became of a message. */
  count(row: Row): void;
  readonly log: Logger;
}

/**
 * Brings the notice to each resident once: the row is claimed before the call, and moves only by the platform's answer.
 * Gives the milliseconds after which it is worth trying again for those who could not be reached for a passing reason.
 */
export async function deliver(notice: Notice, room: DeliveryRoom): Promise<number | undefined> {
  const rows = await room.records.ledger.rows(notice.id);
  const late = notice.uselessFrom !== undefined && notice.uselessFrom <= room.now();
  let again: number | undefined;
  for (const resident of notice.residents) {
    if (rows.has(resident) || !(await room.records.ledger.claim(notice.id, resident))) continue;
    const result = late ? "late" : await sendTo(resident, notice, room);
    if (typeof result === "number") {
      await room.records.ledger.release(notice.id, resident);
      again = Math.min(again ?? result, result);
    } else {
      await room.records.ledger.settle(notice.id, resident, result);
      await notice.settled?.(resident);
      room.count(result);
    }
  }
  if (late && notice.residents.some((resident) => !rows.has(resident))) room.log.warn({ notice: notice.id }, "a notice was dropped: too late to help");
  return again;
}

/** The row that the answer gives, or the milliseconds to wait before another try. */
async function sendTo(resident: string, notice: Notice, room: DeliveryRoom): Promise<Row | number> {
  const { address, language, unreachable } = await room.records.residents.profile(resident);
  if (!address) return "never:forgotten";
  if (unreachable) return `never:${unreachable}`;
  const words = room.wording[language === "en" ? "en" : "vi"];
  const answer = await room.send(address, notice.message(words, room.now()));
  if (answer.outcome === "later") return answer.afterMs;
  if (answer.outcome === "never") {
    if (answer.why !== "refused") await room.records.residents.markUnreachable(resident, answer.why);
    return `never:${answer.why}`;
  }
  if (answer.outcome === "sent") await room.askAgain(address, notice.id);
  return answer.outcome;
}
