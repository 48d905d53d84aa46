import { createHash } from "node:crypto";
import { mayBeDone, type Line } from "../line.ts";
import { call } from "./call.ts";

export interface Tokens {
  readonly access: string;
  /** Single use: with each refresh comes another, and the old access token is dead at once. */
  readonly refresh: string;
  /** Milliseconds since 1970. */
  readonly accessUntil: number;
  readonly refreshedAt: number;
}

interface OauthOptions {
  readonly line: Line;
  readonly root: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly now: () => number;
}

export type OauthAnswer =
  | { readonly is: "tokens"; readonly tokens: Tokens }
  /** Zalo's own no. */
  | { readonly is: "refused"; readonly code: number }
  | { readonly is: "unreached"; readonly why: string }
  /** It may have been done. */
  | { readonly is: "unknown"; readonly why: string };

export interface Oauth {
  refresh(refreshToken: string): Promise<OauthAnswer>;
  exchange(code: string, verifier: string): Promise<OauthAnswer>;
  /** Where an admin of the account consents. */
  consentLink(redirectUri: string, state: string, verifier: string): string;
}

const dayMs = 25 * 60 * 60 * 1000;

/** OAuth v4 for Official Accounts (Zalo's documentation: authentication and authorisation of an app). */
export function createOauth({ line, root, appId, appSecret, now }: OauthOptions): Oauth {
  async function ask(form: Readonly<Record<string, string>>): Promise<OauthAnswer> {
    const asked = now();
    const answered = await call(line, {
      method: "POST",
      url: `${root}/v4/oa/access_token`,
      headers: { secret_key: appSecret, "content-type": "application/x-www-form-urlencoded" },
      data: new URLSearchParams({ ...form, app_id: appId }).toString(),
    });
    switch (answered.is) {
      case "ok":
        return read(answered.data, asked, form["refresh_token"]);
      case "refused":
        return { is: "refused", code: answered.code };
      case "unreached":
        return answered;
      case "trouble":
        return { is: mayBeDone(answered.status) ? "unknown" : "unreached", why: `status ${answered.status}` };
      default:
        return answered;
    }
  }

  /** @param used the refresh token: it stays, should none come instead */
  function read(data: unknown, asked: number, used: string | undefined): OauthAnswer {
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = (data ?? {}) as Record<string, unknown>;
    const next = typeof refresh === "string" && refresh !== "" ? refresh : used;
    if (typeof access !== "string" || access === "" || !next) return { is: "unknown", why: "an answer without tokens" };
    const lifeMs = Number(seconds) > 0 ? Number(seconds) * 1000 : dayMs;
    return { is: "tokens", tokens: { access, refresh: next, accessUntil: asked + lifeMs, refreshedAt: asked } };
  }

  return {
    refresh: (refreshToken) => ask({ refresh_token: refreshToken, grant_type: "refresh_token" }),
    exchange: (code, verifier) => ask({ code, grant_type: "authorization_code", code_verifier: verifier }),
    consentLink(redirectUri, state, verifier) {
      const link = new URL(`${root}/v4/oa/permission`);
      link.search = new URLSearchParams({
        app_id: appId,
        redirect_uri: redirectUri,
        code_challenge: challengeOf(verifier),
        state,
      }).toString();
      return link.toString();
    },
  };
}

/** PKCE: base64url, without padding, of the raw SHA-256 of the verifier. */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
