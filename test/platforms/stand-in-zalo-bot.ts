import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createSentFiles } from "./sent-files.ts";
import { badRequest, notFound, textIn, type Answer, type Payload } from "./stand-in-zalo-bot/answer.ts";
import { createMethods } from "./stand-in-zalo-bot/methods.ts";
import { readPayload } from "./stand-in-zalo-bot/payload.ts";
import { newId, ZaloBotPerson } from "./stand-in-zalo-bot/person.ts";
import { Switches } from "./stand-in-zalo-bot/switches.ts";
import { createUpdates, type BotUpdate, type BotWebhook } from "./stand-in-zalo-bot/updates.ts";
import { createFaults, strikesFirst, strikesLast, type Fault, type Where } from "./stand-in-zalo/faults.ts";

export type { HeardFromBot, ZaloBotPerson } from "./stand-in-zalo-bot/person.ts";

export interface StandInZaloBotOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly token?: string;
  /** 0 or none = any that is free. */
  readonly port?: number;
  /** A poll is held so long at most, whatever it asks for. */
  readonly pollMs?: number;
}

export const standInBotToken = "1234567890:StandInStandInStandInStandIn";

/** The server of the Zalo Bot Platform, for tests and for playing, and the people who write to the bot. */
export class StandInZaloBot extends Switches {
  readonly token: string;
  /** Every call that reached the bot's own methods, with what it asked for. */
  readonly calls: { readonly method: string; readonly payload: Payload }[] = [];
  /** Messages that the bot sent, by month ("2026-11"). */
  readonly sent = new Map<string, number>();
  readonly #now: () => number;
  readonly #people = new Map<string, ZaloBotPerson>();
  /** Those who wrote: the plan counts them. */
  readonly #entered = new Set<string>();
  readonly #faults = createFaults();
  readonly #sentFiles = createSentFiles();
  readonly #updates;
  readonly #methods;
  readonly #server: Server;

  constructor({ now = Date.now, token = standInBotToken, pollMs = Infinity }: StandInZaloBotOptions) {
    super();
    this.#now = now;
    this.token = token;
    this.#updates = createUpdates({ switches: this, now, pollMs });
    this.#methods = createMethods({ people: this.#people, switches: this, now, sent: this.sent });
    this.#server = createServer((request, response) => void this.#handle(request, response).catch(() => response.destroy()));
    // Else an idle connection might be closed just when the service uses it again.
    this.#server.keepAliveTimeout = 60_000;
  }

  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => this.#server.once("error", reject).listen(port, "127.0.0.1", resolve));
  }

  /** For ZALO_BOT_API_ROOT. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  get webhook(): BotWebhook | undefined {
    return this.#updates.webhook;
  }
  /** How many people wrote. */
  get peopleCount(): number {
    return this.#entered.size;
  }

  /** The person with that id, who has talked with the bot before; without an id somebody new. */
  person(id = newId()): ZaloBotPerson {
    const world = {
      updates: this.#updates,
      switches: this,
      now: this.#now,
      enters: (who: string) => this.#enters(who),
      keepFile: (bytes: Buffer) => `${this.url}/sent/${this.#sentFiles.keep(bytes)}`,
    };
    const known = this.#people.get(id) ?? new ZaloBotPerson(id, world);
    this.#people.set(id, known);
    return known;
  }

  /** What goes wrong with the next calls of a method (its name is their path), or about a person, one after the other. */
  fault(where: Where, ...next: Fault[]): void {
    this.#faults.add(where, next);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** An event as it is, whatever it is. */
  deliver(update: BotUpdate, times = 1): Promise<number[]> {
    return this.#updates.deliver(update, times);
  }

  async stop(): Promise<void> {
    await this.#updates.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #enters(id: string): boolean {
    if (!this.#entered.has(id) && this.#entered.size >= this.limits.people) return false;
    this.#entered.add(id);
    return true;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, sent] = /^\/sent\/(\d+)$/.exec(request.url ?? "") ?? [];
    if (sent) return this.#sentFiles.answer(sent, response);
    const payload = await readPayload(request);
    const [, bot = "", method = ""] = (request.url ?? "").split(/[/?]/);
    if (bot !== `bot${this.token}`) return this.#send(response, bot.startsWith("bot") ? { refused: [401, "Unauthorized"] } : notFound);
    if (!payload) return this.#send(response, badRequest("can't parse the parameters"));
    const fault = this.#faults.take(method, textIn(payload, "chat_id") || undefined);
    if (await strikesFirst(fault, response, (code, why) => this.#send(response, { refused: [code, why] }))) return;
    this.calls.push({ method, payload });
    const answer = await this.#act(method, payload, response);
    if (!strikesLast(fault, response)) this.#send(response, answer);
  }

  #act(method: string, payload: Payload, response: ServerResponse): Answer | Promise<Answer> {
    switch (method) {
      case "setWebhook":
        return this.#updates.setWebhook(payload);
      case "deleteWebhook":
        return this.#updates.deleteWebhook();
      case "getWebhookInfo":
        return this.#updates.webhookInfo();
      case "testWebhook":
        return this.#updates.testWebhook();
      case "getUpdates":
        return this.#updates.poll(payload, new Promise((resolve) => response.once("close", resolve)));
      default:
        return Object.hasOwn(this.#methods, method) ? this.#methods[method]!(payload) : notFound;
    }
  }

  #send(response: ServerResponse, answer: Answer): void {
    if (response.destroyed) return;
    const [code, description] = "refused" in answer ? answer.refused : [200];
    const isStatus = code >= 200 && code < 600 && this.httpStatus === "real";
    // Seen of Zalo: the header Server comes twice.
    response.setHeader("server", ["zserver", "zserver"]);
    response.writeHead(isStatus ? code : 200, { "content-type": "application/json" });
    response.end(JSON.stringify("refused" in answer ? { ok: false, error_code: code, description } : { ok: true, result: answer.result }));
  }
}

export async function startStandInZaloBot(options: StandInZaloBotOptions = {}): Promise<StandInZaloBot> {
  const bot = new StandInZaloBot(options);
  await bot.listen(options.port);
  return bot;
}
