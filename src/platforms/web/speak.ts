import { readDocument } from "../document.ts";
import type { OutgoingButton } from "../platform.ts";
import type { Files } from "./files.ts";
import type { History } from "./history.ts";

interface Keyboard {
  readonly inline_keyboard?: readonly (readonly { text: string; callback_data?: string; url?: string }[])[];
}

/** What grammY takes for its fetch: "say this" becomes an entry of the visitor's chat. */
export function createSpeak(history: History, files: Files): typeof fetch {
  let lastId = 0;

  async function act(method: string, body: unknown, headers: unknown): Promise<object | true> {
    if (method === "sendMessage") {
      const { chat_id, text, reply_markup } = JSON.parse(String(body)) as { chat_id: string; text: string; reply_markup?: Keyboard };
      await history.add(chat_id, { from: "bot", text, buttons: buttonsOf(reply_markup) });
      return { message_id: (lastId += 1) };
    }
    if (method === "sendDocument") {
      const { person, name, content, caption } = await readDocument(body, headers);
      const url = await files.keep(person, name, content);
      await history.add(person, { from: "bot", text: caption, file: { url, name } });
      return { message_id: (lastId += 1) };
    }
    // Cosmetic: whether it is seen changes nothing.
    if (method === "sendChatAction") await history.signal((JSON.parse(String(body)) as { chat_id: string }).chat_id, "typing").catch(() => undefined);
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

function buttonsOf(keyboard: Keyboard | undefined): OutgoingButton[] | undefined {
  const all = keyboard?.inline_keyboard?.flat() ?? [];
  const buttons = all.flatMap(({ text, callback_data: data, url }): OutgoingButton[] => {
    if (url) return [{ label: text, url }];
    return data ? [{ label: text, data }] : [];
  });
  return buttons.length > 0 ? buttons : undefined;
}
