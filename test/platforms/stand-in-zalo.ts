import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createSentFiles } from "./sent-files.ts";
import { accountRoutes } from "./stand-in-zalo/account.ts";
import { createBusiness } from "./stand-in-zalo/business.ts";
import { personIn, readCall, type Call } from "./stand-in-zalo/call.ts";
import { createDoor, type AnsweredCall, type RefusedCall, type Reply } from "./stand-in-zalo/door.ts";
import { ofAccount, type ZaloEvent } from "./stand-in-zalo/events.ts";
import { createFaults, strikesFirst, strikesLast, type Fault, type Where } from "./stand-in-zalo/faults.ts";
import { createOauth, type ConsentAsked } from "./stand-in-zalo/oauth.ts";
import { createPace } from "./stand-in-zalo/pace.ts";
import { ZaloPerson } from "./stand-in-zalo/person.ts";
import { Switches } from "./stand-in-zalo/switches.ts";
import { createTokens } from "./stand-in-zalo/tokens.ts";
import { createUploads, type Upload } from "./stand-in-zalo/uploads.ts";
import { createWebhook, type WebhookAnswer } from "./stand-in-zalo/webhook.ts";
import { createQuota } from "./stand-in-zalo/window.ts";

export type { Fault, Where } from "./stand-in-zalo/faults.ts";
export { challengeFor, secretProof, zaloMac } from "./stand-in-zalo/mac.ts";
export type { HeardMessage, ZaloPerson } from "./stand-in-zalo/person.ts";
export type { WebhookAnswer } from "./stand-in-zalo/webhook.ts";

export interface StandInZaloOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly appId?: string;
  readonly appSecret?: string;
  readonly oaSecret?: string;
  readonly oaId?: string;
  /** 0 or none = any that is free. */
  readonly port?: number;
}

/** Where ids of people begin: above 2^53, so that who reads them as numbers mistakes one person for another. */
const firstPerson = 2n ** 53n + 1n;

const tokenPath = "/v4/oa/access_token";

/**
 * Zalo's servers for an Official Account, for tests and for playing: OAuth, the account's API, and the people who write to
 * it, as faithful as a service can tell. One server stands for all of Zalo's hosts.
 */
export class StandInZalo extends Switches {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecret: string;
  readonly oaId: string;
  /** Every call that was accepted, and every one that was not. */
  readonly calls: readonly AnsweredCall[];
  readonly refusals: readonly RefusedCall[];
  readonly uploads: readonly Upload[];
  /** How the service answered each event, and how fast. */
  readonly responses: readonly WebhookAnswer[];
  readonly #now: () => number;
  readonly #people = new Map<string, ZaloPerson>();
  readonly #faults = createFaults();
  readonly #tokens;
  readonly #oauth;
  readonly #pace;
  readonly #uploads;
  readonly #sentFiles = createSentFiles();
  readonly #quota;
  readonly #webhook;
  readonly #door;
  readonly #business;
  readonly #server: Server;

