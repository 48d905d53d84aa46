import type { Outcome, OutgoingFile, OutgoingMessage, Share } from "../platform.ts";
import { splitText } from "../split-text.ts";
import { withFile } from "../with-file.ts";
import { writtenChoices } from "../written-choices.ts";
import type { Answered, Caller } from "./call.ts";
import { outcomeOf } from "./errors.ts";
import { longestText, replyRestsMs } from "./limits.ts";

interface SayOptions {
  readonly caller: Caller;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Counts a message that was sent against the plan. */
  readonly count: () => void;
  /** Pictures go by their address alone, and files not at all. */
  readonly share: Share;
}

/** Says something to one person, in as many messages as it takes; there are no buttons here, so choices are written out. */
export interface Say {
  say(person: string, message: OutgoingMessage, isReply: boolean): Promise<Outcome>;
  /** The messages that would say it. */
  preview(message: OutgoingMessage): Promise<OutgoingMessage[]>;
}

export function createSay({ caller, wait, count, share }: SayOptions): Say {
  async function once(method: "sendMessage" | "sendPhoto", payload: object, isReply: boolean): Promise<Outcome> {
    let answered = await caller.call(method, payload);
    for (const rest of isReply ? replyRestsMs : []) {
      if (!isPassing(answered)) break;
      await wait(rest);
      answered = await caller.call(method, payload);
    }
    if (answered.is === "ok") count();
    return outcomeOf(answered);
  }

  async function addressOf(file: OutgoingFile | undefined): Promise<string | undefined> {
    return file && ("url" in file ? file.url : share(file.name, file.bytes));
  }

  /** The texts that it takes, and the address of the picture; a picture's words may follow in a message of their own. */
  async function partsOf({ text, buttons, typed, picture, file }: OutgoingMessage) {
    const words = file ? withFile(text, file, await addressOf(file)) : text;
    const choices = writtenChoices(buttons, typed);
    const isSilent = words === "" && choices === "";
    const parts = isSilent ? [] : splitText((choices === "" ? words : `${words}\n\n${choices}`).normalize("NFC"), longestText);
    return { isSilent, parts, photo: await addressOf(picture) };
  }

  async function say(person: string, message: OutgoingMessage, isReply: boolean): Promise<Outcome> {
    const { isSilent, parts, photo } = await partsOf(message);
    // A caption may be as long as a text. A picture that Zalo refuses, as it cannot fetch it, must not take the words with it.
    const shown =
      photo === undefined
        ? undefined
        : await once("sendPhoto", { chat_id: person, photo, ...(parts.length === 1 ? { caption: parts[0] } : {}) }, isReply);
    if (isSilent) return { outcome: "sent" };
    const isRefused = shown?.outcome === "never" && shown.why === "refused";
    if (shown && !isRefused && (shown.outcome !== "sent" || parts.length === 1)) return shown;
    for (const [index, part] of parts.entries()) {
      const outcome = await once("sendMessage", { chat_id: person, text: part }, isReply);
      // The beginning did arrive, and would arrive again.
      if (outcome.outcome !== "sent") {
        return index === 0 && shown?.outcome !== "sent" ? outcome : { outcome: "unknown", why: "only the beginning arrived" };
      }
    }
    return { outcome: "sent" };
  }

  return {
    say,
    async preview(message) {
      const { parts, photo } = await partsOf(message);
      const texts = parts.map((text) => ({ text, buttons: [] }));
      if (photo === undefined) return texts;
      return parts.length === 1
        ? [{ text: parts[0] ?? "", buttons: [], picture: { url: photo } }]
        : [{ text: "", buttons: [], picture: { url: photo } }, ...texts];
    },
  };
}

/** Worth another try while somebody waits. Trouble of theirs may have let the message through: twice is better than never. */
function isPassing(answered: Answered): boolean {
  if (answered.is === "refused") return answered.code === 403 || answered.code === 502;
  return answered.is === "unreached" || (answered.is === "unknown" && answered.why.startsWith("status"));
}
