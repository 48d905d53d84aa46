import type { Deed, Heard, OtherKind } from "../platform.ts";
import { sentFile } from "../sent-file.ts";
import { isZaloFile } from "../zalo-files.ts";
import { dataIn } from "./payload.ts";

/** What is read of an event: any part may be missing, whatever the documentation says, as it came over the network. */
export interface ZaloEvent {
  readonly event_name: string;
  readonly timestamp?: unknown;
  readonly oa_id?: unknown;
  readonly user_id?: unknown;
  readonly sender?: { readonly id?: unknown };
  readonly recipient?: { readonly id?: unknown };
  readonly follower?: { readonly id?: unknown };
  readonly message?: { readonly msg_id?: unknown; readonly text?: unknown; readonly attachments?: unknown };
}

export function isZaloEvent(body: unknown): body is ZaloEvent {
  return typeof body === "object" && body !== null && typeof (body as ZaloEvent).event_name === "string";
}

/** What is not words. Names and places that Zalo sends along are not looked at. */
const others: Readonly<Record<string, OtherKind>> = {
  user_send_image: "picture",
  user_send_gif: "sticker",
  user_send_sticker: "sticker",
  user_send_audio: "voice",
  user_send_video: "video",
  user_send_file: "file",
  user_send_location: "location",
  user_send_link: "unknown",
  user_send_business_card: "contact",
  user_submit_info: "contact",
};

/** An arrival is heard once in so long, by whichever of its events. */
const arrivalMs = 10 * 60_000;

/**
 * What a person did; undefined for all that nobody is to be answered for: our own messages coming back (oa_send_…),
 * receipts in either direction, groups, visitors without a Zalo name, events not known yet. Never throws.
 *
 *   {"app_id":"1029384756102938475","sender":{"id":"7281930465512087341"},"user_id_by_app":"3310928475610293847",
 *    "recipient":{"id":"4455667788990011223"},"event_name":"user_send_text",
 *    "message":{"text":"mai có gì","msg_id":"b1c2d3e4f5a60718293a"},"timestamp":"1790000000000"}
 *   {"oa_id":"4455667788990011223","follower":{"id":"7281930465512087341"},"event_name":"follow","source":"oa_profile",…}
 *   {…,"event_name":"user_send_file","message":{"msg_id":"…","attachments":[{"type":"file","payload":{"size":"1024",
 *    "name":"danh sách.csv","checksum":"…","type":"csv","url":"https://…zdn.vn/…"}}]},"timestamp":"1790000000000"}
 *   {"oa_id":"4455667788990011223","user_id":"7281930465512087341","event_name":"user_click_chatnow",…}
 *
 * @param now milliseconds since 1970: no contact is later than that
 * @param apiRoot from where files may come, beside Zalo's own hosts
 * @param oaId the account that we are; events of the app's other accounts are not ours
 */
export function hearEvent(event: ZaloEvent, now: number, apiRoot: string, oaId?: string): Heard | undefined {
  const { event_name: name, message, sender, recipient, follower } = event;
  const person = idOf(follower?.id) ?? idOf(sender?.id) ?? idOf(event.user_id);
  const deed = deedOf(name, message, apiRoot);
  const account = idOf(event.oa_id) ?? idOf(recipient?.id);
  if (!person || !deed || (oaId && account && account !== oaId)) return undefined;
  const at = Math.min(Number(event.timestamp) || now, now);
  const messageId = idOf(message?.msg_id);
  const eventId =
    deed.kind === "arrived"
      ? `arrived:${person}:${Math.floor(at / arrivalMs)}`
      : `${name}:${messageId ?? `${person}:${String(event.timestamp)}`}`;
  const isContact = deed.kind !== "left" && deed.kind !== "withdrawn";
  return { eventId, person, messageId: messageId ?? "0", deed, ...(isContact ? { contactAt: at } : {}) };
}

function deedOf(name: string, message: ZaloEvent["message"], apiRoot: string): Deed | undefined {
  const { text: said, msg_id: messageId, attachments } = message ?? {};
  const text = typeof said === "string" && said !== "" ? said : undefined;
  const what = others[name];
  const file = what === "picture" || what === "file" ? fileIn(attachments, what, apiRoot) : undefined;
  if (file) return { kind: "file", ...file, ...(text ? { caption: text } : {}) };
  if (what) return { kind: "other", what, ...(text ? { caption: text } : {}) };
  switch (name) {
    case "user_send_text": {
      const data = dataIn(text ?? "");
      return data ? { kind: "tap", data, tapId: idOf(messageId) ?? "0" } : { kind: "text", text: text ?? "" };
    }
    case "follow":
    case "user_click_chatnow":
      return { kind: "arrived" };
    case "unfollow":
      return { kind: "left" };
    case "user_withdraw":
      return { kind: "withdrawn" };
    default:
      return undefined;
  }
}

/** The first of what was sent together. */
function fileIn(attachments: unknown, what: "picture" | "file", apiRoot: string) {
  const [first] = Array.isArray(attachments) ? (attachments as ({ readonly payload?: Readonly<Record<string, unknown>> } | null)[]) : [];
  const { url, name, size } = first?.payload ?? {};
  if (!isZaloFile(url, apiRoot)) return undefined;
  return what === "picture"
    ? sentFile(url, "photo.jpg", "image/jpeg", undefined)
    : sentFile(url, name, undefined, Number(size ?? Number.NaN));
}

/** Ids are digits in Zalo's words; message ids are not. A number that came without quotes was made a string before. */
function idOf(id: unknown): string | undefined {
  if (typeof id === "number" && Number.isSafeInteger(id)) return String(id);
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}
