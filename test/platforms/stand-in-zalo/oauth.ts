import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "./door.ts";
import { challengeFor } from "./mac.ts";
import type { Switches } from "./switches.ts";
import type { Tokens } from "./tokens.ts";

export interface ConsentAsked {
  readonly redirectUri: string;
  readonly state?: string;
  readonly codeChallenge?: string;
}

interface OauthOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaId: string;
  readonly tokens: Tokens;
  readonly switches: Switches;
  readonly now: () => number;
}

const codeMs = 10 * 60_000;

const names: Readonly<Record<number, string>> = {
  [-14002]: "Invalid app id.",
  [-14003]: "Invalid redirect uri.",
  [-14004]: "Invalid secret key.",
  [-14005]: "Invalid authorization code.",
  [-14014]: "Invalid refresh token.",
  [-14018]: "Invalid grant type.",
  [-14020]: "Refresh token is expired.",
};

/** OAuth v4 for Official Accounts, and the click of the admin who consents. All answers come with HTTP 200. */
export function createOauth({ appId, appSecret, oaId, tokens, switches, now }: OauthOptions) {
  const codes = new Map<string, { readonly until: number; readonly challenge: string | undefined }>();
  const counted = { refreshes: 0, refreshCalls: 0 };

  function refuse(error: number, more: object = {}): object {
    const name = names[error] ?? "";
    return {
      ...more,
      error,
      error_name: name,
      error_description: name,
      error_reason: "",
      ref_doc: "https://developers.zalo.me/docs/social-api/tham-khao/ma-loi",
    };
  }

  function exchange(form: URLSearchParams): object {
    const code = form.get("code") ?? "";
    const given = codes.get(code);
    codes.delete(code);
    if (!given || now() >= given.until) return refuse(-14005);
    // Which code Zalo gives for a wrong verifier is not known.
    if (given.challenge !== undefined && challengeFor(form.get("code_verifier") ?? "") !== given.challenge) return refuse(-14005);
    return tokens.issue();
  }

  function refresh(form: URLSearchParams): object {
    const pair = tokens.rotate(form.get("refresh_token") ?? undefined);
    // Empty tokens were seen beside a refusal: whoever keeps them has lost the account.
    if (!pair) return refuse(switches.usedRefreshToken, { message: "", access_token: "", refresh_token: "" });
    counted.refreshes += 1;
    return pair;
  }

  return {
    counted,

    /** The admin picks the account and allows: where the browser goes next. */
    consent({ redirectUri, state, codeChallenge }: ConsentAsked): string {
      const code = randomBytes(24).toString("base64url");
      codes.set(code, { until: now() + codeMs, challenge: codeChallenge });
      const back = new URL(redirectUri);
      back.searchParams.set("code", code);
      back.searchParams.set("oa_id", oaId);
      if (state !== undefined) back.searchParams.set("state", state);
      return back.href;
    },

    /** GET /v4/oa/permission: an admin who consents at once. */
    page(query: URLSearchParams): Reply {
      const [redirectUri = "", state, codeChallenge] = ["redirect_uri", "state", "code_challenge"].map(
        (name) => query.get(name) ?? undefined,
      );
      if (query.get("app_id") !== appId) return { status: 200, headers: {}, body: refuse(-14002) };
      if (!URL.canParse(redirectUri)) return { status: 200, headers: {}, body: refuse(-14003) };
      const location = this.consent({
        redirectUri,
        ...(state === undefined ? {} : { state }),
        ...(codeChallenge === undefined ? {} : { codeChallenge }),
      });
      return { status: 302, headers: { location }, body: {} };
    },

    /** POST /v4/oa/access_token */
    token(headers: IncomingHttpHeaders, body: string): object {
      const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
      const form = new URLSearchParams(isForm ? body : "");
      if (headers["secret_key"] !== appSecret) return refuse(-14004);
      if (form.get("app_id") !== appId) return refuse(-14002);
      if (form.get("grant_type") === "authorization_code") return exchange(form);
      return form.get("grant_type") === "refresh_token" ? refresh(form) : refuse(-14018);
    },
  };
}
