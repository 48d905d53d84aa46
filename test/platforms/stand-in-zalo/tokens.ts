import { randomBytes } from "node:crypto";
import type { Switches } from "./switches.ts";

const accessSeconds = 90_000;
const refreshMs = 90 * 24 * 3_600_000;

/** What a token endpoint gives (Zalo's documentation: authentication and authorisation of an app): seconds as a string. */
export interface Pair {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in: string;
}

/** The one pair of tokens that lives, and the memory of those that did. */
export function createTokens(now: () => number, switches: Switches) {
  const lived = new Set<string>();
  let pairs = 0;
  let access = "";
  let refresh = "";
  let accessUntil = 0;
  let refreshUntil = 0;

  /** A pair of its own for each stand-in: a service that kept tokens of another one must notice. */
  function issue(keepsRefresh = false): Pair {
    pairs += 1;
    access = `at-${pairs}-${randomBytes(8).toString("hex")}`;
    lived.add(access);
    accessUntil = now() + accessSeconds * 1000;
    if (!keepsRefresh) refresh = `rt-${pairs}-${randomBytes(8).toString("hex")}`;
    refreshUntil = now() + refreshMs;
    return { access_token: access, ...(keepsRefresh ? {} : { refresh_token: refresh }), expires_in: String(accessSeconds) };
  }

  issue();
  return {
    get access() {
      return access;
    },
    get refresh() {
      return refresh;
    },
    /** A new pair, as after a consent: of the old one both are dead at once. */
    issue: () => issue(),
    /** The same in return for the refresh token, which is used up by it; undefined when that is not alive. */
    rotate(given: string | undefined): Pair | undefined {
      if (given === undefined || given !== refresh || now() >= refreshUntil) return undefined;
      return issue(!switches.rotates);
    },
    state(given: string): "alive" | "dead" | "unknown" {
      if (given === access && now() < accessUntil) return "alive";
      return lived.has(given) ? "dead" : "unknown";
    },
    expireAccess() {
      accessUntil = 0;
    },
    revoke() {
      accessUntil = 0;
      refreshUntil = 0;
    },
  };
}

export type Tokens = ReturnType<typeof createTokens>;
