import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Heard, Platform } from "../../src/platforms/platform.ts";
import { createTelegramPlatform, type TelegramOptions } from "../../src/platforms/telegram/telegram.ts";
import { standInToken, startStandInTelegram, type StandInTelegram } from "./stand-in-telegram.ts";
import { createKeptLog, createSlowTime } from "./stand-in-telegram/slow-time.ts";

let telegram: StandInTelegram;
let time: ReturnType<typeof createSlowTime>;
let log: ReturnType<typeof createKeptLog>;
let platforms: Platform[];
let heard: string[];
/** Resolves when so much was heard. */
let until: (count: number) => Promise<void>;
let hear: (heard: Heard) => Promise<void>;

const commands = { vi: [{ command: "lich", description: "Lịch" }], en: [{ command: "lich", description: "Schedule" }] };

function open(options: Partial<TelegramOptions> = {}): Platform {
  const { wait, now } = time;
  const platform = createTelegramPlatform({
    token: standInToken,
    apiRoot: telegram.apiRoot,
    webhookSecret: "secret",
    commands,
    log: log.log,
    wait,
    now,
    random: () => 1,
    ...options,
  });
  platforms.push(platform);
  return platform;
}

/** Resolves when a method was called so often. */
async function called(method: string, times: number): Promise<void> {
  while (telegram.calls.filter((call) => call.method === method).length < times) await new Promise(setImmediate);
}

/** Resolves when Telegram was told that this update and those before it are taken in. */
async function acknowledged(update: number): Promise<void> {
  while (telegram.calls.at(-1)?.payload["offset"] !== update + 1) await new Promise(setImmediate);
}

const methods = () => telegram.calls.map(({ method }) => method);

beforeEach(async () => {
  telegram = await startStandInTelegram();
  time = createSlowTime();
  log = createKeptLog();
  platforms = [];
  heard = [];
  hear = async ({ deed }) => void heard.push(deed.kind === "text" ? deed.text : deed.kind);
  until = async (count) => {
    while (heard.length < count) await new Promise(setImmediate);
  };
});
afterEach(async () => {
  for (const platform of platforms) await platform.stop();
  await telegram.stop();
});

describe("at the start", () => {
  test("Telegram is told how the bot is reached and what it offers: polling", async () => {
    await open().start(hear);
    expect(methods().slice(0, 5)).toEqual(["getMe", "deleteWebhook", "setMyCommands", "setMyCommands", "setMyCommands"]);
    expect([...telegram.commands]).toEqual([
      ["", commands.vi],
      ["vi", commands.vi],
      ["en", commands.en],
    ]);
    await called("getUpdates", 1);
    expect(telegram.calls.at(-1)?.payload).toEqual({
      offset: 0,
      timeout: 30,
      limit: 100,
      allowed_updates: ["message", "callback_query", "my_chat_member"],
    });
  });

  test("with an address of its own: webhook, and no polling", async () => {
    await open({ publicUrl: "https://hoc.example.org" }).start(hear);
    expect(telegram.webhook).toEqual({
      url: "https://hoc.example.org/webhooks/telegram",
      secret_token: "secret",
      max_connections: 40,
      allowed_updates: ["message", "callback_query", "my_chat_member"],
    });
    expect(methods()).not.toContain("getUpdates");
  });

  test("a webhook of yesterday is taken away", async () => {
    await open({ publicUrl: "https://hoc.example.org" }).start(hear);
    await open().start(hear);
    expect(telegram.webhook).toBeUndefined();
  });

  test.each([
    ["a token of nobody", "123456789:AAwrongwrongwrongwrongwrongwrongwron"],
    ["a token that is none", "1:x"],
  ])("%s is refused in one line that names the setting, without the token", async (_, token) => {
    const error = await open({ token })
      .start(hear)
      .then(
        () => undefined,
        (error: Error) => error,
      );
    expect(error?.message).toMatch(/^TELEGRAM_BOT_TOKEN: Telegram refuses this token [^\n]*$/);
    expect(`${error?.stack} ${log.lines.join()}`).not.toContain(token);
  });

  test("a Telegram that cannot be reached stops nothing: it is waited for, longer each time, and said once", async () => {
    telegram.failNext("getMe", "server error", "cut", { page: 403 });
    const platform = open();
    await platform.start(hear);
    await telegram.person("55").says("có ai không");
    await until(1);
    expect(time.waits).toEqual([1_000, 2_000, 4_000]);
    expect(log.lines.filter((line) => line.startsWith("warn"))).toEqual([expect.stringContaining("Telegram cannot be set up yet")]);
  });

  test("a token that turns out to be wrong only later is said, and the other platforms go on", async () => {
    telegram.failNext("getMe", "cut", { refused: [401, "Unauthorized"] });
    await open().start(hear);
    await called("getUpdates", 1);
    expect(log.lines).toContainEqual(expect.stringMatching(/^error TELEGRAM_BOT_TOKEN: Telegram refuses/));
  });

  test("stopping ends the waiting for Telegram", async () => {
    telegram.failNext("getMe", ...Array.from({ length: 10 }, () => "cut" as const));
    const asked: AbortSignal[] = [];
    const platform = open({
      wait: (_, signal) =>
        new Promise((resolve) => {
          if (signal) asked.push(signal);
          signal?.addEventListener("abort", () => resolve());
        }),
    });
    await platform.start(hear);
    expect(asked).toHaveLength(1);
    await platform.stop();
    expect(methods()).toEqual(["getMe"]);
  });
});

