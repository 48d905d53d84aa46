import type { Update } from "grammy/types";
import type { PlatformBot } from "./conversations/engine/bot.ts";
import { readOpenTalk, writeOpenTalk } from "./conversations/engine/open-talk.ts";
import { setAside } from "./conversations/engine/set-aside.ts";
import type { House } from "./conversations/engine/house.ts";
import { Visit } from "./conversations/engine/visit.ts";
import type { Logger } from "./log.ts";
import type { Hear, Heard, Platform, PlatformName } from "./platforms/platform.ts";
import type { Turn } from "./records/inbox.ts";

/**
 * So many people of one platform are answered at once; no platform that is slow takes the room of another. What is said
 * beyond that is stored, and waits its turn in Redis; the platform has its 200.
 */
const mostAtOnce = 64;

/** The answers that are being made on one platform. */
interface Room {
  readonly inside: Set<Promise<void>>;
  /** Somebody was only stored, as there was no room. */
  someWait: boolean;
  resuming: Promise<void> | undefined;
}

export interface FrontDoor {
  /** What the platform calls for everything that it hears. */
  hearOn(platform: PlatformName): Hear;
  /** Goes on with what nobody answers: a process died over it, or there was no room. Never rejects. */
  resumeAbandoned(): Promise<void>;
  /** Resolves when everybody who was let in is answered; who waits in Redis is answered after the next start. */
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
  const rooms = new Map<PlatformName, Room>();

  function roomOf(platform: PlatformName): Room {
    const room = rooms.get(platform) ?? { inside: new Set(), someWait: false, resuming: undefined };
    rooms.set(platform, room);
    return room;
  }

  function enter(platform: PlatformName, address: string, turn: Turn): void {
    const room = roomOf(platform);
    const answering = answer(platform, address, turn)
      .catch((error: unknown) => log.error({ err: error }, "a turn could not be ended"))
      .finally(() => {
        room.inside.delete(answering);
        if (room.someWait) void resumeSome(platform);
      });
    room.inside.add(answering);
  }

  /** Goes on with those whose turn nobody has, as many as there is room for. */
  async function resume(platform: PlatformName): Promise<void> {
    const room = roomOf(platform);
    const places = mostAtOnce - room.inside.size;
    if (places <= 0) return;
    const addresses = await house.records.inbox.abandoned(platform, places);
    if (addresses.length < places) room.someWait = false;
    for (const address of addresses) {
      const turn = await house.records.inbox.resume(address);
      if (turn) enter(platform, address, turn);
    }
  }

  async function resumeSome(platform: PlatformName): Promise<void> {
    const room = roomOf(platform);
    room.resuming ??= resume(platform)
      .catch((error: unknown) => log.warn({ err: error }, "could not look for what was left unanswered"))
      .finally(() => (room.resuming = undefined));
    await room.resuming;
  }

  async function answer(platform: PlatformName, address: string, turn: Turn): Promise<void> {
    const { inbox } = house.records;
    let now: Turn | undefined = turn;
    while (now) {
      const { known, language, ...leaving } = await answerOne(platform, now);
      const left = await inbox.leave(address, now.token, leaving);
      if (typeof left === "string") return;
      if (!known) {
        // Who is forgotten, and goes on talking, is a new resident; who was joined with another number, or parted, has that one.
        await inbox.giveBack(address);
        now = await inbox.resume(address);
      } else {
        now = { ...now, ...leaving, language, ...left };
      }
    }
  }

  async function answerOne(name: PlatformName, turn: Turn): Promise<Answered> {
    const here = bots.get(name);
    if (!here) return { known: true, language: turn.language };
    const heard = JSON.parse(turn.heard) as Heard;
    const visit = new Visit(house, await house.programme(turn.programmeRevision), here.platform, heard, turn, here.bot.api);
    try {
      if (heard.deed.kind === "left") await house.records.residents.markUnreachable(visit.address, "blocked");
      if (turn.talk && !visit.open) await visit.say("talk-changed", {}, [visit.button("menu-button", "start:menu")]);
      await here.bot.handle(updateOf(heard, visit), visit);
      if (visit.open && visit.askAgain) {
        visit.heard = { ...heard, deed: { kind: "again" } };
        await here.bot.handle(updateOf(visit.heard, visit), visit);
      }
    } catch (error) {
      log.error({ err: error, platform: name, kind: heard.deed.kind }, "an answer failed");
      countTrouble();
      // What was answered so far is not lost with it.
      visit.open ??= readOpenTalk(turn.talk);
      await setAside(visit).catch(() => false);
      visit.open = undefined;
      await visit
        .say("trouble", {}, [visit.button("menu-button", "start:menu")])
        .catch(() => log.error({ platform: name }, "not even the apology could be sent"));
    }
    const open = writeOpenTalk(visit.open);
    const offered = visit.offered.length > 0 && !visit.forgotten ? JSON.stringify(visit.offered) : "";
    return {
      known: !visit.forgotten && !visit.renumbered,
      language: visit.words.language,
      ...(open === turn.talk ? {} : { talk: open }),
      ...(offered === turn.choices ? {} : { choices: offered }),
    };
  }

  return {
    hearOn: (platform) => async (heard) => {
      const room = roomOf(platform);
      const noRoom = room.inside.size >= mostAtOnce;
      const arrival = await house.records.inbox.arrive(platform, heard, JSON.stringify(heard), noRoom);
      if (typeof arrival !== "string") enter(platform, `${platform}:${heard.person}`, arrival);
      room.someWait ||= noRoom;
      if (noRoom && room.inside.size < mostAtOnce) void resumeSome(platform);
    },

    async resumeAbandoned() {
      for (const platform of bots.keys()) await resumeSome(platform);
    },

    async empty() {
      for (const room of rooms.values()) {
        room.someWait = false;
        while (room.inside.size > 0) await Promise.all(room.inside);
        await room.resuming;
      }
    },
  };
}

interface Answered {
  /** Under the number with which the turn began. */
  readonly known: boolean;
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
