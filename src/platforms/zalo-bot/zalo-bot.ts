import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "../../log.ts";
import { beginPatiently, PlatformRefuses, realWait, type Wait } from "../beginning.ts";
import { createLine } from "../line.ts";
import type { Hear, PlanShown, Platform, Share } from "../platform.ts";
import { addWebhook } from "../webhook.ts";
import { readZaloFile } from "../zalo-files.ts";
import { createCaller } from "./call.ts";
import { answerMs } from "./limits.ts";
import { createPlan, type PlanStore } from "./plan.ts";
import { startPolling } from "./polling.ts";
import { createSay } from "./say.ts";
import { createSpeak } from "./speak.ts";
import { webhookPath, zaloBotWebhook } from "./webhook.ts";

export interface ZaloBotOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Set = webhook, unset = long polling. */
  readonly publicUrl: string | undefined;
  readonly webhookSecret: string;
  readonly plan: PlanStore;
  readonly share: Share;
  readonly month: () => string;
  readonly onPlanNearlyUsed: (shown: PlanShown) => void;
  readonly log: Logger;
  /** Ends early, and quietly, when the signal says so. */
  readonly wait?: Wait;
  /** From 0 to 1. */
  readonly random?: () => number;
}

const anyBot = { id: 1, is_bot: true, first_name: "Tuan hoc", username: "zalobot" } as UserFromGetMe;

/** The Zalo Bot Platform (docs.zaloplatforms.com, BOT): a pilot for up to 50 people, without buttons. */
export function createZaloBotPlatform(options: ZaloBotOptions): Platform {
  const { token, apiRoot, publicUrl, webhookSecret, log, wait = realWait, random = Math.random } = options;
  const caller = createCaller(createLine(answerMs), apiRoot, token);
  const plan = createPlan({
    store: options.plan,
    month: options.month,
    onNearlyUsed: options.onPlanNearlyUsed,
    onTrouble: (error) => log.warn({ err: error }, "what the Zalo bot's plan counts could not be kept"),
  });
  const { say, preview } = createSay({ caller, wait, count: () => plan.noteMessage(), share: options.share });
  const stopping = new AbortController();
  const { signal } = stopping;
  let polling: { stop(): Promise<void> } | undefined;
  let tried: Promise<void> | undefined;

  const counting =
    (hear: Hear): Hear =>
    async (heard) => {
      await hear(heard);
      plan.notePerson(heard.person);
    };

  async function begin(hear: Hear): Promise<void> {
    const me = await caller.call("getMe", {}, { signal });
    if (me.is === "refused" && me.code === 401) {
      throw new PlatformRefuses("ZALO_BOT_TOKEN: Zalo refuses this token. Please copy it again from Zalo Bot Creator.");
    }
    // Whatever else it says of the name, it knows the token.
    if (me.is !== "ok" && !(me.is === "refused" && me.code === 404)) throw new Error(`getMe: ${me.why}`);
    if (publicUrl) {
      const set = await caller.call("setWebhook", { url: publicUrl + webhookPath, secret_token: webhookSecret }, { signal });
      if (set.is !== "ok") throw new Error(`setWebhook: ${set.why}`);
      const { verification } = (set.result ?? {}) as { verification?: { ok?: boolean; outcome?: string } };
      if (verification?.ok === false) {
        log.warn({ outcome: verification.outcome }, "Zalo could not reach the webhook of its bot; is PUBLIC_URL right?");
      }
    } else {
      // Without it nothing comes to who asks.
      await caller.call("deleteWebhook", {}, { signal });
      polling = startPolling({ caller, apiRoot, hear: counting(hear), log, wait, random });
    }
  }

  return {
    name: "zalo-bot",
    token: "1:zalo-bot",
    botInfo: anyBot,
    fetch: createSpeak({ caller, say, log }),
    writesChoices: true,
    routes: (server, hear) => addWebhook(server, zaloBotWebhook(webhookSecret, apiRoot, counting(hear)), log),
    async start(hear) {
      tried = (await beginPatiently({ begin: () => begin(hear), platform: "the Zalo bot", log, wait, random, signal })).tried;
    },
    async stop() {
      stopping.abort();
      await tried;
      await polling?.stop();
    },
    readFile: (_person, ref, mostBytes) => readZaloFile(ref, apiRoot, mostBytes),
    preview,
    send: (person, message) => say(person, message, false),
    plan: () => plan.shown(),
  };
}
