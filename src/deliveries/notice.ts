import type { DateTime } from "luxon";
import type { OutgoingMessage } from "../platforms/platform.ts";
import type { Words } from "../wording/wording.ts";

/** Something that goes out unasked. A reminder follows from the programme and from who asked; an announcement is as staff wrote it. */
export interface Notice {
  /** Names the ledger in which each resident has one row. */
  readonly id: string;
  /** Smaller goes first. */
  readonly order: number;
  /** Whom it is for: all of them, or a town's people some at a time. */
  readonly residents: readonly string[] | AsyncIterable<readonly string[]>;
  /** It is due then, and may be planned before. */
  readonly notBefore?: DateTime | undefined;
  /** Key of the set of those who ask for it: who stands there no more when it goes is left out. */
  readonly askedIn?: string | undefined;
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

/** Profiles are read so many at a time: neither Redis nor the memory is asked for a whole town at once. */
const piece = 1_000;

/** So many at a time as can be asked of Redis at once. */
export async function* inPieces(residents: Notice["residents"]): AsyncGenerator<readonly string[]> {
  if (Symbol.asyncIterator in residents) yield* residents;
  else for (let from = 0; from < residents.length; from += piece) yield residents.slice(from, from + piece);
}
