import type { DateTime } from "luxon";
import type { Logger } from "../log.ts";
import type { Outcome, OutgoingMessage, PlatformName, Reach } from "../platforms/platform.ts";
import type { Limit } from "../records/budget.ts";
import type { Row } from "../records/row.ts";
import type { Records } from "../records/records.ts";
import type { Wording } from "../wording/wording.ts";

/** What deliveries need of the rest of the house. */
export interface DeliveryRoom {
  readonly records: Records;
  readonly wording: Wording;
  /** Names this process, and no other that ever was. */
  readonly process: string;
  now(): DateTime;
  /** The platforms that are on, and what each takes. */
  platforms(): readonly { readonly name: PlatformName; readonly limit: Limit }[];
  /** Says something on the platform of that address ("telegram:123"). @param answered called when the platform has said yes to the first call of it */
  send(address: string, message: OutgoingMessage, answered?: () => void): Promise<Outcome>;
  /** What it takes to write to who has these addresses. */
  reaches(addresses: readonly string[]): Promise<Reach[]>;
  /** The open question is asked again, if there is one; else what the message offers can be chosen by typing. */
  afterSent(address: string, notice: string, message: OutgoingMessage): Promise<void>;
  /** Whether people sleep now, so that what keeps quiet waits. */
  peopleSleep(): boolean;
  /** Somebody waits who did not before: all processes may help. */
  onWaiting(): void;
  /** Counts what became of a message. */
  count(row: Row): void;
  readonly log: Logger;
}
