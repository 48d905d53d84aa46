import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "../../log.ts";
import { beginPatiently, realWait, type Wait } from "../beginning.ts";
import { createKnownFiles } from "../known-files.ts";
import type { FurtherCall, Hear, Platform } from "../platform.ts";
import { createCaller } from "./call.ts";
import type { TelegramCommands } from "./commands.ts";
import { introduce } from "./introduce.ts";
import { startPolling } from "./polling.ts";
import { chatMs, knownFileMs, marginMs } from "./limits.ts";
import { readFile } from "./read-file.ts";
import { send } from "./send.ts";
import { createSilence } from "./silence.ts";
import { createSpeak, type OnTrouble } from "./speak.ts";
import { addWebhook } from "../webhook.ts";
import { telegramWebhook } from "./webhook.ts";

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Set = webhooks, unset = long polling. */
  readonly publicUrl?: string | undefined;
  readonly webhookSecret: string;
  readonly commands: TelegramCommands;
  /** Messages a second, of everything that goes out; undefined = as many as there are. */
  readonly perSecond?: number | undefined;
  /** Milliseconds until a reply may go, while unasked messages go out too, or when Telegram has asked for silence lately. */
  readonly replyMoment?: ((careful: boolean) => Promise<number>) | undefined;
  /** When one more call of an unasked message may be made, where it takes several. */
  readonly furtherCall?: ((person: string) => Promise<FurtherCall | undefined>) | undefined;
  readonly log: Logger;
  /** Told of each reply that did not arrive, or perhaps not, although its conversation goes on. */
  readonly onTrouble?: OnTrouble | undefined;
  /** Ends early, and quietly, when the signal says so. */
  readonly wait?: Wait;
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
  /** From 0 to 1. */
  readonly random?: () => number;
}

/** grammY wants to know who the bot is before it is asked; only its name in "/lich@name" would need it, which we do not look at. */
const anyBot = { id: 1, is_bot: true, first_name: "Tuan hoc", username: "bot" } as UserFromGetMe;

/** Telegram, by its Bot API (core.telegram.org/bots/api). */
export function createTelegramPlatform(options: TelegramOptions): Platform {
  const {
    token,
    apiRoot,
    publicUrl,
    webhookSecret,
    log,
    onTrouble,
    wait = realWait,
    now = () => performance.now(),
    random = Math.random,
  } = options;
  const caller = createCaller(apiRoot, token);
  const silence = createSilence(now);
  const files = createKnownFiles(knownFileMs, now);
  const stopping = new AbortController();
  const { signal } = stopping;
  let polling: { stop(): Promise<void> } | undefined;
  let tried: Promise<void> | undefined;
  let username: string | undefined;

  async function begin(hear: Hear): Promise<void> {
    username = await introduce(caller, { ...options, publicUrl }, signal);
    if (signal.aborted) return;
    if (!publicUrl) polling = startPolling({ caller, hear, log, wait, random });
    log.info(publicUrl ? "Telegram sends updates to the webhook" : "Telegram is asked for updates");
  }

  return {
    name: "telegram",
    token,
    apiRoot,
    botInfo: anyBot,
    vouchesForPhones: true,
    edits: true,
    limit: options.perSecond === undefined ? {} : { perSecond: options.perSecond, marginMs, chatMs },
    fetch: createSpeak({ caller, silence, log, wait, random, onTrouble, replyMoment: options.replyMoment }),
    link: (payload) => (username === undefined ? undefined : `https://t.me/${username}?start=${payload}`),
    routes: (server, hear) => addWebhook(server, telegramWebhook(webhookSecret, hear), log),
    async start(hear) {
      tried = (await beginPatiently({ begin: () => begin(hear), platform: "Telegram", log, wait, random, signal })).tried;
    },
    async stop() {
      stopping.abort();
      await tried;
      await polling?.stop();
    },
    readFile: (_person, ref, mostBytes) => readFile({ caller, apiRoot, token }, ref, mostBytes),
    send: (person, message, answered) =>
      send(
        { caller, silence, files, wait: (milliseconds) => wait(milliseconds), furtherCall: options.furtherCall, answered },
        person,
        message,
      ),
  };
}
