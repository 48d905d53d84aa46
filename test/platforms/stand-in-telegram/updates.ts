import { badRequest, textIn, type Answer, type Payload } from "./answer.ts";

export interface Webhook {
  readonly url: string;
  readonly secret_token?: string;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly string[];
}

export interface KeptUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

const mostTries = 10;

/**
 * What people did, kept until the bot has it: given to whoever polls until it is acknowledged by a later offset, or
 * posted to the webhook until that says 2xx, for each chat one after the other.
 */
export function createUpdates(wait: (milliseconds: number) => Promise<void>) {
  const kept: KeptUpdate[] = [];
  const turns = new Map<string, Promise<unknown>>();
  let webhook: Webhook | undefined;
  let allowed: readonly string[] = [];
  let lastError: string | undefined;
  let poller: { give(updates: readonly KeptUpdate[]): void; terminate(): void } | undefined;
  let lastId = 100;
  let stopped = false;

  async function post(update: KeptUpdate): Promise<number> {
    const { url = "", secret_token } = webhook ?? {};
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...(secret_token ? { "x-telegram-bot-api-secret-token": secret_token } : {}) },
        body: JSON.stringify(update),
      });
      await answer.arrayBuffer();
      if (!answer.ok) lastError = `Wrong response from the webhook: ${answer.status} ${answer.statusText}`;
      return answer.status;
    } catch {
      lastError = "Connection refused";
      return 0;
    }
  }

  async function postUntilTaken(update: KeptUpdate): Promise<number[]> {
    const statuses: number[] = [];
    for (let tries = 1; tries <= mostTries; tries += 1) {
      if (stopped || !webhook) break;
      const status = await post(update);
      statuses.push(status);
      if (status >= 200 && status < 300) break;
      await wait(Math.min(50 * 2 ** tries, 1000));
    }
    return statuses;
  }

  /** To the webhook when it is this chat's turn. */
  function inTurn<T>(chat: string, work: () => Promise<T>): Promise<T> {
    const mine = (turns.get(chat) ?? Promise.resolve()).then(work);
    turns.set(
      chat,
      mine.catch(() => undefined),
    );
    return mine;
  }

  return {
    get webhook() {
      return webhook;
    },

    /** @param times how often the webhook gets it although it said 2xx; the statuses that it answered */
    async deliver(chat: string, fields: Payload, times = 1): Promise<number[]> {
      if (allowed.length > 0 && !Object.keys(fields).some((kind) => allowed.includes(kind))) return [];
      lastId += 1;
      const update = { update_id: lastId, ...fields };
      if (!webhook) {
        kept.push(update);
        poller?.give(kept);
        return [];
      }
      return inTurn(chat, async () => {
        const statuses: number[] = [];
        for (let time = 0; time < times; time += 1) statuses.push(...(await postUntilTaken(update)));
        return statuses;
      });
    },

    setWebhook(payload: Payload): Answer {
      const { url, secret_token, allowed_updates } = payload as unknown as Webhook;
      if (!url) return this.deleteWebhook({});
      if (!/^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url)) {
        return badRequest("bad webhook: An HTTPS URL must be provided for webhook");
      }
      if (secret_token !== undefined && secret_token.length > 256) return badRequest("secret token is too long");
      if (secret_token !== undefined && !/^[\w-]+$/.test(secret_token)) return badRequest("secret token contains unallowed characters");
      webhook = payload as unknown as Webhook;
      allowed = allowed_updates ?? allowed;
      for (const update of kept.splice(0)) void inTurn("", () => postUntilTaken(update));
      return { result: true, description: "Webhook was set" };
    },

    deleteWebhook(payload: Payload): Answer {
      const had = webhook !== undefined;
      webhook = undefined;
      if (payload["drop_pending_updates"] === true) kept.splice(0);
      return { result: true, description: had ? "Webhook was deleted" : "Webhook is already deleted" };
    },

    webhookInfo(): Answer {
      const { url = "", max_connections = 40 } = webhook ?? {};
      const set = { max_connections, ...(allowed.length > 0 ? { allowed_updates: allowed } : {}) };
      return {
        result: {
          url,
          has_custom_certificate: false,
          pending_update_count: kept.length,
          ...(webhook ? set : {}),
          ...(lastError ? { last_error_message: lastError } : {}),
        },
      };
    },

    /** @param left resolves when the one who polls hangs up */
    async poll(payload: Payload, left: Promise<unknown>): Promise<Answer> {
      if (webhook) {
        return {
          refused: [409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"],
        };
      }
      const offset = Number(textIn(payload, "offset") || 0);
      const limit = Math.min(100, Number(textIn(payload, "limit") || 100));
      const seconds = Number(textIn(payload, "timeout") || 0);
      if (Array.isArray(payload["allowed_updates"])) allowed = payload["allowed_updates"] as string[];
      if (offset < 0) kept.splice(0, Math.max(0, kept.length + offset));
      while (kept[0] && kept[0].update_id < offset) kept.shift();
      poller?.terminate();
      if (kept.length > 0 || seconds === 0) return { result: kept.slice(0, limit) };
      return new Promise((resolve) => {
        const end = (answer: Answer) => {
          clearTimeout(timer);
          if (poller === mine) poller = undefined;
          resolve(answer);
        };
        const mine = {
          give: (updates: readonly KeptUpdate[]) => end({ result: updates.slice(0, limit) }),
          terminate: () =>
            end({ refused: [409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"] }),
        };
        const timer = setTimeout(() => mine.give([]), seconds * 1000).unref();
        poller = mine;
        void left.then(() => mine.give([]));
      });
    },

    stop() {
      stopped = true;
      poller?.give([]);
    },
  };
}

export type Updates = ReturnType<typeof createUpdates>;
