import { setTimeout as delay } from "node:timers/promises";
import { autoRetry } from "@grammyjs/auto-retry";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Queue, Worker } from "bullmq";
import { Bot, GrammyError, type Api } from "grammy";
import { startRedis } from "./programs.ts";

export const token = "123456789:AABenchBenchBenchBenchBenchBenchBenchBe";
const text = "Mời bà con";

/** Sends to so many people, at most so many a second. */
export type Sender = (people: number, apiRoot: string, perSecond: number) => Promise<void>;

const botAt = (apiRoot: string) => new Bot(token, { client: { apiRoot } });

async function toAll(api: Api, people: number): Promise<void> {
  await Promise.all(Array.from({ length: people }, (_, index) => api.sendMessage(index + 1, text)));
}

/** Seconds that a refused call is to wait; anything else that went wrong is thrown. */
function secondsOf(error: unknown): number {
  if (error instanceof GrammyError && error.error_code === 429) return error.parameters.retry_after ?? 1;
  throw error;
}

/** One message after the other; who is refused waits as long as is asked. */
const naive: Sender = async (people, apiRoot) => {
  const { api } = botAt(apiRoot);
  for (let chat = 1; chat <= people;) {
    try {
      await api.sendMessage(chat, text);
      chat += 1;
    } catch (error) {
      await delay(secondsOf(error) * 1_000);
    }
  }
};

const retrying: Sender = async (people, apiRoot) => {
  const { api } = botAt(apiRoot);
  api.config.use(autoRetry());
  await toAll(api, people);
};

/** Its own settings for all chats together, at the limit that is measured. */
const throttling: Sender = async (people, apiRoot, perSecond) => {
  const { api } = botAt(apiRoot);
  api.config.use(
    autoRetry(),
    apiThrottler({ global: { reservoir: perSecond, reservoirRefreshAmount: perSecond, reservoirRefreshInterval: 1_000 } }),
  );
  await toAll(api, people);
};

const queueing: Sender = async (people, apiRoot, perSecond) => {
  const redis = await startRedis(6405);
  const { hostname: host, port } = new URL(redis.url);
  const connection = { host, port: Number(port), maxRetriesPerRequest: null };
  const { api } = botAt(apiRoot);
  const queue = new Queue("announcement", { connection });
  await queue.addBulk(Array.from({ length: people }, (_, index) => ({ name: "send", data: index + 1, opts: { removeOnComplete: true } })));
  const worker: Worker<number> = new Worker<number>(
    "announcement",
    async ({ data: chat }) => {
      try {
        await api.sendMessage(chat, text);
      } catch (error) {
        await worker.rateLimit(secondsOf(error) * 1_000);
        throw Worker.RateLimitError();
      }
    },
    { connection, concurrency: 64, limiter: { max: perSecond, duration: 1_000 } },
  );
  await new Promise<void>((resolve) => {
    let left = people;
    worker.on("completed", () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
  await worker.close();
  await queue.close();
  await redis.stop();
};

/** What others use to send to many people with grammY or from a queue, each by its own documentation. */
export const peers: Readonly<Record<string, Sender>> = {
  "naive loop": naive,
  "auto-retry, all at once": retrying,
  "transformer-throttler": throttling,
  "BullMQ limiter": queueing,
};
