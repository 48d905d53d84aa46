import type { SentFiles } from "../sent-files.ts";
import type { ShownButton } from "./keyboard.ts";
import type { Updates } from "./updates.ts";

/** A message that the bot sent, as the person sees it. */
export interface BotMessage {
  readonly messageId: number;
  readonly text: string;
  readonly buttons: readonly ShownButton[];
  /** The content of a file that was sent. */
  readonly file?: string;
  readonly fileName?: string;
  /** A picture that was sent, or its address. */
  readonly picture?: Buffer;
}

export interface Personal {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly language?: string;
}

interface Chat {
  readonly files: SentFiles;
  readonly updates: Updates;
  /** Numbers messages; those of the bot and of the person are one row in a chat. */
  nextMessageId(): number;
  /** Seconds since 1970. */
  date(): number;
  /** A press on a button, which may be answered once. */
  openQuery(): string;
}

const patienceMs = 5_000;

/** Somebody with Telegram on their phone, who talks with the bot in private. */
export function createPerson(
  id: string,
  { firstName = "Bình", lastName = "Nguyễn Thị", username = `binh${id}`, language = "vi" }: Personal,
  telegram: Chat,
) {
  const names = { first_name: firstName, last_name: lastName, username };
  const chat = { id: Number(id), ...names, type: "private" };
  const from = { id: Number(id), is_bot: false, ...names, language_code: language };
  const heard: BotMessage[] = [];
  const waiting = new Set<() => void>();
  let read = 0;

  const message = (fields: object) => ({ message_id: telegram.nextMessageId(), from, chat, date: telegram.date(), ...fields });
  const withCommand = (text: string) => {
    const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0];
    return command ? { text, entities: [{ offset: 0, length: command.length, type: "bot_command" }] } : { text };
  };
  const member = (was: object, is: object) =>
    telegram.updates.deliver(id, { my_chat_member: { chat, from, date: telegram.date(), old_chat_member: was, new_chat_member: is } });

  return {
    chat,
    /** What the bot's messages meet: 403. It can be set without telling the bot, who then learns it from the answer. */
    blocked: false,
    /** The account was deleted. */
    deactivated: false,
    /** Every message of the bot, oldest first, as it is now if it was edited. */
    heard,
    /** The same. */
    hears: heard,

    /** @param times how often the webhook gets it although it said 2xx */
    says: (text: string, times = 1) => telegram.updates.deliver(id, { message: message(withCommand(text)) }, times),

    /** A sticker, a photo: whatever fields such a message has. */
    sends: (fields: object) => telegram.updates.deliver(id, { message: message(fields) }),

    /** A file, or a picture as the phone sends it: in two sizes, the larger one last. */
    sendsFile(name: string, bytes: Buffer, caption?: string) {
      const file_id = `BQAC${telegram.files.keep(bytes)}`;
      const file = { file_id, file_unique_id: "AgAD", file_size: bytes.length };
      const photo = [
        { ...file, file_id: "BQAC0000", file_size: 900, width: 90, height: 60 },
        { ...file, width: 1280, height: 853 },
      ];
      const content = /\.jpe?g$/.test(name) ? { photo } : { document: { ...file, file_name: name, mime_type: "application/octet-stream" } };
      return this.sends({ ...content, ...(caption === undefined ? {} : { caption }) });
    },

    edits: (text: string) => telegram.updates.deliver(id, { edited_message: { ...message({ text }), edit_date: telegram.date() } }),

    /** Presses the newest button of that label. */
    async taps(label: string, times = 1): Promise<void> {
      const found = heard
        .flatMap((said) => said.buttons.map((button) => ({ button, said })))
        .findLast(({ button }) => button.label === label);
      if (!found?.button.data) throw new Error(`there is no button “${label}” in ${JSON.stringify(heard.slice(-3))}`);
      const { button, said } = found;
      const rows = said.buttons.map(({ label: text, data, url }) => [
        { text, ...(data ? { callback_data: data } : {}), ...(url ? { url } : {}) },
      ]);
      for (let time = 0; time < times; time += 1) {
        const shown = {
          message_id: said.messageId,
          from: bot,
          chat,
          date: telegram.date(),
          text: said.text,
          reply_markup: { inline_keyboard: rows },
        };
        await telegram.updates.deliver(id, {
          callback_query: { id: telegram.openQuery(), from, message: shown, chat_instance: `-${id}`, data: button.data },
        });
      }
    },

    /** Stops the bot. */
    blocks() {
      this.blocked = true;
      return member({ user: bot, status: "member" }, { user: bot, status: "kicked", until_date: 0 });
    },

    unblocks() {
      this.blocked = false;
      return member({ user: bot, status: "kicked", until_date: 0 }, { user: bot, status: "member" });
    },

    /** The oldest message that was not read yet, when it is there. */
    async nextMessage(): Promise<BotMessage> {
      while (heard.length <= read) {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(
            () => reject(new Error(`nothing more was said; so far: ${JSON.stringify(heard.slice(-5), undefined, 1)}`)),
            patienceMs,
          );
          waiting.add(() => (clearTimeout(timer), resolve()));
        });
      }
      read += 1;
      return heard[read - 1]!;
    },

    /** The bot said it, or changed what it said. */
    hear(sent: BotMessage): void {
      const before = heard.findIndex(({ messageId }) => messageId === sent.messageId);
      if (before >= 0) heard[before] = sent;
      else heard.push(sent);
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
  };
}

export type Person = ReturnType<typeof createPerson>;

export const bot = { id: 123456789, is_bot: true, first_name: "Tuần học", username: "tuan_hoc_bot" };
