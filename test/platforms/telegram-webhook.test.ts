import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import type { Heard, Platform } from "../../src/platforms/platform.ts";
import { createTelegramPlatform } from "../../src/platforms/telegram/telegram.ts";
import { standInToken, startStandInTelegram, type StandInTelegram } from "./stand-in-telegram.ts";
import { createKeptLog } from "./stand-in-telegram/slow-time.ts";

const secret = "A-secret_of-the-webhook";
const mebibyte = 1024 * 1024;

let telegram: StandInTelegram;
let server: FastifyInstance;
let platform: Platform;
let url: string;
let heard: Heard[];
let store: (heard: Heard) => Promise<void>;
let log: ReturnType<typeof createKeptLog>;

beforeEach(async () => {
  telegram = await startStandInTelegram({ wait: () => new Promise(setImmediate) });
  log = createKeptLog();
  heard = [];
  store = async (what) => void heard.push(what);
  server = fastify({ bodyLimit: mebibyte, forceCloseConnections: true });
  // The address is known only when the server listens, the routes before.
  const create = (publicUrl: string) =>
    createTelegramPlatform({
      token: standInToken,
      apiRoot: telegram.apiRoot,
      publicUrl,
      webhookSecret: secret,
      commands: { vi: [], en: [] },
      log: log.log,
    });
  await server.register(async (part) => create("").routes?.(part, (what) => store(what)));
  url = await server.listen({ port: 0, host: "127.0.0.1" });
  platform = create(url);
  await platform.start(async () => undefined);
});
afterEach(async () => {
  await platform.stop();
  await server.close();
  await telegram.stop();
});

const text = JSON.stringify({
  update_id: 7,
  message: { message_id: 12, chat: { id: 55, type: "private", first_name: "Bình" }, date: 1, text: "mai có gì" },
});

function post(
  body: string,
  headers: Record<string, string> = { "x-telegram-bot-api-secret-token": secret, "content-type": "application/json" },
): Promise<Response> {
  return fetch(`${url}/webhooks/telegram`, { method: "POST", headers, body });
}

describe("a call of the webhook", () => {
  test("is answered when what it brings is stored, not when it is answered", async () => {
    const order: string[] = [];
    store = async () => {
      await new Promise(setImmediate);
      order.push("stored");
    };
    expect((await post(text)).status).toBe(200);
    order.push("200");
    expect(order).toEqual(["stored", "200"]);
  });

  test.each<[string, Record<string, string>]>([
    ["without the secret", {}],
    ["with a wrong secret", { "x-telegram-bot-api-secret-token": "A-secret_of-the-webhooK" }],
    ["with a part of the secret", { "x-telegram-bot-api-secret-token": secret.slice(0, -1) }],
    ["with more than the secret", { "x-telegram-bot-api-secret-token": `${secret}x` }],
    ["with an empty secret", { "x-telegram-bot-api-secret-token": "" }],
    ["with the secret somewhere else", { authorization: secret }],
  ])("%s: 401, and nothing is looked at", async (_, headers) => {
    for (const body of [text, "not JSON", "x".repeat(mebibyte + 1)]) {
      expect((await post(body, { "content-type": "application/json", ...headers })).status).toBe(401);
    }
    expect(heard).toEqual([]);
  });

  test.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["a text", '"update_id"'],
    ["an object that is no update", '{"hello":1}'],
    ["an update's number that is none", '{"update_id":"7"}'],
  ])("with %s: 400", async (_, body) => {
    expect((await post(body)).status).toBe(400);
    expect((await post(body, { "x-telegram-bot-api-secret-token": secret, "content-type": "text/plain" })).status).toBe(400);
    expect(heard).toEqual([]);
  });

  test("with more than a mebibyte: 413, which the caller gets to read", async () => {
    const whole = `{"update_id":1,"x":"${" ".repeat(mebibyte - 22)}"}`;
    expect(whole.length).toBe(mebibyte);
    expect((await post(whole)).status).toBe(200);
    const tooMuch = await post(`${whole} `);
    expect(tooMuch.status).toBe(413);
    // A line that is closed while the body is still coming would be reset, and the 413 lost.
    expect(tooMuch.headers.get("connection")).not.toBe("close");
  });

  test("that does not concern the bot: 200", async () => {
    for (const body of [
      '{"update_id":1}',
      '{"update_id":1,"channel_post":{}}',
      '{"update_id":1,"message":{}}',
      '{"update_id":1,"message":7}',
    ]) {
      expect((await post(body)).status).toBe(200);
    }
    expect(heard).toEqual([]);
  });

  test("that cannot be stored: 503, logged without what was said", async () => {
    store = () => Promise.reject(new Error("Redis is away"));
    expect((await post(text)).status).toBe(503);
    expect(log.lines.filter((line) => line.startsWith("error"))).toHaveLength(1);
    expect(log.lines.join()).not.toMatch(/mai có gì|Bình|55/);
  });

  test("names are not passed on", async () => {
    await post(text);
    expect(heard).toEqual([{ eventId: "7", person: "55", messageId: "12", deed: { kind: "text", text: "mai có gì" } }]);
  });
});

describe("Telegram calls", () => {
  const texts = () => heard.map(({ deed }) => (deed.kind === "text" ? deed.text : deed.kind));

  test("with the secret that it was given", async () => {
    const binh = telegram.person("55");
    expect(await binh.says("/lich")).toEqual([200]);
    expect(await binh.blocks()).toEqual([200]);
    expect(texts()).toEqual(["/lich", "left"]);
  });

  test("again until it is stored, and what the person said next comes after it", async () => {
    let failures = 2;
    store = async (what) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error("Redis is away");
      }
      heard.push(what);
    };
    const binh = telegram.person("55");
    const statuses = await Promise.all([binh.says("một"), binh.says("hai"), telegram.person("56").says("ba")]);
    expect(statuses.flat().filter((status) => status === 503)).toHaveLength(2);
    expect(texts().filter((text) => text !== "ba")).toEqual(["một", "hai"]);
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test("a second time though it was stored: the same event, by its id", async () => {
    await telegram.person("55").says("một", 2);
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual(heard[1]);
  });
});
