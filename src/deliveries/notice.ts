import type { DateTime } from "luxon";
import type { OutgoingMessage } from "../platforms/platform.ts";
import type { Words } from "../wording/wording.ts";

/** Something that goes out unasked. A reminder follows from the programme and from who asked; an announcement is as staff wrote it. */
export interface Notice {
  /** Names the ledger in which each resident has one row. */
  readonly id: string;
  /** Smaller goes first. */
  readonly order: number;
  readonly residents: readonly string[];
  /** From then on it helps nobody and is dropped; undefined = always of use. */
  readonly uselessFrom?: DateTime | undefined;
  /** It waits while people sleep; a reminder that somebody asked for does not. */
  readonly keepsQuiet?: boolean;
  message(words: Words, now: DateTime): OutgoingMessage;
  /** Everybody whom it is for has a row; may be called again. */
  planned?(): Promise<void>;
  /** What is to be done when the resident's row is settled; may be called again. */
  settled?(resident: string): Promise<void>;
}
