import type { FastifyInstance } from "fastify";
import type { UserFromGetMe } from "grammy/types";

export const platformNames = ["telegram", "zalo", "zalo-bot", "web"] as const;
export type PlatformName = (typeof platformNames)[number];

/** What a person did, whatever the platform: as little as a conversation needs, and no name. It is stored until handled. */
export type Deed =
  | { readonly kind: "text"; readonly text: string }
  /** A press on a button. `data` came over the network: namespaced, but anybody's. */
  | { readonly kind: "tap"; readonly data: string; readonly tapId: string }
  /** A file or a picture; `caption` is what was written beside it. Its bytes are fetched when somebody wants them. */
  | ({ readonly kind: "file"; readonly caption?: string } & SentFile)
  /** Their own telephone, shared by their own act, as the platform vouches for it; as the platform writes it. */
  | { readonly kind: "phone"; readonly phone: string }
  /** Something that is neither words nor a file; `caption` is what was written beside it. */
  | { readonly kind: "other"; readonly what: OtherKind; readonly caption?: string }
  /** They came: a follow, a first look at the chat. They did not say anything yet. */
  | { readonly kind: "arrived" }
  /** The person blocked the bot or left; nothing can be said. */
  | { readonly kind: "left" }
  /** They ask the platform that everything about them be removed. */
  | { readonly kind: "withdrawn" }
  /** Nobody did anything: the open question is to be asked again, as something was said in between. */
  | {
      readonly kind: "again";
      /** What was said in between offers these. */ readonly offers?: readonly (readonly [label: string, data: string])[];
    };

export type OtherKind = "picture" | "sticker" | "voice" | "video" | "file" | "location" | "contact" | "unknown";

/** A file that somebody sent. All of it came over the network. */
export interface SentFile {
  readonly name: string;
  /** "image/jpeg"; "" when the platform does not say. */
  readonly mime: string;
  /** In bytes, if the platform says. */
  readonly size?: number;
  /** What the platform needs to fetch it, for some hours at least. */
  readonly ref: string;
}

/** The bytes of a file, or why there are none. */
export type FileRead = { readonly bytes: Buffer } | { readonly refused: "too-big" | "gone" };

/** One event, heard on one platform. */
export interface Heard {
  /** The platform's id of the event: the same for a repeated delivery. */
  readonly eventId: string;
  /** The platform's id of the person, always a string: Zalo's do not fit a number. */
  readonly person: string;
  /** The platform's id of the message that was said or pressed on. */
  readonly messageId: string;
  readonly deed: Deed;
  /** When they did it, in milliseconds since 1970, if the platform reckons from it how long they may be written to. */
  readonly contactAt?: number;
}

/**
 * Takes in what was heard. Resolves when it is stored (then the platform may be told 200) or was known already;
 * it is handled afterwards, once, in order for each person. Rejects when it could not be stored (then 503, so that
 * the platform sends it again).
 */
export type Hear = (heard: Heard) => Promise<void>;

/** One more call of a message that takes several, at its moment. */
export interface FurtherCall {
  readonly waitMs: number;
  /** To be called when the platform has said yes to it: it may have come later than its moment. */
  answered(): void;
}

/**
 * A place where residents and the bot meet. Its `fetch` is the seam: grammY calls it as if it were Telegram's server,
 * it makes the platform's own call. It retries by itself, and answers `{"ok":true,"result":{"message_id":…}}` with no
 * more than a conversation needs; a cosmetic call (sendChatAction, answerCallbackQuery) always answers ok.
 */
