import type { Hear } from "../platform.ts";
import type { Webhook } from "../webhook.ts";
import { hearEvent, isZaloEvent, type ZaloEvent } from "./hear.ts";
import { readJson } from "./read-json.ts";
import { isSigned } from "./signature.ts";

interface WebhookOptions {
  readonly appId: string;
  readonly oaSecret: string;
  readonly apiRoot: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The account that we are, as soon as it is known. */
  readonly oaId: () => string | undefined;
}

export const webhookPath = "/webhooks/zalo";

/** POST /webhooks/zalo: signed over its very bytes; Zalo wants its 200 within two seconds. */
export function zaloWebhook({ appId, oaSecret, apiRoot, now, oaId }: WebhookOptions, hear: Hear): Webhook<ZaloEvent> {
  return {
    path: webhookPath,
    admits: ({ headers }) => typeof headers["x-zevent-signature"] === "string",
    read(body, { headers }) {
      const event = eventIn(body);
      // The signature covers the event's own timestamp; broken JSON may hold one, too.
      const timestamp = event ? timestampOf(event) : (/"timestamp"\s*:\s*"?(\d+)/.exec(body.toString())?.[1] ?? "");
      if (!isSigned(headers["x-zevent-signature"], appId, body, timestamp, oaSecret)) return "stranger";
      return event && isZaloEvent(event) ? event : undefined;
    },
    async take(event) {
      const heard = hearEvent(event, now(), apiRoot, oaId());
      if (heard) await hear(heard);
    },
  };
}

/** As it is written in the body: a string, or a number. */
function timestampOf({ timestamp }: ZaloEvent): string {
  return typeof timestamp === "string" || typeof timestamp === "number" ? String(timestamp) : "";
}

function eventIn(body: Buffer): ZaloEvent | undefined {
  try {
    const event = readJson(body.toString());
    return typeof event === "object" && event !== null ? (event as ZaloEvent) : undefined;
  } catch {
    return undefined;
  }
}
