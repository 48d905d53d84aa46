import type { DateTime } from "luxon";
import type { OutgoingMessage } from "../platforms/platform.ts";
import type { Words } from "../wording/wording.ts";

/** Something that goes out unasked, to those who wished for it. It follows from the programme and their wishes; nothing is scheduled. */
export interface Notice {
  /** Names the ledger in which each resident has one row. */
  readonly id: string;
  readonly residents: readonly string[];
  /** From then on it helps nobody and is dropped; undefined = always of use. */
  readonly uselessFrom?: DateTime | undefined;
  message(words: Words, now: DateTime): OutgoingMessage;
  /** What is to be done when the resident's row is settled. */
  settled?(resident: string): Promise<void>;
}
