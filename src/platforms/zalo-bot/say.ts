import type { Outcome, OutgoingMessage } from "../platform.ts";
import { splitText } from "../split-text.ts";
import { writtenChoices } from "../written-choices.ts";
import type { Answered, Caller } from "./call.ts";
import { outcomeOf } from "./errors.ts";
import { longestText, replyRestsMs } from "./limits.ts";

interface SayOptions {
  readonly caller: Caller;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Counts a message that was sent against the plan. */
  readonly count: () => void;
}

/** Says something to one person, in as many messages as it takes; there are no buttons here, so choices are written out. */
export type Say = (person: string, message: OutgoingMessage, isReply: boolean) => Promise<Outcome>;

export function createSay({ caller, wait, count }: SayOptions): Say {
  async function once(person: string, text: string, isReply: boolean): Promise<Outcome> {
    const payload = { chat_id: person, text };
    let answered = await caller.call("sendMessage", payload);
    for (const rest of isReply ? replyRestsMs : []) {
      if (!isPassing(answered)) break;
      await wait(rest);
      answered = await caller.call("sendMessage", payload);
    }
    if (answered.is === "ok") count();
    return outcomeOf(answered);
  }

  return async (person, { text, buttons, typed }, isReply) => {
    const choices = writtenChoices(buttons, typed);
    const parts = splitText((choices === "" ? text : `${text}\n\n${choices}`).normalize("NFC"), longestText);
    for (const [index, part] of parts.entries()) {
      const outcome = await once(person, part, isReply);
      // The beginning did arrive, and would arrive again.
      if (outcome.outcome !== "sent") return index === 0 ? outcome : { outcome: "unknown", why: "only the beginning arrived" };
    }
    return { outcome: "sent" };
  };
}

/** Worth another try while somebody waits. Trouble of theirs may have let the message through: twice is better than never. */
function isPassing(answered: Answered): boolean {
  if (answered.is === "refused") return answered.code === 403 || answered.code === 502;
  return answered.is === "unreached" || (answered.is === "unknown" && answered.why.startsWith("status"));
}