export interface Platform {
  readonly name: PlatformName;
  readonly token: string;
  readonly apiRoot?: string;
  readonly botInfo: UserFromGetMe;
  readonly fetch: typeof fetch;
  /** It may have to write choices out, as it has no buttons, or not enough: it is told how to put it (TypedChoices). */
  readonly writesChoices?: boolean;
  /** What was said can be changed later, by the id of its message (editMessageText). */
  readonly edits?: boolean;
  /** A person can share a telephone there that the platform vouches for, when asked with `phoneKeyboard`. */
  readonly vouchesForPhones?: boolean;
  /** An answer there quotes the question. */
  readonly quotes?: boolean;
  /** An address that opens the bot there and says "/start <payload>"; undefined when it is not known yet. Absent = links carry nothing there. @param payload at most 64 of A–Z a–z 0–9 _ - */
  link?(payload: string): string | undefined;
  /** Adds its routes, and what goes for these alone, to a part of the server of its own, before that listens. */
  routes?(server: FastifyInstance, hear: Hear): void | Promise<void>;
  /** Begins to hear, once the server listens. Throws when the platform refuses (a wrong token). */
  start(hear: Hear): Promise<void>;
  /** Looks after what must be renewed in time; called every minute. */
  tend?(): Promise<void>;
  /** Hears no more; what was said is still being sent. */
  stop(): Promise<void>;
  /** The bytes of a file that this person sent, as far as it is not larger. Trouble that may pass is thrown; its words hold no address and no token. */
  readFile(person: string, ref: string, mostBytes: number): Promise<FileRead>;
  /** How a message that goes out unasked will stand here, message by message; absent = as it is, with its buttons. */
  preview?(message: OutgoingMessage): Promise<readonly OutgoingMessage[]>;
  /**
   * Says something unasked: a reminder, an announcement. Trouble is an outcome here, never thrown.
   * @param answered called when the platform has said yes to the first call of it, if it may take several
   */
  send(person: string, message: OutgoingMessage, answered?: () => void): Promise<Outcome>;
  /**
   * Whether the person can be written to unasked, and what that costs. Absent = always, for nothing.
   * @param lastContact when they last did something (milliseconds since 1970); undefined = never
   */
  reach?(lastContact: number | undefined): Reach;
  /** What the platform takes of messages that go out unasked; absent = as much as there is. */
  readonly limit?: { readonly perSecond?: number; readonly marginMs?: number; readonly chatMs?: number };
  /** Why nothing can be sent at all, until somebody does something about it: a key; undefined when all is well. */
  stopped?(): string | undefined;
  /** How much of a plan that counts is used. */
  plan?(): Promise<PlanShown>;
  /** Removes what the platform's part of the house itself keeps about a person. */
  forget?(person: string): Promise<void>;
}

export interface OutgoingMessage {
  readonly text: string;
  /** Shown with the text: a JPEG or PNG, at most 1 MB for Zalo. */
  readonly picture?: OutgoingFile | undefined;
  /** Handed over with the text; a link to it where a platform takes no such file. */
  readonly file?: OutgoingFile | undefined;
  readonly buttons: readonly OutgoingButton[];
  readonly typed?: TypedChoices | undefined;
  /** What fills in a form that a platform has approved, where that is the only way to reach somebody. */
  readonly template?: Readonly<Record<string, string>> | undefined;
}

/** A file by its bytes, its name telling the kind; or by a public https address. */
export type OutgoingFile = { readonly name: string; readonly bytes: Buffer } | { readonly url: string };

/** Gives a file an address that cannot be guessed, for a while; undefined when nobody outside could reach it. */
export type Share = (name: string, bytes: Buffer) => Promise<string | undefined>;

/** How choices are put where they cannot be pressed. */
export interface TypedChoices {
  /** A line above them, in the resident's language. */
  readonly hint: string;
  /** By their numbers; false where a number would be an answer of its own, so that labels are typed. */
  readonly numbered: boolean;
}

/** What it takes to write to somebody unasked. */
export type Reach = "free" | "counted" | "template" | NeverWhy;

/** A button with `data` comes back as a tap. Data is at most 64 bytes, as Telegram demands. */
export type OutgoingButton = { readonly label: string; readonly data: string } | { readonly label: string; readonly url: string };

/** What became of a message: only the platform's own yes is "sent". */
export type Outcome =
  | { readonly outcome: "sent" }
  | { readonly outcome: "later"; readonly afterMs: number; readonly why: string }
  | { readonly outcome: "never"; readonly why: NeverWhy }
  /** The call was made and no answer came: it may have arrived. */
  | { readonly outcome: "unknown"; readonly why: string };

/** Who blocked, left or refuses it; who is no more; a message that is refused for its form; who was silent too long. */
export type NeverWhy = "blocked" | "gone" | "refused" | "window";

/** What it would take to write to a number of people, before anything is sent. */
export interface ReachCount {
  /** Who can be reached, by platform. */
  readonly by: ReadonlyMap<string, number>;
  readonly free: number;
  /** They count against a platform's package. */
  readonly counted: number;
  /** By an approved template alone. */
  readonly template: number;
  readonly unreachable: readonly { readonly resident: string; readonly why: string }[];
}

/** How much of a plan is used: people altogether, messages of this month. */
export interface PlanShown {
  readonly people: number;
  readonly mostPeople: number;
  readonly messages: number;
  readonly mostMessages: number;
}
