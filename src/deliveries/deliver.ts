import type { DateTime } from "luxon";
import type { Logger } from "../log.ts";
import type { Outcome, OutgoingMessage, Reach } from "../platforms/platform.ts";
import type { Row } from "../records/ledger.ts";
import type { Records } from "../records/records.ts";
import { typedChoices } from "../wording/typed-choices.ts";
import type { Wording } from "../wording/wording.ts";
import type { Notice } from "./notice.ts";
import { isNever } from "./reach.ts";

/** What a delivery needs of the rest of the house. */
export interface DeliveryRoom {
  readonly records: Records;
  readonly wording: Wording;
  now(): DateTime;
  /** Says something on the platform of that address ("telegram:123"); keeps the platform's pace. */
  send(address: string, message: OutgoingMessage): Promise<Outcome>;
  /** What it takes to write to who has that address. */
  reach(address: string): Promise<Reach>;
  /** The open question is asked again, if there is one; else what the message offers can be chosen by typing. */
  afterSent(address: string, notice: string, message: OutgoingMessage): Promise<void>;
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
  const reach = await room.reach(address);
  if (isNever(reach)) return `never:${reach}`;
  const words = room.wording[language === "en" ? "en" : "vi"];
  const message = { ...notice.message(words, room.now()), typed: typedChoices(words, true) };
  const answer = await room.send(address, message);
  if (answer.outcome === "later") return answer.afterMs;
  if (answer.outcome === "never") {
    // A message that was refused, or came too late after their last word, says nothing about the next one.
    if (answer.why === "blocked" || answer.why === "gone") await room.records.residents.markUnreachable(resident, answer.why);
    return `never:${answer.why}`;
  }
  if (answer.outcome === "sent") await room.afterSent(address, notice.id, message);
  return answer.outcome;
}
