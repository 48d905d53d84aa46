import type { Outcome, OutgoingMessage } from "../platform.ts";
import { prepare, type AttachOptions } from "./attach.ts";
import type { Verdict } from "./errors.ts";
import { bulkPatienceMs, mostButtons, replyPatienceMs, replyRestsMs, stoppedMs } from "./limits.ts";
import { messagesOf, type ZaloMessage } from "./message.ts";

/** That buttons are refused is remembered for a day, over all processes: then one message tries whether it is over. */
export interface ButtonsMemory {
  areRefused(): Promise<boolean>;
  noteRefused(): Promise<void>;
}

export interface SayOptions extends AttachOptions {
  readonly buttons: ButtonsMemory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const onlyTheBeginning = { outcome: "unknown", why: "only the beginning arrived" } as const;

/** What another process has learnt of buttons is looked up this often. */
const lookMs = 60_000;

export interface Manner {
  /** A resident waits for it: it goes first, and is tried again. */
  readonly isReply: boolean;
  /** The resident's message that it answers. */
  readonly quote?: string | undefined;
}

/** Codes with which Zalo refuses a message for its buttons, by what is known (-224: the package has none). */
const refusesButtons = new Set([-201, -224, -233]);

export interface Say {
  say(person: string, message: OutgoingMessage, manner: Manner): Promise<Outcome>;
  /** The messages that would say it. */
  preview(message: OutgoingMessage): Promise<OutgoingMessage[]>;
}

/** Says something to one person, in as many messages as it takes. */
export function createSay({ account, buttons, now, wait, ...attachOptions }: SayOptions): Say {
  const attaching = { account, ...attachOptions };
  let memory = { areRefused: false, until: -Infinity };

  async function areRefused(): Promise<boolean> {
    if (now() >= memory.until) memory = { areRefused: await buttons.areRefused(), until: now() + lookMs };
    return memory.areRefused;
  }

  async function noteRefused(): Promise<void> {
    memory = { areRefused: true, until: now() + lookMs };
    await buttons.noteRefused();
  }

  /** @param goesOn something before it has arrived: it waits for its moment, as it would arrive alone otherwise */
  async function once(person: string, message: ZaloMessage, isReply: boolean, goesOn = false): Promise<Verdict> {
    const call = {
      path: "/v3.0/oa/message/cs",
      body: { recipient: { user_id: person }, message },
      patienceMs: isReply || goesOn ? replyPatienceMs : bulkPatienceMs,
      ...(message.attachment ? { aboutMessage: refusesButtons } : {}),
    };
    let verdict = await account.call(call);
    if (!isReply) return verdict;
    for (const rest of replyRestsMs) {
      if (!isPassing(verdict)) break;
      await wait(rest);
      verdict = await account.call(call);
    }
    return verdict;
  }

  /** Without the quote when Zalo does not know what is quoted. */
  async function quoting(person: string, message: ZaloMessage, { isReply, quote }: Manner, goesOn: boolean): Promise<Verdict> {
    if (!quote) return once(person, message, isReply, goesOn);
    const verdict = await once(person, { ...message, quote_message_id: quote }, isReply);
    return codeOf(verdict) === -201 ? once(person, message, isReply) : verdict;
  }

  return {
    async say(person, given, { isReply, quote }) {
      const prepared = await prepare(attaching, given, isReply);
      if ("is" in prepared) return outcomeOf(prepared);
      const { attached, message } = prepared;
      for (const [index, one] of attached.entries()) {
        const verdict = await once(person, one, isReply, index > 0);
        if (verdict.is !== "sent") return index === 0 ? outcomeOf(verdict) : onlyTheBeginning;
      }
      // A picture's words may stand beside it, or follow in a message of their own.
      if ((given.picture ?? given.file) && message.text === "" && message.buttons.length === 0) return { outcome: "sent" };
      const written = message.buttons.length > 0 && (await areRefused());
      const messages = messagesOf(message, written);
      for (const [index, one] of messages.entries()) {
        let verdict = await quoting(person, one, { isReply, quote: index === 0 ? quote : undefined }, index > 0 || attached.length > 0);
        if (one.attachment && refusesButtons.has(codeOf(verdict))) {
          verdict = await inWords(person, message, index, isReply);
          if (verdict.is === "sent") await noteRefused();
        }
        // The beginning did arrive, and would arrive again.
        if (verdict.is !== "sent") return index === 0 && attached.length === 0 ? outcomeOf(verdict) : onlyTheBeginning;
      }
      return { outcome: "sent" };
    },

    async preview({ picture, file, ...message }) {
      const alone = [...(picture ? [{ picture }] : []), ...(file ? [{ file }] : [])].map((one) => ({ text: "", buttons: [], ...one }));
      const written = message.buttons.length > 0 && (await areRefused());
      const shown = messagesOf(message, written).map((one) => ({
        text: one.text ?? "",
        buttons: one.attachment ? message.buttons.slice(0, mostButtons) : [],
      }));
      const [only, more] = shown;
      // A picture with nothing to press has its words beside it.
      if (picture && only && !more && message.buttons.length === 0) return [{ ...only, picture }, ...alone.slice(1)];
      return [...alone, ...shown];
    },
  };

  /** The same once more from there on, its choices written out. */
  async function inWords(person: string, message: OutgoingMessage, from: number, isReply: boolean): Promise<Verdict> {
    let verdict: Verdict = { is: "unknown", why: "nothing to say" };
    for (const one of messagesOf(message, true).slice(from)) {
      verdict = await once(person, one, isReply);
      if (verdict.is !== "sent") break;
    }
    return verdict;
  }
}

/** Worth another try while somebody waits. A gateway's own trouble may have let the message through: twice is better than never. */
function isPassing(verdict: Verdict): boolean {
  return (verdict.is === "later" && verdict.why !== "too many calls") || (verdict.is === "unknown" && verdict.why.startsWith("status"));
}

function codeOf(verdict: Verdict): number {
  return verdict.is === "never" || verdict.is === "stop" ? verdict.code : 0;
}

/** What is told to whoever asked for it: when the account itself is refused it is worth another try, later. */
export function outcomeOf(verdict: Verdict): Outcome {
  switch (verdict.is) {
    case "sent":
      return { outcome: "sent" };
    case "later":
      return { outcome: "later", afterMs: verdict.afterMs, why: verdict.why };
    case "never":
      return { outcome: "never", why: verdict.why };
    case "refresh":
      return { outcome: "later", afterMs: stoppedMs, why: "no token" };
    case "stop":
      return { outcome: "later", afterMs: stoppedMs, why: verdict.why };
    default:
      return { outcome: "unknown", why: verdict.why };
  }
}
