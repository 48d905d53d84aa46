import { readFileCall } from "../document.ts";
import { buttonsOf, type Keyboard } from "../keyboard.ts";
import type { Files } from "./files.ts";
import { entryOf } from "./entry.ts";
import type { History } from "./history.ts";

interface Changed {
  readonly chat_id: string;
  readonly message_id: string;
  readonly text: string;
  readonly reply_markup?: Keyboard;
}

/** What grammY takes for its fetch: "say this" becomes an entry of the visitor's chat. */
export function createSpeak(history: History, files: Files): typeof fetch {
  let lastId = 0;

  async function act(method: string, body: unknown, headers: unknown): Promise<object | true> {
    if (method === "sendMessage") {
      const { chat_id, text, reply_markup } = JSON.parse(String(body)) as { chat_id: string; text: string; reply_markup?: Keyboard };
      return { message_id: await history.add(chat_id, { from: "bot", text, buttons: reply_markup && buttonsOf(reply_markup) }) };
    }
    if (method === "editMessageText") {
      const { chat_id, message_id, text, reply_markup } = JSON.parse(String(body)) as Changed;
      await history.change(chat_id, message_id, { text, buttons: reply_markup && buttonsOf(reply_markup) });
      return { message_id };
    }
    if (method === "sendDocument" || method === "sendPhoto") {
      const { person, message } = await readFileCall(method, body, headers);
      const keep = (name: string, bytes: Buffer) => files.keep(person, name, bytes);
      await history.add(person, { from: "bot", ...(await entryOf(message, keep)) });
      return { message_id: (lastId += 1) };
    }
    // Cosmetic: whether it is seen changes nothing.
    if (method === "sendChatAction") {
      await history.signal((JSON.parse(String(body)) as { chat_id: string }).chat_id, "typing").catch(() => undefined);
    }
    return true;
  }

  const speak = async (input: unknown, init?: { body?: unknown; headers?: unknown }) => {
    const method = String(input).split("/").at(-1) ?? "";
    const result = await act(method, init?.body, init?.headers);
    return { json: async () => ({ ok: true, result }) };
  };
  // grammY asks nothing else of a Response than its JSON.
  return speak as unknown as typeof fetch;
}
