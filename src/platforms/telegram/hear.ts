import type { Message, Update } from "grammy/types";
import type { Deed, Heard, OtherKind } from "../platform.ts";
import { sentFile } from "../sent-file.ts";

/** What Telegram is asked to send: not what was edited, nor what happens in groups and channels. */
export const allowedUpdates = ["message", "callback_query", "my_chat_member"] as const;

/** Is it an update at all? Everything else is a mistake of whoever sent it. */
export function isUpdate(body: unknown): body is Update {
  return typeof body === "object" && body !== null && Number.isSafeInteger((body as Update).update_id);
}

/** What is read of an update: any part of it may be missing, whatever the documentation says, as it came over the network. */
interface ReadUpdate {
  readonly update_id: number;
  readonly message?: ReadMessage;
  readonly callback_query?: {
    readonly id?: string;
    readonly data?: unknown;
    readonly from?: { readonly id?: number };
    readonly message?: ReadMessage;
  };
  readonly my_chat_member?: { readonly chat?: ReadChat; readonly new_chat_member?: { readonly status?: string } };
}
type ReadChat = { readonly id?: number; readonly type?: string };
type ReadMessage = { readonly chat?: ReadChat } & { readonly [field in keyof Message]?: unknown };

/**
 * What a person did in their private chat; undefined for all that does not concern the bot. Never throws.
 * Names and numbers that Telegram sends along are not looked at.
 *
 *   {"update_id":7,"message":{"message_id":12,"from":{"id":55,"first_name":"Bình",…},"chat":{"id":55,"type":"private",…},
 *    "date":1727830800,"text":"mai có gì"}}
 *   {"update_id":8,"callback_query":{"id":"236","from":{"id":55,…},"chat_instance":"-4","data":"lich:mai",
 *    "message":{"message_id":13,"chat":{"id":55,"type":"private",…},"date":1727830801,"text":"Xem lịch nào?",…}}}
 *   {"update_id":9,"my_chat_member":{"chat":{"id":55,"type":"private",…},"from":{"id":55,…},"date":1727830802,
 *    "old_chat_member":{"status":"member",…},"new_chat_member":{"status":"kicked","until_date":0,…}}}
 */
export function hearUpdate(update: Update): Heard | undefined {
  const { update_id, message, callback_query: query, my_chat_member: member } = update as ReadUpdate;
  const eventId = String(update_id);
  if (message?.chat?.type === "private") {
    const person = idOf(message.chat.id);
    const deed = ownPhone(message, person) ?? deedOf(message);
    if (!deed || !person) return undefined;
    // An album of pictures comes as one message each: the second and the third are the first once more. Files that come together are each a file.
    const isPicture = (deed.kind === "other" || deed.kind === "file") && deed.caption === undefined && message.document === undefined;
    const album = isPicture ? message.media_group_id : undefined;
    return { eventId: typeof album === "string" ? `album-${album}` : eventId, person, messageId: idOf(message.message_id) ?? "0", deed };
  }
  // A button under a message that is too old comes without the message; its chat is then not known to be private.
  if (typeof query?.data === "string" && query.id && (query.message?.chat?.type ?? "private") === "private") {
    const person = idOf(query.from?.id);
    return person
      ? { eventId, person, messageId: idOf(query.message?.message_id) ?? "0", deed: { kind: "tap", data: query.data, tapId: query.id } }
      : undefined;
  }
  if (member?.chat?.type === "private" && member.new_chat_member?.status === "kicked") {
    const person = idOf(member.chat.id);
    return person ? { eventId, person, messageId: "0", deed: { kind: "left" } } : undefined;
  }
  return undefined;
}

/** The first match counts: a moving picture has a document beside it, a place of interest a location. */
const others: readonly [field: keyof Message, what: OtherKind][] = [
  ["live_photo", "picture"],
  ["photo", "picture"],
  ["sticker", "sticker"],
  ["animation", "sticker"],
  ["voice", "voice"],
  ["audio", "voice"],
  ["video", "video"],
  ["video_note", "video"],
  ["document", "file"],
  ["location", "location"],
  ["contact", "contact"],
  ["dice", "unknown"],
  ["poll", "unknown"],
  ["game", "unknown"],
  ["story", "unknown"],
  ["paid_media", "unknown"],
  ["checklist", "unknown"],
];

/** What Telegram itself notes in a chat. Whoever pinned a message did not say anything. */
const notes: readonly (keyof Message)[] = [
  ...(["pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "write_access_allowed", "connected_website"] as const),
  ...(["successful_payment", "refunded_payment", "users_shared", "chat_shared", "web_app_data", "proximity_alert_triggered"] as const),
  ...(["giveaway", "giveaway_created", "giveaway_completed", "giveaway_winners", "boost_added", "gift", "unique_gift"] as const),
];

/** A contact whose account is the sender's own: Telegram finds the account by the number. Anybody else's proves nothing. */
function ownPhone({ contact }: ReadMessage, person: string | undefined): Deed | undefined {
  const { user_id, phone_number } = (contact ?? {}) as Readonly<Record<string, unknown>>;
  if (person === undefined || idOf(user_id) !== person || typeof phone_number !== "string" || !/^\+?\d{6,15}$/.test(phone_number)) {
    return undefined;
  }
  return { kind: "phone", phone: phone_number.startsWith("+") ? phone_number : `+${phone_number}` };
}

function deedOf(message: ReadMessage): Deed | undefined {
  if (typeof message.text === "string") return { kind: "text", text: message.text };
  const what = others.find(([field]) => message[field] !== undefined)?.[1];
  if (what === undefined && notes.some((field) => message[field] !== undefined)) return undefined;
  const caption = typeof message.caption === "string" ? { caption: message.caption } : {};
  const file = what === "picture" || what === "file" ? fileIn(message) : undefined;
  if (file) return { kind: "file", ...file, ...caption };
  // What Telegram will invent next is something that is not words, too: it is answered, not passed over in silence.
  return { kind: "other", what: what ?? "unknown", ...caption };
}

/** A document, or a photo in its largest size, which stands last. */
function fileIn({ document, photo }: ReadMessage) {
  const largest = Array.isArray(photo) ? (photo as unknown[]).at(-1) : undefined;
  const { file_id, file_name, mime_type, file_size } = ((document ?? largest) || {}) as Readonly<Record<string, unknown>>;
  if (typeof file_id !== "string" || !/^[\w-]{1,256}$/.test(file_id)) return undefined;
  return document === undefined
    ? sentFile(file_id, "photo.jpg", "image/jpeg", file_size)
    : sentFile(file_id, file_name, mime_type, file_size);
}

function idOf(id: unknown): string | undefined {
  return typeof id === "number" && Number.isSafeInteger(id) ? String(id) : undefined;
}
