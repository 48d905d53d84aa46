import { setTimeout as delay } from "node:timers/promises";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "../../log.ts";
import type { Hear, OutgoingMessage, Outcome, Platform } from "../platform.ts";
import { createCaller, type Caller } from "./call.ts";
import { outcomeOf } from "./errors.ts";
import { allowedUpdates } from "./hear.ts";
import { startPolling } from "./polling.ts";
import { createSpeak } from "./speak.ts";
import { addWebhook, webhookPath } from "./webhook.ts";

export interface TelegramCommand {
  readonly command: string;
  readonly description: string;
}

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Set = webhooks, unset = long polling. */
  readonly publicUrl: string | undefined;
  readonly webhookSecret: string;
  readonly commands: { readonly vi: readonly TelegramCommand[]; readonly en: readonly TelegramCommand[] };
  readonly log: Logger;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly random?: () => number;
}

/** Its message is one line for the person at the terminal. */
export class TelegramRefuses extends Error {}

/** grammY wants to know who the bot is before it is asked; only its name in "/lich@name" would need it, which we do not look at. */
const anyBot = { id: 1, is_bot: true, first_name: "Tuần học", username: "bot" } as UserFromGetMe;

const startRetryMs = 5_000;

export function createTelegramPlatform(options: TelegramOptions): Platform {
  const { token, apiRoot, publicUrl, webhookSecret, log, random = Math.random, wait = realWait } = options;
  const caller = createCaller(apiRoot, token);
  const stopping = new AbortController();
  let polling: { stop(): Promise<void> } | undefined;
  let settling: Promise<void> | undefined;

  /** Tells Telegram how to reach us. Trouble on the line is waited out; only a refused token is fatal. */
  async function settle(hear: Hear): Promise<void> {
    await introduce(caller, options);
    if (!publicUrl) polling = startPolling({ caller, hear, log, wait, random });
    else log.info("Telegram sends updates to the webhook");
  }

  async function keepSettling(hear: Hear): Promise<void> {
    while (!stopping.signal.aborted) {
      await wait(startRetryMs, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        return await settle(hear);
      } catch (error) {
        log.warn({ err: error }, "Telegram still cannot be reached");
      }
    }
  }

  return {
    name: "telegram",
    token,
    apiRoot,
    botInfo: anyBot,
    fetch: createSpeak({ caller, log, wait }),
    routes: (server, hear) => addWebhook(server, webhookSecret, hear, log),
    async start(hear) {
      try {
        await settle(hear);
      } catch (error) {
        if (error instanceof TelegramRefuses) throw error;
        log.warn({ err: error }, "Telegram cannot be reached; trying again");
        settling = keepSettling(hear);
      }
    },
    async stop() {
      stopping.abort();
      await settling;
      await polling?.stop();
      await caller.close();
    },
    send: (person, message) => send(caller, person, message),
  };
}

/** Ends early, and quietly, when the signal says so. */
async function realWait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
}

async function introduce(caller: Caller, { publicUrl, webhookSecret, commands }: TelegramOptions): Promise<void> {
  await must(caller, "getMe", {});
  if (publicUrl) {
    await must(caller, "setWebhook", {
      url: publicUrl + webhookPath,
      secret_token: webhookSecret,
      allowed_updates: allowedUpdates,
      max_connections: 40,
    });
  } else {
    await must(caller, "deleteWebhook", {});
  }
  await must(caller, "setMyCommands", { commands: commands.vi });
  await must(caller, "setMyCommands", { commands: commands.vi, language_code: "vi" });
  await must(caller, "setMyCommands", { commands: commands.en, language_code: "en" });
}

async function must(caller: Caller, method: string, payload: object): Promise<void> {
  const answer = await caller.call(method, JSON.stringify(payload));
  if (answer.is === "ok") return;
  if (answer.is !== "refused") throw new Error(`${method}: ${answer.why}`);
  const { error_code: code, description } = answer.error;
  if (method === "getMe" && (code === 401 || code === 404)) {
    throw new TelegramRefuses(`TELEGRAM_BOT_TOKEN: Telegram refuses this token (${description}). Please copy it again from BotFather.`);
  }
  throw new Error(`${method}: ${description}`);
}

async function send(caller: Caller, person: string, { text, buttons }: OutgoingMessage): Promise<Outcome> {
  const rows = buttons.map((button) => [
    "url" in button ? { text: button.label, url: button.url } : { text: button.label, callback_data: button.data },
  ]);
  const reply_markup = rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {};
  const answer = await caller.call("sendMessage", JSON.stringify({ chat_id: person, text, ...reply_markup }));
  if (answer.is === "ok") return { outcome: "sent" };
  if (answer.is === "refused") return outcomeOf(answer.error);
  if (answer.is === "unreached") return { outcome: "later", afterMs: startRetryMs, why: answer.why };
  return { outcome: "unknown", why: answer.why };
}
