import { createHmac } from "node:crypto";
import type { Logger } from "../../log.ts";
import type { Line } from "../line.ts";
import { call } from "./call.ts";
import { templateReasons, verdictOf, type StopWhy, type Verdict } from "./errors.ts";
import { missedMs, stoppedMs } from "./limits.ts";
import type { TokenKeeper } from "./tokens.ts";

/** Takes the next free moment of the platform's limit; gives the milliseconds until then, undefined when it is too far off. */
export type TakeMoment = (patienceMs: number) => Promise<number | undefined>;

export interface AccountCall {
  readonly path: string;
  /** JSON of a POST, or a form with a file; absent = GET. */
  readonly body?: object | FormData;
  /** How long it may wait for its moment. */
  readonly patienceMs: number;
  /** A refusal with one of these says something of this message alone, not of the account. */
  readonly aboutMessage?: ReadonlySet<number>;
}

export interface AccountOptions {
  readonly line: Line;
  readonly root: string;
  readonly appSecret: string;
  readonly tokens: TokenKeeper;
  readonly takeMoment: TakeMoment;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly log: Logger;
  /** Told when nothing can be sent any more, or no template, and when everything can again. */
  readonly onStop: (why: StopWhy) => void;
  readonly onGoOn: () => void;
}

/** Every call in the account's name. */
export interface Account {
  call(call: AccountCall): Promise<Verdict>;
  stopped(): StopWhy | undefined;
}

/** Zalo wants each call signed, if the app was set so. */
const proofWanted = -242;

/** Calls at the pace that Zalo allows, with a token that lives; when Zalo refuses the account itself, only looks now and then. */
export function createAccount({ line, root, appSecret, tokens, takeMoment, now, wait, log, onStop, onGoOn }: AccountOptions): Account {
  let stop: { readonly why: StopWhy; lookAt: number } | undefined;
  let proves = false;

  /** Waits for the moment of one call; false when it is too far off. Who was held up and missed it takes another. */
  async function itsMoment(patienceMs: number): Promise<boolean> {
    for (;;) {
      const waitMs = await takeMoment(patienceMs);
      if (waitMs === undefined) return false;
      if (waitMs === 0) return true;
      const due = performance.now() + waitMs;
      await wait(waitMs);
      if (performance.now() - due < missedMs) return true;
    }
  }

  /** One call at its moment. */
  async function once(request: AccountCall, access: string): Promise<Verdict> {
    if (!(await itsMoment(request.patienceMs))) return { is: "later", afterMs: request.patienceMs, why: "too many calls" };
    const isProved = proves;
    const proof = isProved ? { appsecret_proof: createHmac("sha256", appSecret).update(access).digest("hex") } : {};
    const answered = await call(line, {
      method: request.body ? "POST" : "GET",
      url: root + request.path,
      headers: { access_token: access, ...proof },
      ...(request.body ? { data: request.body } : {}),
    });
    if (answered.is === "refused" && answered.code === proofWanted && !isProved) {
      proves = true;
      return once(request, access);
    }
    return verdictOf(answered, now());
  }

  async function withToken(request: AccountCall): Promise<Verdict> {
    const access = await tokens.current();
    if (access === undefined) return noToken();
    const verdict = await once(request, access);
    if (verdict.is !== "refresh") return verdict;
    const fresh = await tokens.renew(access);
    if (fresh === undefined) return noToken();
    const again = await once(request, fresh);
    // A token that is refused as soon as it is made: not a matter of a third one.
    return again.is === "refresh" ? { is: "later", afterMs: stoppedMs, why: "a new token is refused" } : again;
  }

  function noToken(): Verdict {
    const trouble = tokens.trouble();
    if (trouble !== "") return { is: "stop", why: trouble, code: 0 };
    if (tokens.refreshedAt() === undefined) return { is: "stop", why: "consent", code: 0 };
    return { is: "later", afterMs: stoppedMs / 10, why: "no token" };
  }

  function note(verdict: Verdict, aboutMessage?: ReadonlySet<number>): void {
    if (verdict.is === "stop") {
      if (aboutMessage?.has(verdict.code)) return;
      if (templateReasons.has(verdict.why)) return onStop(verdict.why);
      const isNews = stop?.why !== verdict.why;
      stop = { why: verdict.why, lookAt: now() + stoppedMs };
      if (isNews) {
        log.error({ why: verdict.why, code: verdict.code }, "Zalo refuses the account: nothing is sent until that is over");
        onStop(verdict.why);
      }
    } else if (stop && verdict.is === "sent") {
      stop = undefined;
      log.info("Zalo takes messages again");
      onGoOn();
    }
  }

  return {
    async call(request) {
      if (stop && !isTokens(stop.why) && now() < stop.lookAt) return { is: "stop", why: stop.why, code: 0 };
      const verdict = await withToken(request);
      note(verdict, request.aboutMessage);
      return verdict;
    },
    stopped: () => stop?.why ?? (tokens.trouble() || (tokens.refreshedAt() === undefined ? "consent" : undefined)),
  };
}

/** These end by a consent, which the tokens know of first. */
function isTokens(why: StopWhy): boolean {
  return why === "consent" || why === "lost";
}
