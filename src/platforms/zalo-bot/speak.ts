import type { Logger } from "../../log.ts";
import { readFileCall } from "../document.ts";
import { buttonsOf, type Keyboard } from "../keyboard.ts";
import type { Outcome } from "../platform.ts";
import type { Caller } from "./call.ts";
import type { Say } from "./say.ts";

interface SpeakOptions {
  readonly caller: Caller;
  readonly say: Say["say"];
  readonly log: Logger;
}

interface SendMessage {
  readonly chat_id: string;
  readonly text: string;
  readonly reply_markup?: Keyboard;
}
/** What grammY takes for its fetch. What the platform does not have is left out. */
export function createSpeak({ caller, say, log }: SpeakOptions): typeof fetch {
  let lastId = 0;

  async function act(method: string, body: unknown, headers: unknown): Promise<Outcome | undefined> {
    switch (method) {
      case "sendMessage": {
        const { chat_id: person, text, reply_markup: markup } = JSON.parse(String(body)) as SendMessage;
        return say(person, { text, buttons: buttonsOf(markup), typed: markup?.typed }, true);
      }
      case "sendPhoto":
      case "sendDocument": {
        const { person, message } = await readFileCall(method, body, headers);
        return say(person, message, true);
      }
      case "sendChatAction":
        await caller.call("sendChatAction", JSON.parse(String(body)) as object);
        return undefined;
      default:
        return undefined;
    }
  }

  function answerTo(outcome: Outcome): object {
    lastId += 1;
    const done = { ok: true, result: { message_id: lastId } };
    if (outcome.outcome === "sent") return done;
    log.warn({ outcome: outcome.outcome, why: outcome.why }, "a reply did not arrive");
    if (outcome.outcome === "unknown") return done;
    return { ok: false, error_code: outcome.outcome === "later" ? 503 : 400, description: `the Zalo bot could not say it: ${outcome.why}` };
  }

  const speak = async (input: unknown, init?: { body?: unknown; headers?: unknown }) => {
    const address = String(input);
    const outcome = await act(address.slice(address.lastIndexOf("/") + 1), init?.body, init?.headers);
    const answer = outcome ? answerTo(outcome) : { ok: true, result: true };
    return { json: async () => answer };
  };
  // grammY asks nothing else of a Response than its JSON.
  return speak as unknown as typeof fetch;
}
