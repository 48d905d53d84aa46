import type { Logger } from "../../log.ts";
import type { Outcome } from "../platform.ts";
import type { Answered, Caller } from "./call.ts";
import { outcomeOf, silenceMs } from "./errors.ts";
import { carefulMs, longestSilenceMs, longestWaitMs, unreachedMs } from "./limits.ts";
import type { Silence } from "./silence.ts";
import { splitBody } from "./split-body.ts";

/** Nice to have: whatever comes of them, the conversation goes on. */
const cosmetic = new Set(["sendChatAction", "answerCallbackQuery", "editMessageReplyMarkup", "deleteMessage", "setMessageReaction"]);

/** Told when a reply did not arrive, or perhaps not, although the conversation goes on. */
export type OnTrouble = (person: string, outcome: Outcome) => void;

interface SpeakOptions {
  readonly caller: Caller;
  readonly silence: Silence;
  readonly log: Logger;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onTrouble: OnTrouble | undefined;
  /** Milliseconds until this reply's moment; absent = now. `careful` = Telegram has asked for silence lately. */
  readonly replyMoment?: ((careful: boolean) => Promise<number>) | undefined;
}

/**
 * What grammY takes for its fetch. It tries again what was certainly not taken in, never what may have been; it answers
 * with no more than the message's id; and it says yes to a reply that can never arrive, or may have, as a conversation
 * would end at a no. What Telegram refuses for its form is said to be refused: the resident would be left in silence.
 */
export function createSpeak({ caller, silence, log, wait, random, onTrouble, replyMoment }: SpeakOptions): typeof fetch {
  async function insist(method: string, body: string | Buffer, contentType: string | undefined): Promise<Answered> {
    let waited = 0;
    const rest = async (milliseconds: number) => {
      waited += milliseconds;
      await wait(milliseconds);
    };
    for (let unreached = 0; ;) {
      const left = silence.leftMs();
      if (left > longestSilenceMs || waited + left > longestWaitMs) return tooMany(left);
      if (left > 0) {
        // Not all who waited at the same millisecond.
        await rest(left + random() * 300);
        continue;
      }
      const moment = (await replyMoment?.(silence.wasWithin(carefulMs))) ?? 0;
      if (moment > 0) await rest(moment);
      const answered = await caller.call(method, body, { contentType });
      const again = unreachedMs[unreached];
      if (answered.is === "unreached" && again !== undefined) {
        unreached += 1;
        await rest(again);
        continue;
      }
      const silent = answered.is === "refused" ? silenceMs(answered.error) : undefined;
      if (silent === undefined) return answered;
      silence.keep(silent);
      log.warn({ milliseconds: silent }, "Telegram asks the whole bot to be silent");
    }
  }

  async function answerTo(method: string, body: string | Buffer, contentType?: string): Promise<object> {
    if (cosmetic.has(method)) {
      if (silence.leftMs() === 0) await caller.call(method, body);
      return { ok: true, result: true };
    }
    const answered = await insist(method, body, contentType);
    if (answered.is === "ok") return { ok: true, result: { message_id: (answered.result as { message_id?: number }).message_id ?? 0 } };
    const outcome = outcomeOf(answered);
    const why = answered.is === "refused" ? answered.error.description : answered.why;
    if (why.includes("message is not modified")) return { ok: true, result: { message_id: 0 } };
    log.warn({ method, outcome: outcome.outcome, why }, "a reply did not arrive");
    if (outcome.outcome === "unknown" || (outcome.outcome === "never" && outcome.why !== "refused")) {
      onTrouble?.(personIn(body), outcome);
      return { ok: true, result: { message_id: 0 } };
    }
    return answered.is === "refused"
      ? { ok: false, ...answered.error }
      : { ok: false, error_code: 503, description: `Telegram was not reached: ${why}` };
  }

  async function sayAll(parts: readonly string[]): Promise<object> {
    for (const part of parts.slice(0, -1)) {
      const answer = (await answerTo("sendMessage", part)) as { ok: boolean; result?: { message_id: number } };
      // What follows would make no sense without it.
      if (!answer.result?.message_id) return answer;
    }
    return answerTo("sendMessage", parts.at(-1) ?? "");
  }

  const speak = async (input: unknown, init?: { body?: unknown; headers?: Readonly<Record<string, string>> }) => {
    const address = String(input);
    const method = address.slice(address.lastIndexOf("/") + 1);
    const body = init?.body;
    let answer: object;
    if (typeof body === "string") answer = method === "sendMessage" ? await sayAll(splitBody(body)) : await answerTo(method, body);
    else answer = await answerTo(method, await readAll(body), init?.headers?.["content-type"]);
    return { json: async () => answer };
  };
  // grammY asks nothing else of a Response than its JSON.
  return speak as unknown as typeof fetch;
}

/** A file comes from grammY as a stream of form data; it is read once, so that it can be sent again. */
async function readAll(body: unknown): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function tooMany(milliseconds: number): Answered {
  const seconds = Math.ceil(milliseconds / 1000);
  return {
    is: "refused",
    error: { error_code: 429, description: `Too Many Requests: retry after ${seconds}`, parameters: { retry_after: seconds } },
  };
}

/** Whom it was for: a field of the JSON, or of the form around a file. */
function personIn(body: string | Buffer): string {
  const text = typeof body === "string" ? body : body.subarray(0, 4096).toString("latin1");
  return /"chat_id"(?::"?|\r\n\r\n)(-?\d+)/.exec(text)?.[1] ?? "";
}
