import { createHash } from "node:crypto";
import type { Logger } from "../../log.ts";
import type { Answered } from "./call.ts";
import { aheadMs } from "./limits.ts";
import type { Oauth, Tokens } from "./oauth.ts";

/** Why no refresh is tried: the consent has ended; the tokens were lost with an answer; or nobody knows yet whether they were. */
export type TokenTrouble = "" | "consent" | "lost" | "doubt";

export interface Access extends Tokens {
  readonly given: string;
  readonly trouble: TokenTrouble;
}

/** Where tokens are kept for all processes. */
export interface TokenStore {
  read(): Promise<Access | undefined>;
  /** In place of those whose refresh token was used, which ends the trouble; false when others stand there by now. */
  replace(used: string, tokens: Tokens): Promise<boolean>;
  begin(tokens: Tokens, given: string): Promise<void>;
  setTrouble(trouble: TokenTrouble): Promise<void>;
  /** Over all processes; gives how to end it, undefined when another has it. */
  lock(): Promise<(() => Promise<void>) | undefined>;
}

export interface TokensOptions {
  readonly store: TokenStore;
  readonly oauth: Oauth;
  /** Does the access token still let us in? A call that changes nothing. */
  readonly probe: (access: string) => Promise<Answered>;
  readonly given: { readonly refresh: string; readonly access: string | undefined } | undefined;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly log: Logger;
  /** Told when an admin must consent again. */
  readonly onTrouble: (trouble: "consent" | "lost") => void;
}

export interface TokenKeeper {
  /** Takes the settings' tokens, if those were not taken before. */
  begin(): Promise<void>;
  /** The token to call with; undefined when there is none that could work. */
  current(): Promise<string | undefined>;
  /** Another one in place of that which was refused; undefined when there is none. */
  renew(dead: string): Promise<string | undefined>;
  /** Replaces the token if its end is near, so that nobody has to wait for it. */
  tend(): Promise<void>;
  /** Takes tokens that an admin's consent has brought. */
  accept(tokens: Tokens): Promise<void>;
  /** Why nothing lets us in until an admin consents; "" when that is not so. */
  trouble(): "" | "consent" | "lost";
  /** Milliseconds since 1970; undefined while nothing is kept. */
  refreshedAt(): number | undefined;
}

/** How often another process that refreshes is looked after, and how often a save is tried. */
const lookMs = 50;
const mostSaves = 20;

/**
 * Keeps the account's tokens. One refresh at a time over all processes; what it brings is kept before it is used; a
 * refresh whose answer never came is not made again, as its token may be used up.
 */
export function createTokens({ store, oauth, probe, given, now, wait, log, onTrouble }: TokensOptions): TokenKeeper {
  const digest = given ? createHash("sha256").update(given.refresh).digest("base64url") : "";
  let known: Access | undefined;
  let renewing: Promise<string | undefined> | undefined;
  let saidTrouble: TokenTrouble = "";
  /** Came from Zalo, and could not be kept yet. */
  let unsaved: { readonly used: string; readonly tokens: Tokens } | undefined;

  async function look(): Promise<Access | undefined> {
    if (unsaved) {
      await store.replace(unsaved.used, unsaved.tokens);
      unsaved = undefined;
    }
    known = await store.read();
    if (known?.trouble === "") saidTrouble = "";
    return known;
  }

  async function giveUp(trouble: "consent" | "lost"): Promise<undefined> {
    await store.setTrouble(trouble);
    await look();
    if (saidTrouble !== trouble) onTrouble(trouble);
    saidTrouble = trouble;
    return undefined;
  }

  /** A refresh token that is lost here is lost for ever: it is tried again now, and whenever the tokens are looked at. */
  async function keep(used: string, tokens: Tokens): Promise<Access | undefined> {
    unsaved = { used, tokens };
    for (let tries = 1; ; tries += 1) {
      try {
        return await look();
      } catch (error) {
        if (tries === 1) log.error({ err: error }, "new Zalo tokens could not be kept; trying again");
        if (tries === mostSaves) throw error;
        await wait(lookMs * tries);
      }
    }
  }

  /** Nobody knows whether the last refresh was made: it was not, if the old token still lets us in. */
  async function resolveDoubt(kept: Access): Promise<string | undefined> {
    const answered = await probe(kept.access);
    if (answered.is === "ok") {
      await store.setTrouble("");
      return (await look())?.access;
    }
    if (answered.is === "refused" || (answered.is === "trouble" && answered.status === 401)) return giveUp("lost");
    return undefined;
  }

  async function refresh(kept: Access): Promise<string | undefined> {
    // Should this process die over it, whoever comes next knows that the token may be used up.
    await store.setTrouble("doubt");
    const answer = await oauth.refresh(kept.refresh);
    if (answer.is === "tokens") {
      log.info("Zalo's access token was replaced");
      return (await keep(kept.refresh, answer.tokens))?.access;
    }
    if (answer.is === "refused") {
      log.error({ code: answer.code }, "Zalo refuses to replace its access token; an admin of the account must consent again");
      return giveUp("consent");
    }
    log.warn({ why: answer.why }, "Zalo's access token could not be replaced");
    if (answer.is === "unknown") return resolveDoubt(kept);
    await store.setTrouble("");
    await look();
    return undefined;
  }

  /** @param isGood tells a token that need not be replaced */
  async function renewUnless(isGood: (kept: Access) => boolean): Promise<string | undefined> {
    for (;;) {
      const kept = await look();
      if (!kept) return undefined;
      if (isGood(kept)) return kept.access;
      if (kept.trouble === "consent" || kept.trouble === "lost") return giveUp(kept.trouble);
      const unlock = await store.lock();
      if (!unlock) {
        await wait(lookMs);
        continue;
      }
      try {
        // Somebody may have been faster, between the look and the lock.
        const now = await look();
        if (!now) return undefined;
        if (isGood(now)) return now.access;
        return await (now.trouble === "doubt" ? resolveDoubt(now) : refresh(now));
      } finally {
        await unlock();
      }
    }
  }

  /** All who need it here wait for the same. */
  function once(isGood: (kept: Access) => boolean): Promise<string | undefined> {
    renewing ??= renewUnless(isGood).finally(() => (renewing = undefined));
    return renewing;
  }

  const hasTime = (kept: Access, milliseconds: number) => kept.access !== "" && kept.accessUntil - now() > milliseconds;

  return {
    async begin() {
      const kept = await look();
      if (!given || kept?.given === digest) return;
      // Nobody says how old a given access token is: when it is refused it is replaced.
      const accessUntil = given.access ? now() + aheadMs : 0;
      await store.begin({ access: given.access ?? "", refresh: given.refresh, accessUntil, refreshedAt: now() }, digest);
      await look();
    },
    async current() {
      const kept = known && known.trouble === "" ? known : await look();
      if (!kept || isOver(kept)) return undefined;
      if (hasTime(kept, 0)) return kept.access;
      return once((one) => hasTime(one, 0));
    },
    renew: (dead) => once((kept) => kept.access !== dead && hasTime(kept, 0)),
    async tend() {
      const kept = await look();
      if (kept && !isOver(kept) && !hasTime(kept, aheadMs)) await once((one) => hasTime(one, aheadMs));
    },
    async accept(tokens) {
      await store.begin(tokens, digest);
      await look();
    },
    trouble: () => (known && isOver(known) ? known.trouble : ""),
    refreshedAt: () => known?.refreshedAt,
  };
}

function isOver(kept: Access): kept is Access & { readonly trouble: "consent" | "lost" } {
  return kept.trouble === "consent" || kept.trouble === "lost";
}
