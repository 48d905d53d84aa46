import { setTimeout as delay } from "node:timers/promises";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "../../log.ts";
import { createKnownFiles } from "../known-files.ts";
import { createLine } from "../line.ts";
import { namedPart } from "../named-part.ts";
import type { Outcome, Platform, Share } from "../platform.ts";
import { addWebhook } from "../webhook.ts";
import { readZaloFile } from "../zalo-files.ts";
import { createAccount, type TakeMoment } from "./account.ts";
import { call } from "./call.ts";
import { createConsent, type ConsentStore, callbackPath } from "./consent.ts";
import type { StopWhy } from "./errors.ts";
import { answerMs, replyPatienceMs, refreshTokenMs, uploadMs, warnMs } from "./limits.ts";
import { createOauth } from "./oauth.ts";
import { reachOf } from "./reach.ts";
import { createSay, type ButtonsMemory } from "./say.ts";
import { send } from "./send.ts";
import { createSpeak } from "./speak.ts";
import { createTokens, type TokenStore } from "./tokens.ts";
import { webhookPath, zaloWebhook } from "./webhook.ts";

export interface ZaloOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecret: string;
  /** The first tokens, from the settings; undefined = an admin's consent brings them. */
  readonly given: { readonly refresh: string; readonly access: string | undefined } | undefined;
  readonly siteVerification: string | undefined;
  readonly reminderTemplate: string | undefined;
  readonly apiRoot: string;
  readonly oauthRoot: string;
  /** Where the service is reached, once it listens. */
  readonly url: () => string;
  readonly store: TokenStore & ConsentStore;
  readonly buttons: ButtonsMemory;
  readonly share: Share;
  readonly takeMoment: TakeMoment;
  /** Unasked messages a second; undefined = as many as the moments allow. */
  readonly perSecond?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly token: () => string;
  /** A sentence of the page that an admin comes back to. */
  readonly say: Parameters<typeof createConsent>[0]["say"];
  /** Shows the link to the person at the terminal. It is for the account's admin alone, and not for the log. */
  readonly showLink: (link: string) => void;
  /** What staff must know and do something about. */
  readonly tellStaff: (trouble: ZaloTrouble) => void;
  /** All is well again. */
  readonly onGoOn: () => void;
  readonly onTrouble?: (person: string, outcome: Outcome) => void;
  readonly log: Logger;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** How long one answer of Zalo's may take. */
  readonly answerMs?: number;
}

export type ZaloTrouble =
  | { readonly is: "stopped"; readonly why: StopWhy; readonly link?: string }
  /** The refresh token lapses. */
  | { readonly is: "lapses"; readonly days: number };

const dayMs = 24 * 60 * 60 * 1000;

const anyBot = { id: 1, is_bot: true, first_name: "Tuan hoc", username: "zalo" } as UserFromGetMe;

/** A Zalo Official Account, by its Open API (docs.zaloplatforms.com). */
export function createZaloPlatform(options: ZaloOptions): Platform {
  const { appId, appSecret, oaSecret, apiRoot, oauthRoot, store, now, log, wait = (milliseconds) => delay(milliseconds) } = options;
  const line = createLine(options.answerMs ?? answerMs);
  const oauth = createOauth({ line, root: oauthRoot, appId, appSecret, now });
  const tokens = createTokens({
    ...{ store, oauth, now, wait, log, given: options.given },
    async probe(access) {
      await wait((await options.takeMoment(replyPatienceMs)) ?? 0);
      return call(line, { method: "GET", url: `${apiRoot}/v2.0/oa/getoa`, headers: { access_token: access } });
    },
    onTrouble: (trouble) =>
      void askForConsent(trouble).catch((error: unknown) =>
        log.error({ err: error, trouble }, "nobody could be asked for a new consent to Zalo"),
      ),
  });
  const account = createAccount({
    ...{ line, root: apiRoot, appSecret, tokens, now, wait, log, takeMoment: options.takeMoment, onGoOn: options.onGoOn },
    // The tokens tell of theirs themselves.
    onStop: (why) => why !== "consent" && why !== "lost" && options.tellStaff({ is: "stopped", why }),
  });
  const say = createSay({ account, buttons: options.buttons, now, wait, files: createKnownFiles(uploadMs, now), share: options.share });
  const consent = createConsent({
    ...{ store, oauth, token: options.token, say: options.say, log, redirectUri: () => options.url() + callbackPath },
    tokens: { ...tokens, accept: async (fresh) => tokens.accept(fresh).then(meet) },
  });
  let oaId: string | undefined;

  async function askForConsent(why: "consent" | "lost"): Promise<void> {
    const link = await consent.link();
    options.showLink(link);
    options.tellStaff({ is: "stopped", why, link });
  }

  /** Asks which account it is; that is also the first use of the tokens, which tells whether they are any good. */
  async function meet(): Promise<void> {
    const verdict = await account.call({ path: "/v2.0/oa/getoa", patienceMs: replyPatienceMs });
    if (verdict.is !== "sent") return;
    const { oaid, oa_id } = (verdict.data ?? {}) as { oaid?: unknown; oa_id?: unknown };
    const id = oaid ?? oa_id;
    if (typeof id === "string") oaId = id;
  }

  async function tend(): Promise<void> {
    await tokens.tend();
    const since = tokens.refreshedAt();
    const left = since === undefined ? Infinity : since + refreshTokenMs - now();
    if (left <= warnMs) options.tellStaff({ is: "lapses", days: Math.max(0, Math.floor(left / dayMs)) });
  }

  return {
    name: "zalo",
    token: "1:zalo",
    botInfo: anyBot,
    fetch: createSpeak({ say, log, onTrouble: options.onTrouble }),
    limit: options.perSecond === undefined ? {} : { perSecond: options.perSecond },
    writesChoices: true,
    quotes: true,
    async routes(server, hear) {
      const { siteVerification } = options;
      consent.addCallback(server);
      if (siteVerification) {
        const page = `<!doctype html><html><head><meta name="zalo-platform-site-verification" content="${siteVerification}"></head><body>${siteVerification}</body></html>`;
        server.get(`/zalo_verifier${siteVerification}.html`, (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
      }
      // Whoever sets the address up may look whether something is there.
      server.get(webhookPath, (_request, reply) => reply.code(200).send());
      await server.register(
        namedPart("zalo-webhook", (part) => addWebhook(part, zaloWebhook({ appId, oaSecret, apiRoot, now, oaId: () => oaId }, hear), log)),
      );
    },
    async start() {
      await tokens.begin();
      if (tokens.refreshedAt() === undefined || tokens.trouble() !== "") options.showLink(await consent.link());
      else void meet().catch((error: unknown) => log.warn({ err: error }, "the Zalo account could not be asked who it is"));
    },
    stop: async () => undefined,
    tend,
    preview: (message) => say.preview(message),
    reach: (lastContact) => reachOf(lastContact, now(), options.reminderTemplate !== undefined),
    readFile: (_person, ref, mostBytes) => readZaloFile(ref, apiRoot, mostBytes),
    send: (person, message) => send({ account, say, template: options.reminderTemplate }, person, message),
    stopped: () => account.stopped(),
  };
}
