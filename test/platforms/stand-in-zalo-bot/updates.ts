import { badRequest, notFound, requestTimeout, textIn, type Answer, type Payload } from "./answer.ts";
import type { Switches } from "./switches.ts";

export interface BotUpdate {
  readonly event_name: string;
  readonly message: object;
}
export interface BotWebhook {
  readonly url: string;
  readonly secret_token: string;
}

interface UpdatesOptions {
  readonly switches: Switches;
  readonly now: () => number;
  /** A poll is held no longer. */
  readonly pollMs: number;
}

const answerMs = 10_000;

/** What people did: posted to the webhook, or kept for whoever polls. One that was handed out is gone. */
export function createUpdates({ switches, now, pollMs }: UpdatesOptions) {
  const kept: BotUpdate[] = [];
  const pollers: ((update: BotUpdate | undefined) => void)[] = [];
  const underWay = new Set<Promise<unknown>>();
  let webhook: BotWebhook | undefined;
  let updatedAt = 0;

  async function post(update: BotUpdate): Promise<number> {
    const { url, secret_token } = webhook!;
    const headers = { "content-type": "application/json", "x-bot-api-secret-token": secret_token };
    const body = JSON.stringify(switches.body === "flat" ? update : { ok: true, result: update });
    const posting = fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(answerMs) })
      .then(async (answer) => (await answer.arrayBuffer(), answer.status))
      .catch(() => 0);
    underWay.add(posting);
    return posting.finally(() => underWay.delete(posting));
  }

  async function verify(): Promise<object> {
    if (switches.onlyPublicWebhooks && isLocal(webhook!.url)) {
      return { ok: false, outcome: "webhook.err.blocked", status_code: 0, latency_ms: 0, hint: "private address" };
    }
    const begun = performance.now();
    const status = await post({ event_name: "webhook.test", message: { message_id: "webhook-test", text: "Webhook test", date: now() } });
    const outcome =
      status === 0
        ? "webhook.err.conn"
        : status < 300
          ? "webhook.ok"
          : `webhook.http.${status >= 500 ? "5xx" : status === 403 || status === 404 ? status : "other"}`;
    return { ok: outcome === "webhook.ok", outcome, status_code: status, latency_ms: Math.round(performance.now() - begun), hint: "" };
  }

  return {
    get webhook() {
      return webhook;
    },

    /** @param times how often the webhook gets it although it said 200; gives the statuses */
    async deliver(update: BotUpdate, times = 1): Promise<number[]> {
      const statuses: number[] = [];
      for (let time = 0; time < times; time += 1) {
        if (webhook) statuses.push(await post(update));
        else if (pollers.length > 0) pollers.shift()!(update);
        else kept.push(update);
      }
      return statuses;
    },

    async setWebhook(payload: Payload): Promise<Answer> {
      const [url, secret] = [textIn(payload, "url"), textIn(payload, "secret_token")];
      const isAllowed = url.startsWith("https://") || (!switches.onlyPublicWebhooks && isLocal(url));
      if (!URL.canParse(url) || !isAllowed) return badRequest("webhook url must be https");
      if (secret.length < 8 || secret.length > 256) return badRequest("secret_token must have 8 to 256 characters");
      webhook = { url, secret_token: secret };
      updatedAt = now();
      // The address is kept even when nobody answers there.
      return { result: { url, updated_at: updatedAt, verification: await verify() } };
    },

    deleteWebhook(): Answer {
      webhook = undefined;
      updatedAt = now();
      return { result: { url: "", updated_at: updatedAt } };
    },

    webhookInfo: (): Answer => (webhook ? { result: { url: webhook.url, updated_at: updatedAt } } : notFound),
    testWebhook: async (): Promise<Answer> => (webhook ? { result: await verify() } : notFound),

    /** One update as soon as there is one. @param left resolves when the one who polls hangs up */
    async poll(payload: Payload, left: Promise<unknown>): Promise<Answer> {
      if (webhook) return badRequest("getUpdates does not work while a webhook is set");
      const seconds = Number(textIn(payload, "timeout") || 30);
      if (!(seconds >= 0)) return badRequest("timeout is not a number");
      const update = kept.shift() ?? (await next(Math.min(seconds * 1000, pollMs), left));
      return update ? { result: update } : requestTimeout;
    },

    async stop(): Promise<void> {
      for (const give of pollers.splice(0)) give(undefined);
      await Promise.allSettled(underWay);
    },
  };

  function next(milliseconds: number, left: Promise<unknown>): Promise<BotUpdate | undefined> {
    return new Promise((resolve) => {
      const end = (update: BotUpdate | undefined) => {
        clearTimeout(timer);
        if (pollers.includes(end)) pollers.splice(pollers.indexOf(end), 1);
        resolve(update);
      };
      const timer = setTimeout(() => end(undefined), milliseconds);
      pollers.push(end);
      void left.then(() => end(undefined));
    });
  }
}

export type Updates = ReturnType<typeof createUpdates>;

function isLocal(url: string): boolean {
  return /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(url);
}
