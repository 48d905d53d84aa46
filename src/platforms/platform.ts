import type { FastifyInstance } from "fastify";
import type { UserFromGetMe } from "grammy/types";

export const platformNames = ["telegram", "zalo", "zalo-bot", "web"] as const;
export type PlatformName = (typeof platformNames)[number];

/** What a person did, whatever the platform: as little as a conversation needs, and no name. It is stored until handled. */
export type Deed =
  | { readonly kind: "text"; readonly text: string }
  /** A press on a button. `data` came over the network: namespaced, but anybody's. */
  | { readonly kind: "tap"; readonly data: string; readonly tapId: string }
  /** Something that is not words; `caption` is what was written beside it. */
  | { readonly kind: "other"; readonly what: OtherKind; readonly caption?: string }
  /** The person blocked the bot or left; nothing can be said. */
  | { readonly kind: "left" }
  /** Nobody did anything: the open question is to be asked again, as something was said in between. */
  | { readonly kind: "again" };

export type OtherKind = "picture" | "sticker" | "voice" | "video" | "file" | "location" | "contact" | "unknown";

/** One event, heard on one platform. */
export interface Heard {
  /** The platform's id of the event: the same for a repeated delivery. */
  readonly eventId: string;
  /** The platform's id of the person, always a string: Zalo's do not fit a number. */
  readonly person: string;
  /** The platform's id of the message that was said or pressed on. */
  readonly messageId: string;
  readonly deed: Deed;
}

/**
 * Takes in what was heard. Resolves when it is stored (then the platform may be told 200) or was known already;
 * it is handled afterwards, once, in order for each person. Rejects when it could not be stored (then 503, so that
 * the platform sends it again).
 */
export type Hear = (heard: Heard) => Promise<void>;

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
  /** Adds its routes, and what goes for these alone, to a part of the server of its own, before that listens. */
  routes?(server: FastifyInstance, hear: Hear): void | Promise<void>;
  /** Begins to hear, once the server listens. Throws when the platform refuses (a wrong token). */
  start(hear: Hear): Promise<void>;
  /** Hears no more; what was said is still being sent. */
  stop(): Promise<void>;
  /** Says something unasked: a reminder, an announcement. Trouble is an outcome here, never thrown. */
  send(person: string, message: OutgoingMessage): Promise<Outcome>;
  /** Removes what the platform's part of the house itself keeps about a person. */
  forget?(person: string): Promise<void>;
}

export interface OutgoingMessage {
  readonly text: string;
  readonly buttons: readonly OutgoingButton[];
}

/** A button with `data` comes back as a tap. Data is at most 64 bytes, as Telegram demands. */
export type OutgoingButton = { readonly label: string; readonly data: string } | { readonly label: string; readonly url: string };

/** What became of a message: only the platform's own yes is "sent". */
export type Outcome =
  | { readonly outcome: "sent" }
  | { readonly outcome: "later"; readonly afterMs: number; readonly why: string }
  | { readonly outcome: "never"; readonly why: "blocked" | "gone" | "refused" }
  /** The call was made and no answer came: it may have arrived. */
  | { readonly outcome: "unknown"; readonly why: string };
