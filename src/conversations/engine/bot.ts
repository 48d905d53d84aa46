import {
  conversations,
  createConversation,
  pinVersion,
  type Conversation as Waiting,
  type ConversationData,
  type ConversationFlavor,
  type VersionedState,
} from "@grammyjs/conversations";
import { Bot, type Context } from "grammy";
import type { Update } from "grammy/types";
import type { Platform } from "../../platforms/platform.ts";
import { dutyFor, type Conversation } from "./conversation.ts";
import { isHalfDone, offerToGoOn } from "./half-done.ts";
import { hearOutside } from "./outside.ts";
import { setAside } from "./set-aside.ts";
import { Reconsidered, Talk } from "./talk.ts";
import type { Visit } from "./visit.ts";

interface Visited {
  visit: Visit;
}
type HouseContext = ConversationFlavor<Context & Visited>;

/** The bot of one platform, and the one way in: an update with the visit that it belongs to. */
export interface PlatformBot {
  readonly api: Bot["api"];
  handle(update: Update, visit: Visit): Promise<void>;
}

const { versionify } = pinVersion(0);

/**
 * What the plugin needs to wait on: the conversation was entered, and waits for its second update. Nothing else is
 * replayed, as a script finds its answers in OpenTalk; so an open conversation costs the same at its fortieth answer
 * as at its first, and holds no update, which would hold a name.
 */
function waitingState(update: Update): VersionedState<ConversationData> {
  return versionify({
    talk: [
      {
        replay: { send: [{ payload: "wait" }, { payload: "wait" }], receive: [{ send: 0, returnValue: update }] },
        interrupts: [1],
      },
    ],
  });
}

/** One grammY bot for one platform, with all conversations: written once, the same everywhere. */
export function createBot(platform: Platform, all: readonly Conversation[]): PlatformBot {
  const visits = new WeakMap<Update, Visit>();
  const bot = new Bot<HouseContext>(platform.token, {
    botInfo: platform.botInfo,
    client: { fetch: platform.fetch, ...(platform.apiRoot === undefined ? {} : { apiRoot: platform.apiRoot }) },
  });
  const scripts = new Map(
    all.flatMap((one) =>
      Object.entries(one.scripts ?? {}).map(([part, script]) => [`${one.name}.${part}`, { script, duty: dutyFor(one, part) }]),
    ),
  );

  async function talk(waiting: Waiting, ctx: Context) {
    const visit = visits.get(ctx.update);
    const found = visit?.open && scripts.get(visit.open.script);
    if (!visit?.open || !found || (found.duty && !visit.may(found.duty))) {
      if (visit) visit.open = undefined;
      await visit?.say("talk-changed", {}, [visit.button("menu-button", "start:menu")]);
      return;
    }
    const { open } = visit;
    for (;;) {
      try {
        await found.script(new Talk(visit, waiting, open));
        visit.open = undefined;
        return;
      } catch (error) {
        if (!(error instanceof Reconsidered)) throw error;
      }
    }
  }

  bot.use(async (ctx, next) => {
    const visit = visits.get(ctx.update);
    if (!visit) return;
    ctx.visit = visit;
    // Who is staff no more, in the middle of something, is heard as anybody is.
    const duty = visit.open && scripts.get(visit.open.script)?.duty;
    if (duty && !visit.may(duty)) visit.open = undefined;
    visit.leaveOpen = async () => {
      await ctx.conversation.exitAll();
      visit.open = undefined;
      visit.askAgain = false;
    };
    visit.enter = async (script, answers = {}) => {
      await setAside(visit);
      await visit.leaveOpen();
      if (await isHalfDone(visit, script, answers)) return offerToGoOn(visit);
      visit.offered = [];
      visit.open = { script, id: visit.house.token().slice(0, 6), answers, given: Object.keys(answers) };
      await ctx.conversation.enter("talk");
    };
    visit.goOn = async ({ script, id, answers, given }) => {
      await visit.leaveOpen();
      visit.offered = [];
      visit.open = { script, id, answers, given, answered: true };
      await ctx.conversation.enter("talk");
    };
    // Telegram shows the button as busy until this is said; what is answered does not wait for it.
    if (ctx.callbackQuery) ctx.answerCallbackQuery().catch(() => undefined);
    await next();
  });
  bot.use(
    conversations({
      storage: {
        type: "context",
        adapter: {
          read: (ctx: HouseContext) => (ctx.visit.open ? waitingState(ctx.update) : undefined),
          // What is kept is the visit's OpenTalk, at the end of the turn.
          write: () => undefined,
          delete: (ctx: HouseContext) => void (ctx.visit.open = undefined),
        },
      },
    }),
  );
  bot.use(createConversation<HouseContext, Context>(talk, { id: "talk" }));
  bot.use((ctx) => hearOutside(ctx.visit, all));

  return {
    api: bot.api,
    async handle(update, visit) {
      visits.set(update, visit);
      await bot.handleUpdate(update);
      if (visit.offersToGoOn && !visit.open) await offerToGoOn(visit);
    },
  };
}
