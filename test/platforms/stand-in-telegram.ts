import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readForm } from "../../src/platforms/web/form.ts";

/** A message that the bot sent, as the person sees it. */
export interface BotMessage {
  readonly messageId: number;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly data?: string; readonly url?: string }[];
  readonly file?: string;
}

/** What goes wrong with the next calls of a method, one after the other. */
export type Fault = "cut" | "server error" | { readonly retryAfter: number };

interface Call {
  readonly method: string;
  readonly payload: Record<string, unknown>;
}

export const standInToken = "123456789:AAStandInStandInStandInStandInStandIn";

/**
 * A Bot API server for tests, as faithful as the bot can tell: the order of its checks, its words for what is wrong,
 * updates kept until they are acknowledged, webhooks with the secret, one after the other for each chat.
 */
export async function startStandInTelegram() {
  const calls: Call[] = [];
  const faults = new Map<string, Fault[]>();
  const people = new Map<string, ReturnType<typeof createPerson>>();
  const updates: Record<string, unknown>[] = [];
  const commands = new Map<string, unknown>();
  let webhook: { url: string; secret_token?: string } | undefined;
  let polling: ((updates: unknown[]) => void) | undefined;
  let lastUpdate = 100;
  let lastMessage = 500;
  const openQueries = new Set<string>();

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, bot = "", method = ""] = (request.url ?? "").split("/");
    const answer = (code: number, body: object) => {
      response.writeHead(code, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const refuse = (error_code: number, description: string, parameters?: object) =>
      answer(error_code, { ok: false, error_code, description, ...(parameters ? { parameters } : {}) });
    if (bot !== `bot${standInToken}`) return refuse(401, "Unauthorized");
    const payload = readPayload(Buffer.concat(chunks), request.headers["content-type"] ?? "");
    calls.push({ method, payload });
    const fault = faults.get(method)?.shift();
    if (fault === "server error") return refuse(502, "Bad Gateway");
    if (typeof fault === "object") return refuse(429, `Too Many Requests: retry after ${fault.retryAfter}`, { retry_after: fault.retryAfter });
    const result = act(method, payload);
    if (fault === "cut") return void request.socket.destroy();
    if (result instanceof Promise) return answer(200, { ok: true, result: await result });
    if ("refused" in result) return refuse(...result.refused);
    answer(200, { ok: true, result: result.result });
  }

  function act(method: string, payload: Record<string, unknown>): Promise<unknown> | { result: unknown } | { refused: [number, string] } {
    switch (method) {
      case "getMe":
        return { result: { id: 123456789, is_bot: true, first_name: "Tuần học", username: "tuan_hoc_bot" } };
      case "setWebhook":
        webhook = payload as typeof webhook;
        return { result: true };
      case "deleteWebhook":
        webhook = undefined;
        return { result: true };
      case "setMyCommands":
        commands.set((payload["language_code"] as string | undefined) ?? "", payload["commands"]);
        return { result: true };
      case "getUpdates":
        return getUpdates(Number(payload["offset"] ?? 0));
      case "sendMessage":
      case "sendDocument":
        return send(method, payload);
      case "answerCallbackQuery":
        return openQueries.delete(String(payload["callback_query_id"]))
          ? { result: true }
          : { refused: [400, "Bad Request: query is too old and response timeout expired or query ID is invalid"] };
      case "sendChatAction":
        return { result: true };
      default:
        return { refused: [404, "Not Found"] };
    }
  }

  function getUpdates(offset: number): Promise<unknown> | { refused: [number, string] } {
    if (webhook) return { refused: [409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"] };
    while (updates[0] && Number(updates[0]["update_id"]) < offset) updates.shift();
    polling?.([]);
    if (updates.length > 0) return Promise.resolve([...updates]);
    return new Promise((resolve) => {
      polling = (found) => {
        polling = undefined;
        resolve(found);
      };
    });
  }

  function send(method: string, payload: Record<string, unknown>): { result: unknown } | { refused: [number, string] } {
    const person = people.get(String(payload["chat_id"]));
    if (!person) return { refused: [400, "Bad Request: chat not found"] };
    if (person.blocked) return { refused: [403, "Forbidden: bot was blocked by the user"] };
    const text = ((method === "sendMessage" ? payload["text"] : payload["caption"]) as string | undefined) ?? "";
    if (method === "sendMessage" && text.trim() === "") return { refused: [400, "Bad Request: message text is empty"] };
    if (text.length > 4096) return { refused: [400, "Bad Request: message is too long"] };
    const keyboard = payload["reply_markup"] as { inline_keyboard?: { text: string; callback_data?: string; url?: string }[][] } | undefined;
    const buttons = keyboard?.inline_keyboard?.flat() ?? [];
    if (buttons.some(({ callback_data }) => Buffer.byteLength(callback_data ?? "") > 64)) return { refused: [400, "Bad Request: BUTTON_DATA_INVALID"] };
    if (buttons.some(({ text }) => text === "")) return { refused: [400, "Bad Request: can't parse inline keyboard button: Text buttons are empty"] };
    lastMessage += 1;
    person.hear({
      messageId: lastMessage,
      text,
      buttons: buttons.map(({ text: label, callback_data, url }) => ({ label, ...(callback_data ? { data: callback_data } : {}), ...(url ? { url } : {}) })),
      ...(typeof payload["file"] === "string" ? { file: payload["file"] } : {}),
    });
    return { result: { message_id: lastMessage, date: 1727830800, chat: { id: Number(payload["chat_id"]), type: "private", first_name: "Bình" }, text } };
  }

  /** To the webhook, again until it says 2xx, or to whoever polls. */
  async function deliver(fields: Record<string, unknown>, times = 1): Promise<number[]> {
    lastUpdate += 1;
    const update = { update_id: lastUpdate, ...fields };
    if (!webhook) {
      updates.push(update);
      polling?.([...updates]);
      return [];
    }
    const { url, secret_token = "" } = webhook;
    const statuses: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret_token },
        body: JSON.stringify(update),
      });
      statuses.push(answer.status);
    }
    return statuses;
  }

  function createPerson(id: string) {
    const chat = { id: Number(id), first_name: "Bình", last_name: "Nguyễn Thị", username: `binh${id}`, type: "private" };
    const from = { ...chat, is_bot: false, language_code: "vi" };
    const heard: BotMessage[] = [];
    const waiting: ((message: BotMessage) => void)[] = [];
    let lastSaid = 0;
    const message = (fields: object) => ({ message: { message_id: (lastSaid += 1), from, chat, date: 1727830800, ...fields } });
    return {
      blocked: false,
      /** Every message of the bot, oldest first. */
      heard,
      hear(sent: BotMessage) {
        heard.push(sent);
        waiting.shift()?.(sent);
      },
      says: (text: string, times = 1) =>
        deliver(message(text.startsWith("/") ? { text, entities: [{ type: "bot_command", offset: 0, length: text.split(" ")[0]?.length }] } : { text }), times),
      /** A sticker, a photo: whatever fields such a message has. */
      sends: (fields: object) => deliver(message(fields)),
      /** Presses the newest button of that label. */
      async taps(label: string, times = 1) {
        const found = heard.flatMap(({ buttons, messageId }) => buttons.map((button) => ({ ...button, messageId }))).findLast((button) => button.label === label);
        if (!found?.data) throw new Error(`there is no button “${label}”`);
        for (let time = 0; time < times; time += 1) {
          const query = `query-${lastUpdate}-${time}`;
          openQueries.add(query);
          await deliver({ callback_query: { id: query, from, chat_instance: "1", data: found.data, message: { message_id: found.messageId, chat, date: 1727830800 } } });
        }
      },
      blocks() {
        this.blocked = true;
        return deliver({ my_chat_member: { chat, from, date: 1727830800, old_chat_member: { user: from, status: "member" }, new_chat_member: { user: from, status: "kicked", until_date: 0 } } });
      },
    };
  }

  return {
    apiRoot,
    calls,
    commands,
    /** An update as it is, to the webhook or to whoever polls. */
    deliver,
    get webhook() {
      return webhook;
    },
    person(id: string) {
      const known = people.get(id) ?? createPerson(id);
      people.set(id, known);
      return known;
    },
    failNext(method: string, ...next: Fault[]) {
      faults.set(method, next);
    },
    async stop() {
      polling?.([]);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StandInTelegram = Awaited<ReturnType<typeof startStandInTelegram>>;

function readPayload(body: Buffer, contentType: string): Record<string, unknown> {
  if (!contentType.startsWith("multipart/")) return JSON.parse(body.toString() || "{}") as Record<string, unknown>;
  return Object.fromEntries(
    readForm(body, contentType).map(({ name, fileName, content }) => [fileName === undefined ? name : "file", content.toString()]),
  );
}
