import type { Logger } from "../../log.ts";
import { readFileCall } from "../document.ts";
import { buttonsOf, type Keyboard } from "../keyboard.ts";
import type { Outcome } from "../platform.ts";
import type { Say } from "./say.ts";

interface SpeakOptions {
  readonly say: Say;
  readonly log: Logger;
  /** Told when a reply did not arrive, or perhaps not, although the conversation goes on. */
  readonly onTrouble: ((person: string, outcome: Outcome) => void) | undefined;
}

interface SendMessage {
  readonly chat_id: string;
  readonly text: string;
  readonly reply_markup?: Keyboard;
  readonly reply_parameters?: { readonly message_id: unknown };
}
/**
 * What grammY takes for its fetch: its calls become consultation messages. What Zalo does not have (editing, deleting,
 * "typing…") is answered as done. It says yes to a reply that can never arrive, or may have, as a conversation would end
 * at a no.
 */
export function createSpeak({ say, log, onTrouble }: SpeakOptions): typeof fetch {
  let lastId = 0;

  async function act(method: string, body: unknown, headers: unknown): Promise<{ person: string; outcome: Outcome } | undefined> {
    if (method === "sendMessage") {
      const { chat_id: person, text, reply_markup: markup, reply_parameters: replied } = JSON.parse(String(body)) as SendMessage;
      const quote = replied ? String(replied.message_id) : undefined;
      return {
        person,
        outcome: await say.say(person, { text, buttons: buttonsOf(markup), typed: markup?.typed }, { isReply: true, quote }),
      };
    }
    if (method === "sendPhoto" || method === "sendDocument") {
      const { person, message } = await readFileCall(method, body, headers);
      return { person, outcome: await say.say(person, message, { isReply: true }) };
    }
    return undefined;
  }

  function answerTo(person: string, outcome: Outcome): object {
    lastId += 1;
    if (outcome.outcome === "sent") return { ok: true, result: { message_id: lastId } };
    log.warn({ outcome: outcome.outcome, why: outcome.why }, "a reply did not arrive");
    if (outcome.outcome === "later") return { ok: false, error_code: 503, description: `Zalo cannot take it now: ${outcome.why}` };
    if (outcome.outcome === "never" && outcome.why === "refused") {
      return { ok: false, error_code: 400, description: "Zalo refuses the message" };
    }
    onTrouble?.(person, outcome);
    return { ok: true, result: { message_id: lastId } };
  }

  const speak = async (input: unknown, init?: { body?: unknown; headers?: unknown }) => {
    const address = String(input);
    const said = await act(address.slice(address.lastIndexOf("/") + 1), init?.body, init?.headers);
    const answer = said ? answerTo(said.person, said.outcome) : { ok: true, result: true };
    return { json: async () => answer };
  };
  // grammY asks nothing else of a Response than its JSON.
  return speak as unknown as typeof fetch;
}
