import { invalid, isRecord, isRefusal, refuse, unknownField, type Refusal } from "./answer.ts";
import { readButtons, type ShownButton } from "./buttons.ts";
import type { Switches } from "./switches.ts";
import type { Uploads } from "./uploads.ts";

/** What a consultation message says, as the person sees it. */
export interface Said {
  /** The event in which it comes back to the account. */
  readonly echo: "oa_send_text" | "oa_send_image" | "oa_send_gif" | "oa_send_sticker" | "oa_send_file" | "oa_send_template";
  readonly text: string;
  readonly buttons: readonly ShownButton[];
  /** The person's own words that are quoted. */
  readonly quote?: string;
  /** Address of a picture, or the name under which it was uploaded. */
  readonly image?: string;
  /** What is on it, if it was uploaded. */
  readonly picture?: Buffer;
  readonly sticker?: string;
  /** What is in a file. */
  readonly file?: string;
  readonly fileName?: string;
  /** The form that asks for a name and a telephone number. */
  readonly form?: { readonly title: string; readonly subtitle: string };
}
type Attached = Omit<Said, "text" | "quote" | "buttons"> & { readonly buttons?: Said["buttons"] };

type Fields = Readonly<Record<string, unknown>>;

const longestText = 2_000;

export interface ReadingMessages {
  readonly switches: Switches;
  readonly uploads: Uploads;
}

/**
 * The message of POST /v3.0/oa/message/cs, or Zalo's words for what is wrong with it (Zalo's documentation: consultation
 * messages). Where only some forms are known to work, others are refused.
 *
 * @param quoted what the person said in the message of that id
 */
export function readMessage(
  message: unknown,
  quoted: (id: string) => string | undefined,
  { switches, uploads }: ReadingMessages,
): Said | Refusal {
  if (!isRecord(message)) return invalid("message");
  const strange = unknownField(message, "text", "quote_message_id", "attachment");
  if (strange !== undefined) return invalid(strange);
  const text = readText(message["text"]);
  if (isRefusal(text)) return text;
  const quote = readQuote(message["quote_message_id"], quoted);
  if (isRefusal(quote)) return quote;
  const attached = message["attachment"] === undefined ? {} : readAttachment(message["attachment"], { switches, uploads });
  if (isRefusal(attached)) return attached;
  // A file has no words of its own; a picture may have some; everything else is words.
  if (text === undefined && !("echo" in attached && attached.echo !== "oa_send_text")) return refuse(-201, "Text is required");
  if (text !== undefined && "file" in attached) return invalid("text");
  return { echo: "oa_send_text", buttons: [], ...attached, text: text ?? "", ...(quote === undefined ? {} : { quote }) };
}

function readText(text: unknown): string | undefined | Refusal {
  if (text === undefined) return undefined;
  if (typeof text !== "string" || text.trim() === "") return invalid("text");
  return text.length > longestText ? refuse(-210) : text;
}

function readQuote(id: unknown, quoted: (id: string) => string | undefined): string | undefined | Refusal {
  if (id === undefined) return undefined;
  return (typeof id === "string" ? quoted(id) : undefined) ?? invalid("quote_message_id");
}

function readAttachment(attachment: unknown, reading: ReadingMessages): Attached | Refusal {
  if (!isRecord(attachment) || !isRecord(attachment["payload"])) return invalid("attachment");
  const { type, payload } = attachment as { type?: unknown; payload: Fields };
  if (type === "file") return readFile(payload["token"], reading.uploads);
  if (type !== "template") return invalid("attachment type");
  switch (payload["template_type"]) {
    case undefined: {
      const { refused } = reading.switches.buttons === "accepted" ? { refused: undefined } : reading.switches.buttons;
      if (payload["buttons"] === undefined) return refuse(-201, "Missing template_type params");
      if (refused !== undefined) return refused === -201 ? refuse(-201, "Missing template_type params") : refuse(refused);
      const buttons = readButtons(payload["buttons"]);
      return "refused" in buttons ? buttons : { echo: "oa_send_text", buttons };
    }
    case "media":
      return onlyElement(payload, (element) => readMedia(element, reading.uploads));
    case "request_user_info":
      return onlyElement(payload, readForm);
    default:
      return refuse(-233);
  }
}

function onlyElement(payload: Fields, read: (element: Fields) => Attached | Refusal): Attached | Refusal {
  const { elements } = payload;
  if (unknownField(payload, "template_type", "elements") !== undefined || !Array.isArray(elements) || elements.length !== 1) {
    return invalid("elements");
  }
  const element: unknown = elements[0];
  return isRecord(element) ? read(element) : invalid("elements");
}

function readMedia({ media_type: kind, url, attachment_id: id, width, height }: Fields, uploads: Uploads): Attached | Refusal {
  if (kind === "sticker") return typeof id === "string" && id !== "" ? { echo: "oa_send_sticker", sticker: id } : invalid("attachment_id");
  if (kind !== "image" && kind !== "gif") return invalid("media_type");
  if (kind === "gif" && !(isSize(width) && isSize(height))) return invalid("width or height");
  if ((url === undefined) === (id === undefined)) return invalid("url or attachment_id");
  const echo = kind === "gif" ? "oa_send_gif" : "oa_send_image";
  if (id === undefined) return isPublicAddress(url) ? { echo, image: url } : invalid("url");
  const found = uploads.find(id, kind);
  return isRefusal(found) ? found : { echo, image: found.name, picture: found.content };
}

function readForm({ title, subtitle, image_url: image }: Fields): Attached | Refusal {
  if (typeof title !== "string" || title === "" || title.length > 100) return invalid("title");
  if (typeof subtitle !== "string" || subtitle === "" || subtitle.length > 500) return invalid("subtitle");
  if (!isPublicAddress(image)) return invalid("image_url");
  return { echo: "oa_send_template", form: { title, subtitle } };
}

function readFile(token: unknown, uploads: Uploads): Attached | Refusal {
  const found = uploads.find(token, "file");
  return isRefusal(found) ? found : { echo: "oa_send_file", file: found.content.toString(), fileName: found.name };
}

function isSize(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

/** Zalo fetches it itself: nothing on this machine or in its network can be meant. */
function isPublicAddress(url: unknown): url is string {
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return !/^(?:localhost|\[.*\]|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*)$/.test(hostname);
}
