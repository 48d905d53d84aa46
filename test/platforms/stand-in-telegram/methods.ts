import { badRequest, textIn, type Answer, type Payload } from "./answer.ts";
import type { SentFiles } from "../sent-files.ts";
import { readKeyboard } from "./keyboard.ts";
import { bot, type BotMessage, type Person } from "./person.ts";

interface Rooms {
  readonly files: SentFiles;
  readonly people: ReadonlyMap<string, Person>;
  readonly commands: Map<string, unknown>;
  readonly openQueries: Set<string>;
  /** Seconds until another message may come to that chat. */
  readonly pace: (chat: string) => number;
  nextMessageId(): number;
  date(): number;
}

const queryTooOld = "query is too old and response timeout expired or query ID is invalid";
const notModified =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

/** The methods that speak, each with Telegram's checks in Telegram's order and words (core.telegram.org/bots/api). */
export function createMethods({
  files,
  people,
  commands,
  openQueries,
  pace,
  nextMessageId,
  date,
}: Rooms): Readonly<Record<string, (payload: Payload) => Answer>> {
  function chatOf(payload: Payload): Person | Answer {
    const id = textIn(payload, "chat_id");
    if (id === "") return badRequest("chat_id is empty");
    const person = people.get(id);
    if (!person) return badRequest("chat not found");
    if (person.deactivated) return { refused: [403, "Forbidden: user is deactivated"] };
    return person.blocked ? { refused: [403, "Forbidden: bot was blocked by the user"] } : person;
  }

  function send(payload: Payload, fields: Pick<BotMessage, "text" | "file" | "fileName" | "picture">): Answer {
    const person = chatOf(payload);
    if (!("hear" in person)) return person;
    const buttons = readKeyboard(payload["reply_markup"]);
    if (!Array.isArray(buttons)) return buttons as Answer;
    const seconds = pace(textIn(payload, "chat_id"));
    if (seconds > 0) return { refused: [429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }] };
    const message: BotMessage = { messageId: nextMessageId(), buttons, ...fields };
    person.hear(message);
    return shown(message, person, payload);
  }

  function shown({ messageId, text, file, picture }: BotMessage, { chat }: Person, payload: Payload): Answer {
    const markup = payload["reply_markup"] === undefined ? {} : { reply_markup: payload["reply_markup"] };
    const caption = text ? { caption: text } : {};
    const content =
      picture !== undefined
        ? {
            photo: [
              { file_id: "BQAC0000", file_unique_id: "s", file_size: 900, width: 90, height: 60 },
              { file_id: idOf(picture), file_unique_id: "AgAD", width: 800, height: 600 },
            ],
            ...caption,
          }
        : {
            document: {
              file_name: "file",
              mime_type: "application/octet-stream",
              file_id: idOf(file ?? ""),
              file_unique_id: "AgAD",
              file_size: file?.length,
            },
            ...caption,
          };
    return {
      result: {
        message_id: messageId,
        from: bot,
        chat,
        date: date(),
        ...(file === undefined && picture === undefined ? { text } : content),
        ...markup,
      },
    };
  }

  const idOf = (content: Buffer | string) => `BQAC${files.keep(Buffer.from(content))}`;

  /** A file is handed over, or named by its id, or by its address. */
  function sendFile(payload: Payload, field: "document" | "photo"): Answer {
    const given = payload[field] as { readonly name: string; readonly bytes: Buffer } | string | undefined;
    if (given === undefined || given === "") return badRequest(`there is no ${field} in the request`);
    const caption = textIn(payload, "caption");
    if (caption.length > 1024) return badRequest("message caption is too long");
    const number = typeof given === "string" ? /^BQAC(\d+)$/.exec(given)?.[1] : undefined;
    if (typeof given === "string" && number === undefined && !/^https?:\/\//.test(given)) {
      return badRequest("wrong file identifier/HTTP URL specified");
    }
    const bytes =
      typeof given === "object" ? given.bytes : number === undefined ? Buffer.from(given) : (files.get(number) ?? Buffer.alloc(0));
    if (bytes.length === 0) return badRequest("file must be non-empty");
    return send(
      payload,
      field === "photo"
        ? { text: caption, picture: bytes }
        : { text: caption, file: bytes.toString(), ...(typeof given === "object" ? { fileName: given.name } : {}) },
    );
  }

  function edit(payload: Payload, change: (message: BotMessage) => BotMessage | Answer): Answer {
    const person = chatOf(payload);
    if (!("hear" in person)) return person;
    const before = person.heard.find(({ messageId }) => messageId === Number(payload["message_id"]));
    if (!before) return badRequest("message to edit not found");
    const after = change(before);
    if (!("messageId" in after)) return after;
    if (JSON.stringify(after) === JSON.stringify(before)) return badRequest(notModified);
    person.hear(after);
    return shown(after, person, payload);
  }

  function editButtons(payload: Payload, message: BotMessage): BotMessage | Answer {
    const buttons = readKeyboard(payload["reply_markup"]);
    return Array.isArray(buttons) ? { ...message, buttons } : (buttons as Answer);
  }

  return {
    getMe: () => ({ result: { ...bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false } }),

    sendMessage(payload) {
      const text = checkText(payload);
      return typeof text === "string" ? send(payload, { text }) : text;
    },
    sendDocument: (payload) => sendFile(payload, "document"),
    sendPhoto: (payload) => sendFile(payload, "photo"),

    getFile(payload) {
      const number = /^BQAC(\d+)$/.exec(textIn(payload, "file_id"))?.[1];
      const bytes = number === undefined ? undefined : files.get(number);
      if (!bytes) return badRequest("wrong file_id or the file is temporarily unavailable");
      // What is larger than 20 MB is not given to bots.
      if (bytes.length > 20 * 1024 * 1024) return badRequest("file is too big");
      return {
        result: { file_id: `BQAC${number}`, file_unique_id: `AgAD${number}`, file_size: bytes.length, file_path: `documents/${number}` },
      };
    },

    editMessageText(payload) {
      const text = checkText(payload);
      if (typeof text !== "string") return text;
      return edit(payload, (message) => editButtons(payload, { ...message, text }));
    },
    editMessageReplyMarkup: (payload) => edit(payload, (message) => editButtons(payload, message)),

    answerCallbackQuery: (payload) =>
      openQueries.delete(textIn(payload, "callback_query_id")) ? { result: true } : badRequest(queryTooOld),

    sendChatAction(payload) {
      const person = chatOf(payload);
      if (!("hear" in person)) return person;
      return textIn(payload, "action") === "" ? badRequest("wrong parameter action in request") : { result: true };
    },

    setMyCommands(payload) {
      const list = payload["commands"] as readonly { readonly command?: string; readonly description?: string }[] | undefined;
      if (!Array.isArray(list)) return badRequest("can't parse commands JSON object");
      if (list.length > 100) return badRequest("BOT_COMMANDS_TOO_MUCH");
      if (list.some(({ command = "" }) => !/^[a-z0-9_]{1,32}$/.test(command))) return badRequest("BOT_COMMAND_INVALID");
      if (list.some(({ description = "" }) => description.trim() === "" || description.length > 256)) {
        return badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
      commands.set(textIn(payload, "language_code"), list);
      return { result: true };
    },
    getMyCommands: (payload) => ({ result: commands.get(textIn(payload, "language_code")) ?? [] }),
  };
}

function checkText(payload: Payload): string | Answer {
  const text = textIn(payload, "text").trim();
  if (/\p{Surrogate}/u.test(text)) return badRequest("strings must be encoded in UTF-8");
  if (text === "") return badRequest("message text is empty");
  return text.length > 4096 ? badRequest("message is too long") : text;
}
