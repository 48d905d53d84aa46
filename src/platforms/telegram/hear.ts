import type { Update } from "grammy/types";
import type { Deed, Heard, OtherKind } from "../platform.ts";

/** What Telegram is asked to send. */
export const allowedUpdates = ["message", "callback_query", "my_chat_member"] as const;

/** Is it an update at all? Everything else is a mistake of whoever sent it. */
export function isUpdate(body: unknown): body is Update {
  return typeof body === "object" && body !== null && Number.isSafeInteger((body as Update).update_id);
}

/**
 * What a person did in their private chat; undefined for all that does not concern the bot (groups, channels, edits).
 * Names and numbers that Telegram sends along are not looked at.
 *
 *   {"update_id":7,"message":{"message_id":12,"from":{"id":55,"first_name":"Bình",…},"chat":{"id":55,"type":"private",…},
 *    "date":1727830800,"text":"mai có gì"}}
 */
export function hearUpdate(update: Update): Heard | undefined {
  const { message, callback_query: query, my_chat_member: member } = update;
  const eventId = String(update.update_id);
  if (message?.chat.type === "private") {
    return { eventId, person: String(message.chat.id), messageId: String(message.message_id), deed: deedOf(message) };
  }
  if (query?.data !== undefined && (query.message === undefined || query.message.chat.type === "private")) {
    const messageId = String(query.message?.message_id ?? 0);
    return { eventId, person: String(query.from.id), messageId, deed: { kind: "tap", data: query.data, tapId: query.id } };
  }
  if (member?.chat.type === "private" && member.new_chat_member.status === "kicked") {
    return { eventId, person: String(member.chat.id), messageId: "0", deed: { kind: "left" } };
  }
  return undefined;
}

const others: readonly [field: keyof NonNullable<Update["message"]>, what: OtherKind][] = [
  ["photo", "picture"],
  ["sticker", "sticker"],
  ["animation", "sticker"],
  ["voice", "voice"],
  ["audio", "voice"],
  ["video", "video"],
  ["video_note", "video"],
  ["document", "file"],
  ["location", "location"],
  ["venue", "location"],
  ["contact", "contact"],
];

function deedOf(message: NonNullable<Update["message"]>): Deed {
  if (message.text !== undefined) return { kind: "text", text: message.text };
  const what = others.find(([field]) => field in message)?.[1] ?? "unknown";
  return message.caption === undefined ? { kind: "other", what } : { kind: "other", what, caption: message.caption };
}
