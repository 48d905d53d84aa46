import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Answer, Payload } from "./stand-in-telegram/answer.ts";
import { createMethods } from "./stand-in-telegram/methods.ts";
import { createPace, type Limits } from "./stand-in-telegram/pace.ts";
import { createSentFiles } from "./sent-files.ts";
import { readPayload } from "./stand-in-telegram/payload.ts";
import { createPerson, type Person, type Personal } from "./stand-in-telegram/person.ts";
import { createUpdates } from "./stand-in-telegram/updates.ts";

export type { BotMessage, Person } from "./stand-in-telegram/person.ts";

/** What goes wrong with the next calls of a method, one after the other. */
export type Fault =
  /** The message is accepted, and the line cut before the answer. */
  | "cut"
  /** The line is cut before anything is done. */
  | "cut unread"
  /** No answer, ever. */
  | "hang"
  | "server error"
  /** What something between us and Telegram says: no JSON. */
  | { readonly page: number }
  | { readonly retryAfter: number }
  | { readonly refused: readonly [code: number, description: string] }
  | { readonly delayMs: number };

interface StandInOptions {
  readonly token?: string;
  /** None unless asked for. */
  readonly limits?: Limits;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Between a webhook's refusal and the next try. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

export const standInToken = "123456789:AAStandInStandInStandInStandInStandIn";

/**
 * A Bot API server for tests, as faithful as the bot can tell: the order of its checks, its words for what is wrong,
 * updates kept until they are acknowledged, webhooks with the secret, one after the other for each chat.
 */
export async function startStandInTelegram({ token = standInToken, limits = {}, now = Date.now, wait = delay }: StandInOptions = {}) {
  const calls: { readonly method: string; readonly payload: Payload }[] = [];
  const faults = new Map<string, Fault[]>();
  const people = new Map<string, Person>();
  const commands = new Map<string, unknown>();
  const openQueries = new Set<string>();
  const updates = createUpdates(async (milliseconds) => void (await wait(milliseconds)));
  const count = { messages: 500, queries: 0 };
  const nextMessageId = () => (count.messages += 1);
  const date = () => Math.floor(now() / 1000);
  const files = createSentFiles();
  const methods = createMethods({ files, people, commands, openQueries, pace: createPace(limits, now), nextMessageId, date });

  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fileNumber = new RegExp(`^/file/bot${token}/documents/(\\d+)$`).exec(request.url ?? "")?.[1];
    if (fileNumber) return files.answer(fileNumber, response);
    const payload = await readPayload(request);
    const [, bot = "", method = ""] = (request.url ?? "").split(/[/?]/);
    if (bot !== `bot${token}`) {
      return answer(response, { refused: /^bot\d+:[\w-]{35}$/.test(bot) ? [401, "Unauthorized"] : [404, "Not Found"] });
    }
    if (!payload) return answer(response, { refused: [400, "Bad Request: can't parse JSON object"] });
    calls.push({ method, payload });
    const fault = faults.get(method)?.shift();
    if (fault === "cut unread") return void request.socket.destroy();
    if (fault === "server error") return answer(response, { refused: [502, "Bad Gateway"] });
    if (typeof fault === "object") {
      if ("page" in fault) return void response.writeHead(fault.page, { "content-type": "text/html" }).end("<html>no Telegram here</html>");
      if ("refused" in fault) return answer(response, fault);
      if ("retryAfter" in fault) {
        return answer(response, {
          refused: [429, `Too Many Requests: retry after ${fault.retryAfter}`, { retry_after: fault.retryAfter }],
        });
      }
      await delay(fault.delayMs);
    }
    const result = await act(method, payload, response);
    if (fault === "hang") return;
    if (fault === "cut") return void request.socket.destroy();
    answer(response, result);
  }

  function act(method: string, payload: Payload, response: ServerResponse): Answer | Promise<Answer> {
    switch (method) {
      case "setWebhook":
        return updates.setWebhook(payload);
      case "deleteWebhook":
        return updates.deleteWebhook(payload);
      case "getWebhookInfo":
        return updates.webhookInfo();
      case "getUpdates":
        return updates.poll(payload, new Promise((resolve) => response.once("close", resolve)));
      default:
        return methods[method]?.(payload) ?? { refused: [404, "Not Found: method not found"] };
    }
  }

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    calls,
    /** By language code; "" is for all other languages. */
    commands,
    get webhook() {
      return updates.webhook;
    },
    /** The person with that id, who has written to the bot before. */
    person(id: string, personal: Personal = {}): Person {
      const openQuery = () => {
        count.queries += 1;
        openQueries.add(`query-${count.queries}`);
        return `query-${count.queries}`;
      };
      const known = people.get(id) ?? createPerson(id, personal, { updates, files, nextMessageId, date, openQuery });
      people.set(id, known);
      return known;
    },
    /** An update as it is, to the webhook or to whoever polls. */
    deliver: (fields: Payload, times?: number) => updates.deliver("", fields, times),
    failNext(method: string, ...next: Fault[]) {
      faults.set(method, next);
    },
    async stop() {
      updates.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StandInTelegram = Awaited<ReturnType<typeof startStandInTelegram>>;

function answer(response: ServerResponse, given: Answer): void {
  const refused = "refused" in given ? given.refused : undefined;
  const [error_code, description, parameters] = refused ?? [200];
  response.writeHead(error_code, { "content-type": "application/json" });
  if ("result" in given) response.end(JSON.stringify({ ok: true, ...given }));
  else response.end(JSON.stringify({ ok: false, error_code, description, ...(parameters ? { parameters } : {}) }));
}
