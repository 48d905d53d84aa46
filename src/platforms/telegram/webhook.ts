import type { Hear } from "../platform.ts";
import { isSame, jsonOf, type Webhook } from "../webhook.ts";
import { hearUpdate, isUpdate } from "./hear.ts";
import type { Update } from "grammy/types";

export const webhookPath = "/webhooks/telegram";

/** POST /webhooks/telegram, with the secret that Telegram was given (core.telegram.org/bots/api#setwebhook). */
export function telegramWebhook(secret: string, hear: Hear): Webhook<Update> {
  return {
    path: webhookPath,
    admits: ({ headers }) => isSame(headers["x-telegram-bot-api-secret-token"], secret),
    read(body) {
      const update = jsonOf(body);
      return isUpdate(update) ? update : undefined;
    },
    async take(update) {
      const heard = hearUpdate(update);
      if (heard) await hear(heard);
    },
  };
}
