import type { Logger } from "../../log.ts";
import type { Answered, Caller } from "./call.ts";
import { outcomeOf } from "./errors.ts";
import { splitText } from "./split.ts";

/** Nice to have: whatever comes of them, the conversation goes on. */
const cosmetic = new Set(["sendChatAction", "answerCallbackQuery", "editMessageReplyMarkup", "deleteMessage", "setMessageReaction"]);

/** A resident waits for a reply; longer than this it is given up. */
const mostRetries = 4;
const longestRetryAfterMs = 5_000;
const unreachedMs = [100, 400, 1_600, 3_000];

interface SpeakOptions {
  readonly caller: Caller;
  readonly log: Logger;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * What grammY takes for its fetch. It tries again what was certainly not taken in, never what may have been; it answers
 * with no more than the message's id; and it says yes to a reply that can never arrive, as a conversation would end at a no.
 */
export function createSpeak({ caller, log, wait }: SpeakOptions): typeof fetch {
  /** Telegram told the whole bot to be silent until then. */
  let quietUntil: Promise<void> | undefined;

  async function insist(method: string, body: string | Buffer, contentType?: string): Promise<Answered> {
    for (let attempt = 0; ; attempt += 1) {
      await quietUntil;
      const answer = await caller.call(method, body, contentType);
      if (attempt === mostRetries || cosmetic.has(method)) return answer;
      if (answer.is === "unreached") {
        await wait(unreachedMs[attempt] ?? 0);
      } else if (answer.is === "refused" && answer.error.error_code === 429) {
        const ms = (answer.error.parameters?.retry_after ?? 1) * 1000;
        if (ms > longestRetryAfterMs) return answer;
        quietUntil ??= wait(ms).finally(() => (quietUntil = undefined));
      } else {
        return answer;
      }
    }
  }

  async function say(method: string, body: string | Buffer, contentType?: string): Promise<object> {
    const answer = await insist(method, body, contentType);
    if (answer.is === "ok") return { ok: true, result: { message_id: idIn(answer.result) } };
    if (cosmetic.has(method)) return { ok: true, result: true };
    const why = answer.is === "refused" ? answer.error.description : answer.why;
    const never = answer.is === "refused" && outcomeOf(answer.error).outcome === "never";
    log.warn({ method, why }, never ? "a reply can never arrive" : "a reply did not arrive");
    if (never || answer.is === "unknown") return { ok: true, result: { message_id: 0 } };
    return answer.is === "refused" ? { ok: false, ...answer.error } : { ok: false, error_code: 503, description: answer.why };
  }

  const speak = async (input: unknown, init?: { body?: unknown; headers?: unknown }) => {
    const method = String(input).split("/").at(-1) ?? "";
    const { body } = init ?? {};
    if (typeof body === "string") {
      let last: object = { ok: true, result: true };
      for (const part of splitText(method, body)) last = await say(method, part);
      return { json: async () => last };
    }
    // A file: grammY gives it as a stream of form data.
    const parts: Buffer[] = [];
    for await (const chunk of body as AsyncIterable<Uint8Array>) parts.push(Buffer.from(chunk));
    const answer = await say(method, Buffer.concat(parts), contentTypeOf(init?.headers));
    return { json: async () => answer };
  };
  // grammY asks nothing else of a Response than its JSON.
  return speak as unknown as typeof fetch;
}

function idIn(result: unknown): number {
  return (result as { message_id?: number } | null)?.message_id ?? 0;
}

function contentTypeOf(headers: unknown): string {
  const found = Object.entries((headers ?? {}) as Record<string, string>).find(([name]) => name.toLowerCase() === "content-type");
  return found?.[1] ?? "application/json";
}
