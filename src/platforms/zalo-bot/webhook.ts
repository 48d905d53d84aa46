import type { Hear } from "../platform.ts";
import { isSame, jsonOf, type Webhook } from "../webhook.ts";
import { eventIn, hearEvent, type BotEvent } from "./hear.ts";

export const webhookPath = "/webhooks/zalo-bot";

/** POST /webhooks/zalo-bot, with the secret that the platform was given. */
export function zaloBotWebhook(secret: string, apiRoot: string, hear: Hear): Webhook<BotEvent> {
  return {
    path: webhookPath,
    admits: ({ headers }) => isSame(headers["x-bot-api-secret-token"], secret),
    read: (body) => eventIn(jsonOf(body)),
    async take(event) {
      const heard = hearEvent(event, apiRoot);
      if (heard) await hear(heard);
    },
  };
}
