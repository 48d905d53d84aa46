import type { Deed, Heard, OtherKind } from "../platform.ts";
import { sentFile } from "../sent-file.ts";
import { isZaloFile } from "../zalo-files.ts";

/** What is read of an event: any part may be missing, as it came over the network. */
export interface BotEvent {
  readonly event_name: string;
  readonly message?: {
    readonly message_id?: unknown;
    readonly text?: unknown;
    readonly caption?: unknown;
    /** The address of a picture: the first as observed, the second as documented. */
    readonly photo_url?: unknown;
    readonly photo?: unknown;
    readonly chat?: { readonly id?: unknown; readonly chat_type?: unknown };
  };
}

/** The event in a body: alone, as observed, or wrapped in {"ok":true,"result":…}, as documented. */
export function eventIn(body: unknown): BotEvent | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const event = "result" in body ? body.result : body;
  return typeof event === "object" && event !== null && typeof (event as BotEvent).event_name === "string"
    ? (event as BotEvent)
    : undefined;
}

const others: Readonly<Record<string, OtherKind>> = {
  "message.image.received": "picture",
  "message.sticker.received": "sticker",
  "message.voice.received": "voice",
  "message.link.received": "unknown",
  "message.unsupported.received": "unknown",
};

/**
 * What a person did in their private chat; undefined for all that concerns nobody: groups, reactions, the platform's own
 * test. Never throws; names are not looked at.
 *
 *   {"event_name":"message.text.received","message":{"message_id":"2d758cb5e222177a4e35","date":1790000000000,
 *    "text":"mai có gì","from":{"id":"6ede9afa66b88fe6d6a9","display_name":"Lan","is_bot":false},
 *    "chat":{"id":"6ede9afa66b88fe6d6a9","chat_type":"PRIVATE"}}}
 *
 * @param apiRoot from where pictures may come, beside Zalo's own hosts
 */
export function hearEvent({ event_name: name, message }: BotEvent, apiRoot: string): Heard | undefined {
  const person = idOf(message?.chat?.id);
  const messageId = idOf(message?.message_id);
  const deed = deedOf(name, message, apiRoot);
  if (!person || !messageId || !deed || (message?.chat?.chat_type ?? "PRIVATE") !== "PRIVATE") return undefined;
  return { eventId: messageId, person, messageId, deed };
}

function deedOf(name: string, message: BotEvent["message"], apiRoot: string): Deed | undefined {
  const { text, caption, photo, photo_url: picture = photo } = message ?? {};
  if (name === "message.text.received") return { kind: "text", text: typeof text === "string" ? text : "" };
  const what = others[name];
  if (!what) return undefined;
  const words = typeof caption === "string" && caption !== "" ? { caption } : {};
  if (what === "picture" && isZaloFile(picture, apiRoot)) {
    return { kind: "file", ...sentFile(picture, "photo.jpg", "image/jpeg", undefined), ...words };
  }
  return { kind: "other", what, ...words };
}

function idOf(id: unknown): string | undefined {
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}
