import { setTimeout as delay } from "node:timers/promises";
import type { ZaloEvent } from "./events.ts";
import { zaloMac } from "./mac.ts";
import { createPost } from "./post.ts";
import type { Delivery, Switches } from "./switches.ts";

/** How the service answered an event. */
export interface WebhookAnswer {
  readonly event: string;
  /** 0 = there was no answer. */
  readonly status: number;
  /** Zalo wants it within 2,000. */
  readonly ms: number;
}

interface Posted {
  readonly event: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface WebhookOptions {
  readonly switches: Switches;
  readonly appId: string;
  readonly oaSecret: string;
  readonly now: () => number;
}

/** After which times what was not taken is posted again; then the webhook is switched off (Zalo's documentation: webhook, retries). */
const ladderMs = [30_000, 300_000, 900_000, 1_800_000, 3_600_000] as const;
/** The account's messages coming back, and receipts. */
const ofOurOwn = /^oa_|_received_message$/;

/** Posts events to the service, signed over the very bytes that it sends. */
export function createWebhook({ switches, appId, oaSecret, now }: WebhookOptions) {
  const line = createPost();
  const responses: WebhookAnswer[] = [];
  const underWay = new Set<Promise<unknown>>();
  const stopping = new AbortController();
  let held: (() => Promise<void>)[] = [];
  let kept: { readonly posted: Posted; readonly tries: number; readonly due: number }[] = [];
  let written = 0;

  function sign(event: ZaloEvent, headers: Posted["headers"]): Posted {
    written += 1;
    const body = write(event, switches.delivery, written);
    const mac = zaloMac(appId, body, event.timestamp, switches.delivery.mac === "wrong" ? `${oaSecret}?` : oaSecret);
    const signature = { right: `mac=${mac}`, wrong: `mac=${mac}`, bare: mac, missing: undefined }[switches.delivery.mac];
    return {
      event: event.event_name,
      body,
      headers: { "content-type": "application/json", ...(signature ? { "x-zevent-signature": signature } : {}), ...headers },
    };
  }

  async function post({ event, body, headers }: Posted, more: Posted["headers"] = {}): Promise<number> {
    const { webhookUrl } = switches;
    if (webhookUrl === undefined) return 0;
    const { status, ms } = await line.post(webhookUrl, { ...headers, ...more }, body);
    responses.push({ event, status, ms });
    return status;
  }

  function keep(posted: Posted, tries: number): void {
    const rest = ladderMs[tries];
    if (rest === undefined) switches.webhookUrl = undefined;
    else kept.push({ posted, tries, due: now() + rest });
  }

  async function postAll(posted: Posted, times: number): Promise<number[]> {
    const { delayMs, retries } = switches.delivery;
    if (delayMs > 0) await delay(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    const statuses: number[] = [];
    for (let time = 0; time < times; time += 1) statuses.push(await post(posted));
    if (retries && !statuses.includes(200)) keep(posted, 0);
    return statuses;
  }

  /** What people do waits until enough others wait with it. */
  function inTurn(event: string, work: () => Promise<number[]>): Promise<number[]> {
    if (switches.delivery.reorder <= 1 || ofOurOwn.test(event)) return work();
    return new Promise((resolve) => {
      held.push(async () => resolve(await work()));
      if (held.length >= switches.delivery.reorder) void release();
    });
  }

  /** What waits is posted, the last first. */
  async function release(): Promise<void> {
    const waiting = held.toReversed();
    held = [];
    for (const go of waiting) await go();
  }

  return {
    responses,
    /** Posts an event so many times, and gives the statuses. @param headers beside those of every event */
    deliver(
      event: ZaloEvent,
      { times = 1, headers = {} }: { readonly times?: number; readonly headers?: Posted["headers"] } = {},
    ): Promise<number[]> {
      if (switches.webhookUrl === undefined) return Promise.resolve([]);
      const posted = sign(event, headers);
      const work = inTurn(posted.event, () => postAll(posted, times * switches.delivery.times));
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
      return work;
    },
    /** Posts again what was not taken and is due by now, with the header num_retry. */
    async retryDue(): Promise<number[]> {
      const due = kept.filter((one) => one.due <= now());
      kept = kept.filter((one) => one.due > now());
      const statuses: number[] = [];
      for (const { posted, tries } of due) {
        const status = await post(posted, { num_retry: String(tries + 1) });
        statuses.push(status);
        if (status !== 200) keep(posted, tries + 1);
      }
      return statuses;
    },
    /** All that is on its way has been answered. */
    async settle(): Promise<void> {
      void release();
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    /** Ends when all that was on its way has been answered; nothing is delayed any more. */
    async stop(): Promise<void> {
      stopping.abort();
      await this.settle();
      line.stop();
    },
  };
}

export type Webhook = ReturnType<typeof createWebhook>;

function write(event: ZaloEvent, { json, ids }: Delivery, written: number): string {
  const way = json === "in turns" ? (["plain", "escaped", "spaced"] as const)[written % 3] : json;
  const plain = way === "spaced" ? JSON.stringify(event, undefined, 1).replaceAll(/\n\s*/g, " ") : JSON.stringify(event);
  const numbered = ids === "numbers" ? plain.replaceAll(/("(?:id|oa_id|app_id|user_id|user_id_by_app)": ?)"(\d{16,})"/g, "$1$2") : plain;
  return way === "escaped"
    ? numbered.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : numbered;
}