  constructor({ now = Date.now, ...given }: StandInZaloOptions) {
    super();
    this.#now = now;
    this.appId = given.appId ?? "1029384756102938475";
    this.appSecret = given.appSecret ?? "app-secret-ABC123";
    this.oaSecret = given.oaSecret ?? "TestOaSecret0123456789";
    this.oaId = given.oaId ?? "4455667788990011223";
    const { appId, appSecret, oaSecret, oaId } = this;
    this.#tokens = createTokens(now, this);
    this.#oauth = createOauth({ appId, appSecret, oaId, tokens: this.#tokens, switches: this, now });
    this.#pace = createPace(this, now);
    this.#uploads = createUploads(now);
    this.#quota = createQuota(this);
    this.#webhook = createWebhook({ switches: this, appId, oaSecret, now });
    const routes = accountRoutes({ oaId, people: this.#people, switches: this, uploads: this.#uploads, quota: this.#quota, now });
    this.#door = createDoor({ routes, tokens: this.#tokens, pace: this.#pace, switches: this, appSecret, now });
    this.calls = this.#door.calls;
    this.refusals = this.#door.refusals;
    this.uploads = this.#uploads.kept;
    this.responses = this.#webhook.responses;
    this.#business = createBusiness({
      appId,
      oaId,
      people: this.#people,
      tokens: this.#tokens,
      switches: this,
      webhook: this.#webhook,
      now,
    });
    this.#server = createServer((request, response) => void this.#handle(request, response).catch(() => response.destroy()));
    // Else an idle connection might be closed just when the service uses it again.
    this.#server.keepAliveTimeout = 60_000;
  }

  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => this.#server.once("error", reject).listen(port, "127.0.0.1", resolve));
  }

  /** For ZALO_API_ROOT, ZALO_OAUTH_ROOT and ZALO_BUSINESS_ROOT. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  /** The one that is good for the next refresh. */
  get refreshToken(): string {
    return this.#tokens.refresh;
  }
  get accessToken(): string {
    return this.#tokens.access;
  }
  /** How many refreshes gave new tokens. */
  get refreshes(): number {
    return this.#oauth.counted.refreshes;
  }
  /** How many refreshes were asked for, whatever became of them. */
  get refreshCalls(): number {
    return this.#oauth.counted.refreshCalls;
  }
  /** Messages that no package paid for. */
  get charged(): number {
    return this.#quota.charged;
  }
  /** The most calls within any second of the stand-in's clock. */
  get mostInASecond(): number {
    return this.#pace.mostInASecond;
  }

  /** The person with that id, known to this account; without an id somebody new. They have not written yet. */
  person(id = String(firstPerson + 2n * BigInt(this.#people.size))): ZaloPerson {
    const { appId, oaId } = this;
    const world = {
      appId,
      oaId,
      switches: this,
      webhook: this.#webhook,
      now: this.#now,
      keepFile: (bytes: Buffer) => `${this.url}/sent/${this.#sentFiles.keep(bytes)}`,
    };
    const known = this.#people.get(id) ?? new ZaloPerson(id, String(BigInt(id) + 10n ** 18n), world);
    this.#people.set(id, known);
    return known;
  }

  /** What the click of the admin who consents does: the address to which their browser goes, with code, oa_id and state. */
  consent(asked: ConsentAsked): string {
    return this.#oauth.consent(asked);
  }

  expireAccessToken(): void {
    this.#tokens.expireAccess();
  }

  /** All tokens are dead: only a new consent helps. */
  revoke(): void {
    this.#tokens.revoke();
  }

  /** What goes wrong with the next calls there, one after the other. */
  fault(where: Where, ...next: Fault[]): void {
    this.#faults.add(where, next);
  }

  /** Nothing goes wrong any more. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** An event as it is, whatever it is; gives the statuses. */
  deliver(event: ZaloEvent, times = 1): Promise<number[]> {
    return this.#webhook.deliver(event, { times });
  }

  /** An event that nobody has heard of. */
  deliverUnknown(event_name = "oa_moved_to_the_moon"): Promise<number[]> {
    const ids = { appId: this.appId, oaId: this.oaId, user: "", userByApp: "", timestamp: String(this.#now()) };
    return this.deliver(ofAccount(ids, event_name, {}));
  }

  /** Posts again what the service did not take and is due by now: after 30 s, 5 min, 15 min, 30 min and 1 h. */
  retryDue(): Promise<number[]> {
    return this.#webhook.retryDue();
  }

  /** Every event that is on its way has been answered. */
  settle(): Promise<void> {
    return this.#webhook.settle();
  }

  async stop(): Promise<void> {
    await this.#webhook.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, sent] = /^\/sent\/(\d+)$/.exec(request.url ?? "") ?? [];
    if (sent) return this.#sentFiles.answer(sent, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = readCall(request.method ?? "", new URL(request.url ?? "", this.url), request.headers, Buffer.concat(chunks));
    if (call.path === tokenPath && call.body.includes("grant_type=refresh_token")) this.#oauth.counted.refreshCalls += 1;
    const fault = this.#faults.take(call.path, personIn(call));
    if (await strikesFirst(fault, response, (error, message) => send(response, { status: 200, headers: {}, body: { error, message } }))) {
      return;
    }
    const reply = await this.#answer(call);
    if (!strikesLast(fault, response)) send(response, reply);
  }

  #answer(call: Call): Reply | Promise<Reply> {
    switch (`${call.method} ${call.path}`) {
      case `POST ${tokenPath}`:
        return { status: 200, headers: {}, body: this.#oauth.token(call.headers, call.body.toString()) };
      case "GET /v4/oa/permission":
        return this.#oauth.page(call.query);
      case "POST /message/template":
        return this.#door.pass(call, this.#business(call));
      default:
        return this.#door.enter(call);
    }
  }
}

export async function startStandInZalo(options: StandInZaloOptions = {}): Promise<StandInZalo> {
  const zalo = new StandInZalo(options);
  await zalo.listen(options.port);
  return zalo;
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { "content-type": "application/json;charset=UTF-8", ...headers }).end(JSON.stringify(body));
}
