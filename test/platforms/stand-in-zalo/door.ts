import { isRefusal, refuse, type Answer, type Refusal } from "./answer.ts";
import type { Route } from "./account.ts";
import { personIn, type Call } from "./call.ts";
import { secretProof } from "./mac.ts";
import type { Pace } from "./pace.ts";
import type { Switches } from "./switches.ts";
import type { Tokens } from "./tokens.ts";

/** A call that was answered: accepted, or refused with a code. */
export interface AnsweredCall {
  readonly path: string;
  readonly person: string | undefined;
  /** The JSON that came. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly at: number;
}
export interface RefusedCall extends AnsweredCall {
  readonly error: number;
  readonly message: string;
}

/** An answer as it goes over the line. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

interface DoorOptions {
  readonly routes: Readonly<Record<string, Route>>;
  readonly tokens: Tokens;
  readonly pace: Pace;
  readonly switches: Switches;
  readonly appSecret: string;
  readonly now: () => number;
}

/** What a free package may do all the same: ask who it is. */
const free = "/v2.0/oa/getoa";

/** The way in to the account's calls: what is refused before anybody looks at what the call wants, and in which order. */
export function createDoor({ routes, tokens, pace, switches, appSecret, now }: DoorOptions) {
  const calls: AnsweredCall[] = [];
  const refusals: RefusedCall[] = [];

  function atTheDoor({ headers, path }: Call): Refusal | undefined {
    // Only this header counts: with "Authorization: Bearer" it is as if none had come.
    const token = headers["access_token"];
    const state = typeof token === "string" ? tokens.state(token) : "unknown";
    if (state !== "alive") return refuse(state === "unknown" ? -216 : switches.deadToken === 401 ? -216 : switches.deadToken);
    const proof = headers["appsecret_proof"];
    if ((switches.proofWanted || proof !== undefined) && proof !== secretProof(String(token), appSecret)) return refuse(-242);
    if (!pace.take()) return refuse(-32);
    return switches.package === "free" && path !== free ? refuse(-224) : undefined;
  }

  function note(call: Call, answer: Answer): void {
    const answered = { path: call.path, person: personIn(call), body: call.given, at: now() };
    if (isRefusal(answer)) refusals.push({ ...answered, error: answer.refused, message: answer.message });
    else calls.push(answered);
  }

  return {
    calls,
    refusals,
    async enter(call: Call): Promise<Reply> {
      const route = routes[`${call.method} ${call.path}`];
      const closed = route ? atTheDoor(call) : refuse(404);
      const answer = closed ?? (await route!(call));
      note(call, answer);
      const isDead = closed !== undefined && (closed.refused === -216 || closed.refused === -220);
      return {
        status: isDead && switches.deadToken === 401 ? 401 : 200,
        headers: { "x-ratelimit-limit": String(switches.limits.perMinute), "x-ratelimit-remain": String(pace.remain) },
        body: bodyOf(answer),
      };
    },
    /** Past the door, on another of Zalo's hosts. */
    pass(call: Call, answer: Answer): Reply {
      note(call, answer);
      return { status: 200, headers: {}, body: bodyOf(answer) };
    },
  };
}

function bodyOf(answer: Answer): object {
  return isRefusal(answer) ? { error: answer.refused, message: answer.message } : { data: answer.data, error: 0, message: "Success" };
}