describe("polling", () => {
  test("hears what was said before and what is said now, each once, in order", async () => {
    const binh = telegram.person("55");
    await binh.says("một");
    await binh.says("hai");
    await open().start(hear);
    await until(2);
    await binh.says("ba");
    await binh.sends({ sticker: { file_id: "x" } });
    await binh.blocks();
    await until(5);
    await acknowledged(105);
    expect(heard).toEqual(["một", "hai", "ba", "other", "left"]);
  });

  test("what does not concern the bot is acknowledged and forgotten", async () => {
    await telegram.deliver({ message: { message_id: 1, chat: { id: -5, type: "group" }, date: 1, text: "a" } });
    await open().start(hear);
    await acknowledged(101);
    expect(heard).toEqual([]);
  });

  test("nothing is acknowledged before it is stored: what could not be is tried again, longer each time, and keeps its place", async () => {
    const binh = telegram.person("55");
    await binh.says("một");
    await binh.says("hai");
    let failures = 3;
    await open().start(async (what) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error("Redis is away");
      }
      await hear(what);
    });
    await until(2);
    expect(heard).toEqual(["một", "hai"]);
    expect(time.waits).toEqual([1_000, 2_000, 4_000]);
    expect(log.lines.filter((line) => line.startsWith("error"))).toHaveLength(1);
    expect(log.lines).toContain("info updates can be stored again");
  });

  test("what was not stored when the service stopped is heard by the next", async () => {
    await telegram.person("55").says("một");
    const first = open();
    const reached = new Promise<void>((resolve) => {
      void first.start(async () => {
        resolve();
        throw new Error("Redis is away");
      });
    });
    await reached;
    await first.stop();
    await open().start(hear);
    await until(1);
    expect(heard).toEqual(["một"]);
  });

  test("an outage is waited out, up to half a minute between tries, and written down once", async () => {
    telegram.failNext("getUpdates", ...Array.from({ length: 7 }, () => "cut" as const));
    await telegram.person("55").says("một");
    await open().start(hear);
    await until(1);
    expect(time.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(log.lines.filter((line) => line.startsWith("warn"))).toHaveLength(1);
    expect(log.lines).toContain("info Telegram can be asked for updates again");
    expect(log.lines.join()).not.toContain(standInToken);
  });

  test("the next outage begins with a short rest, and is written down again", async () => {
    telegram.failNext("getUpdates", "cut", "cut");
    await telegram.person("55").says("một");
    await open().start(hear);
    await until(1);
    await acknowledged(101);
    telegram.failNext("getUpdates", "cut");
    await telegram.person("55").says("hai");
    await until(2);
    // The question that was open brought it; the next is cut off, and the one after that brings this.
    await telegram.person("55").says("ba");
    await until(3);
    expect(time.waits).toEqual([1_000, 2_000, 1_000]);
    expect(log.lines.filter((line) => line.startsWith("warn"))).toHaveLength(2);
  });

  test("chance shortens the rests, so that many do not come back together", async () => {
    telegram.failNext("getUpdates", "cut", "server error");
    await telegram.person("55").says("một");
    await open({ random: () => 0 }).start(hear);
    await until(1);
    expect(time.waits).toEqual([500, 1_000]);
  });

  test("a silence that Telegram asks for is kept", async () => {
    telegram.failNext("getUpdates", { retryAfter: 17 });
    await telegram.person("55").says("một");
    await open().start(hear);
    await until(1);
    expect(time.waits).toEqual([17_000]);
  });

  test("another program with the same token is said clearly, and everything is still heard by one of both", async () => {
    await open().start(hear);
    await called("getUpdates", 1);
    const other = await fetch(`${telegram.apiRoot}/bot${standInToken}/getUpdates?timeout=0`);
    expect(other.status).toBe(200);
    await called("getUpdates", 3);
    expect(log.lines).toContainEqual(expect.stringMatching(/^error another program asks for this bot's updates/));
    await telegram.person("55").says("một");
    await until(1);
  });

  test("an answer that makes no sense is trouble, not the end", async () => {
    telegram.failNext("getUpdates", { page: 200 });
    await telegram.person("55").says("một");
    await open().start(hear);
    await until(1);
  });

  test("stopping breaks off the open question, and no update is taken after it", async () => {
    const platform = open();
    await platform.start(hear);
    await called("getUpdates", 1);
    await platform.stop();
    await telegram.person("55").says("một");
    expect(methods().filter((method) => method === "getUpdates")).toHaveLength(1);
    const left = await fetch(`${telegram.apiRoot}/bot${standInToken}/getUpdates?timeout=0`).then((answer) => answer.json());
    expect(left).toMatchObject({ ok: true, result: [{ message: { text: "một" } }] });
    expect(heard).toEqual([]);
    expect(log.lines.filter((line) => !line.startsWith("info"))).toEqual([]);
  });
});
