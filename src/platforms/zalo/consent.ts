import type { FastifyInstance } from "fastify";
import type { Logger } from "../../log.ts";
import { isSame } from "../webhook.ts";
import type { Oauth } from "./oauth.ts";
import type { TokenKeeper } from "./tokens.ts";

/** A consent that is waited for, over all processes. */
export interface ConsentStore {
  /** The one that is kept, else this one. */
  consent(offered: Waiting): Promise<Waiting>;
  waitingConsent(): Promise<Waiting | undefined>;
  endConsent(): Promise<void>;
}
interface Waiting {
  readonly state: string;
  readonly verifier: string;
}

interface ConsentOptions {
  readonly store: ConsentStore;
  readonly oauth: Oauth;
  readonly tokens: TokenKeeper;
  /** Where the admin comes back to; the same is set in Zalo's console. */
  readonly redirectUri: () => string;
  /** An unguessable text of at least 22 letters and digits. */
  readonly token: () => string;
  /** The page's sentences, by key. */
  readonly say: (key: "zalo-consent-done" | "zalo-consent-wrong" | "zalo-consent-failed") => string;
  readonly log: Logger;
}

export const callbackPath = "/zalo/callback";
/** Zalo wants so many characters of a verifier. */
const verifierLength = 43;

/** How an admin of the account lets us in without a programmer: a link, Zalo's own page, and back here. */
export function createConsent({ store, oauth, tokens, redirectUri, token, say, log }: ConsentOptions) {
  return {
    /** The state in it lets whoever opens it connect their account: it is for the admin alone. */
    async link(): Promise<string> {
      const verifier = (token() + token() + token()).replaceAll(/[^A-Za-z0-9]/g, "0").slice(0, verifierLength);
      const waiting = await store.consent({ state: token(), verifier });
      return oauth.consentLink(redirectUri(), waiting.state, waiting.verifier);
    },

    /** GET /zalo/callback: only who comes with the state that was given out is let in. */
    addCallback(server: FastifyInstance): void {
      server.get(callbackPath, async (request, reply) => {
        const { code, state } = request.query as Record<string, unknown>;
        const page = (status: number, key: Parameters<typeof say>[0]) =>
          reply
            .code(status)
            .headers({
              "content-type": "text/html; charset=utf-8",
              "cache-control": "no-store",
              "content-security-policy": "default-src 'none'",
              "referrer-policy": "no-referrer",
            })
            .send(
              `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Zalo</title><p>${say(key)}</p></html>`,
            );
        const waiting = await store.waitingConsent();
        if (!waiting || !isSame(state, waiting.state) || typeof code !== "string" || code === "") return page(400, "zalo-consent-wrong");
        const answer = await oauth.exchange(code, waiting.verifier);
        if (answer.is !== "tokens") {
          log.error({ code: answer.is === "refused" ? answer.code : answer.why }, "Zalo gave no tokens for a consent");
          return page(502, "zalo-consent-failed");
        }
        await tokens.accept(answer.tokens);
        await store.endConsent();
        log.info("a Zalo Official Account was connected");
        return page(200, "zalo-consent-done");
      });
    },
  };
}
