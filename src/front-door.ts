import type { Update } from "grammy/types";
import type { PlatformBot } from "./conversations/bot.ts";
import { writeOpenTalk } from "./conversations/open-talk.ts";
import { Visit, type House } from "./conversations/visit.ts";
import type { Logger } from "./log.ts";
import type { Hear, Heard, Platform, PlatformName } from "./platforms/platform.ts";
import type { Turn } from "./records/inbox.ts";

/** So many people are answered at once; who comes then waits in Redis, and the platform for its 200. */
const mostAtOnce = 128;

export interface FrontDoor {
  /** What the platform calls for everything that it hears. */
  hearOn(platform: PlatformName): Hear;
  /** Goes on with what a process left unanswered when it died. */
  resumeAbandoned(): Promise<void>;
  /** Resolves when everything that was let in is answered. */
  empty(): Promise<void>;
}

/**
 * Where everything that is heard comes in: stored first, then answered, once, in order for each person. Nothing that
 * is thrown behind the door gets out of it.
 */
export function createFrontDoor(
  house: House,
  bots: ReadonlyMap<PlatformName, { readonly platform: Platform; readonly bot: PlatformBot }>,
  log: Logger,
  countTrouble: () => void,
): FrontDoor {
  const inside = new Set<Promise<void>>();
  const queue: (() => void)[] = [];

  async function enter(work: () => Promise<void>): Promise<void> {
    while (inside.size >= mostAtOnce) await new Promise<void>((resolve) => queue.push(resolve));
    const answering = work()
      .catch((error: unknown) => log.error({ err: error }, "a turn could not be ended"))
      .finally(() => {
        inside.delete(answering);
        queue.shift()?.();
      });
    inside.add(answering);
  }

  async function answer(platform: PlatformName, address: string, turn: Turn): Promise<void> {
    const { inbox } = house.records;
    let now: Turn | undefined = turn;
    while (now) {
      const { forgotten, language, ...leaving } = await answerOne(platform, now);
      const left = await inbox.leave(address, now.token, leaving);
      if (typeof left === "string") return;
      if (forgotten) {
        // Who is known no more, and goes on talking, is a new resident.
        await inbox.giveBack(address);
        now = await inbox.resume(address);
      } else {
        now = { ...now, ...leaving, language, heard: left.heard };
      }
    }
  }

  async function answerOne(name: PlatformName, turn: Turn): Promise<Answered> {
    const here = bots.get(name);
    if (!here) return { forgotten: false, language: turn.language };
    const heard = JSON.parse(turn.heard) as Heard;
    const visit = new Visit(house, await house.programme(turn.programmeRevision), name, heard, turn, here.bot.api);
    try {
      if (heard.deed.kind === "left") await house.records.residents.markUnreachable(visit.resident, "blocked");
      if (turn.talk && !visit.open) await visit.say("talk-changed", {}, [visit.button("menu-button", "start:menu")]);
      await here.bot.handle(updateOf(heard, visit), visit);
      if (visit.open && visit.askAgain) {
        visit.heard = { ...heard, deed: { kind: "again" } };
        await here.bot.handle(updateOf(visit.heard, visit), visit);
      }
    } catch (error) {
      log.error({ err: error, platform: name, kind: heard.deed.kind }, "an answer failed");
      countTrouble();
      visit.open = undefined;
      await visit
        .say("trouble", {}, [visit.button("menu-button", "start:menu")])
        .catch(() => log.error({ platform: name }, "not even the apology could be sent"));
    }
    const open = writeOpenTalk(visit.open);
    const offered = visit.offered.length > 0 && !visit.forgotten ? JSON.stringify(visit.offered) : "";
    return {
      forgotten: visit.forgotten,
      language: visit.words.language,
      ...(open === turn.talk ? {} : { talk: open }),
      ...(offered === turn.choices ? {} : { choices: offered }),
    };
  }

  return {
    hearOn: (platform) => async (heard) => {
      const arrival = await house.records.inbox.arrive(platform, heard.person, heard.eventId, JSON.stringify(heard));
      if (typeof arrival === "string") return;
      await enter(() => answer(platform, `${platform}:${heard.person}`, arrival));
    },

    async resumeAbandoned() {
      for (const address of await house.records.inbox.abandoned()) {
        const turn = await house.records.inbox.resume(address);
        const platform = address.slice(0, address.indexOf(":")) as PlatformName;
        if (turn) await enter(() => answer(platform, address, turn));
      }
    },

    async empty() {
      while (inside.size > 0) await Promise.all(inside);
    },
  };
}

interface Answered {
  readonly forgotten: boolean;
  readonly language: string;
  /** What is to be kept; absent = as it was. */
  readonly talk?: string;
  readonly choices?: string;
}

/** What was heard, as the grammY update that it would be: with no name in it, and ids as the strings they are. */
function updateOf({ person, messageId, deed }: Heard, visit: Visit): Update {
  const from = { id: person as unknown as number, is_bot: false, first_name: "" };
  const chat = { id: person as unknown as number, type: "private" as const, first_name: "" };
  const date = Math.floor(visit.now.toSeconds());
  if (deed.kind === "tap") {
    return { update_id: 0, callback_query: { id: deed.tapId, from, chat_instance: "", data: deed.data } };
  }
  const text = deed.kind === "text" ? deed.text : "";
  return { update_id: 0, message: { message_id: Number(messageId) || 0, date, chat, from, text } };
}
