import type { DateTime } from "luxon";
import type { Programme } from "../../domain/programme.ts";
import type { Question } from "../../domain/question.ts";
import type { Duty } from "../../domain/staff.ts";
import type { OutgoingMessage, PlanShown, PlatformName, ReachCount } from "../../platforms/platform.ts";
import type { Records } from "../../records/records.ts";
import type { CertificateTexts } from "../../wording/certificate.ts";
import type { PosterTexts } from "../../wording/poster.ts";
import type { Language, MessageValues, Words, Wording } from "../../wording/wording.ts";

/** What the conversations need of the rest of the house. */
export interface House {
  readonly records: Records;
  readonly wording: Wording;
  /** The programme as it is now; the revision tells whether it has changed. */
  programme(revision: string): Promise<Programme>;
  understand(sentence: string, programme: Programme, now: DateTime): Question;
  now(): DateTime;
  /** Something that is due may have changed: a reminder was set, a date was filled in. */
  dueChanged(): void;
  /** An unguessable short text. */
  token(): string;
  /** Every platform that is on, why it is stopped if it is, and how much of its plan is used. */
  platforms(): Promise<PlatformState[]>;
  /** How many reminders should have gone, and of which nothing says that they did, or why not. */
  missing(): Promise<number>;
  /** What it would take to write to these residents. */
  countReach(residents: readonly string[]): Promise<ReachCount>;
  /** How a message that goes out unasked will stand on that platform, message by message. */
  preview(platform: PlatformName, message: OutgoingMessage): Promise<readonly OutgoingMessage[]>;
  /** The bytes behind an https link of the open internet; undefined when they cannot be had, or are more. */
  fetchLink(url: string, mostBytes: number): Promise<Buffer | undefined>;
  /** How many minutes the platforms' limits make of so many messages, by platform. */
  minutesFor(people: ReadonlyMap<string, number>): number;
  /** Announcements to more people than this need another officer's word; 0 = none does. */
  readonly approvalOver: number;
  /** Tells staff who have this duty, other than who has this address, with a button that opens what it is about. */
  tellOtherStaff(duty: Duty, than: string, key: string, values: MessageValues, opens: string, label?: string): Promise<void>;
  /** Tells whoever has this address, staff or not any more; without buttons of its own it offers the menu. */
  tellAddress(
    address: string,
    key: string,
    values?: MessageValues,
    how?: { readonly language?: Language; readonly buttons?: readonly (readonly [label: string, data: string])[] },
  ): Promise<void>;
  /** Tells the member with this number as a resident, if this is their duty still. */
  tellMember(duty: Duty, number: string, key: string, opens: string): Promise<void>;
  /** The address for a poster or a QR that opens the bot on that platform with this payload; undefined where links carry none. */
  linkTo(platform: PlatformName, payload: string): string | undefined;
  /** Removes what a platform itself keeps about who has this address (the web chat's history). */
  forgetOnPlatform(address: string): Promise<void>;
  readonly exports: Exports;
  readonly certificates: CertificateMaker;
  readonly qrCodes: QrMaker;
  /** Counts a sentence that was not understood; without who said it. */
  notUnderstood(sentence: string): void;
}

/** The week's tables as files. */
export interface Exports {
  tables(words: Words): readonly { readonly file: string; readonly title: string }[];
  /** @param what the name of a table; any other name: everything as one workbook. @param by who asked for it */
  make(what: string, by: string, words: Words): Promise<{ readonly name: string; readonly content: Buffer }>;
}

/** Prints certificates. */
export interface CertificateMaker {
  make(texts: CertificateTexts): Promise<{ readonly picture: Buffer; readonly document: Buffer }>;
  /** The letters of a name that cannot be printed. */
  unprintable(name: string): string[];
}

/** Draws what is scanned, and reads it. */
export interface QrMaker {
  /** PNG; undefined when it cannot be drawn: the code alone is enough. */
  receipt(texts: {
    readonly title: string;
    readonly code: string;
    readonly note: string;
    readonly content: string;
  }): Promise<Buffer | undefined>;
  /** What stands in the code on a photo; undefined when there is none that can be read. */
  read(picture: Buffer): Promise<string | undefined>;
  /** PNG and PDF. */
  poster(texts: PosterTexts): Promise<{ readonly picture: Buffer; readonly document: Buffer }>;
}

export interface PlatformState {
  readonly name: PlatformName;
  readonly stopped: string | undefined;
  readonly plan: PlanShown | undefined;
}
