import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import type { Heard } from "../../src/platforms/platform.ts";
import { addWebhook, type Webhook } from "../../src/platforms/webhook.ts";
import { zaloBotWebhook } from "../../src/platforms/zalo-bot/webhook.ts";
import { macOf } from "../../src/platforms/zalo/signature.ts";
import { zaloWebhook } from "../../src/platforms/zalo/webhook.ts";
import { createKeptLog } from "./stand-in-telegram/slow-time.ts";

const mebibyte = 1024 * 1024;
const appId = "1029384756102938475";
const oaSecret = "TestOaSecret0123456789";
const now = 1_790_000_000_000;

let server: FastifyInstance;
let url: string;
let heard: Heard[];
let store: (heard: Heard) => Promise<void>;

beforeEach(() => {
  heard = [];
  store = async (what) => void heard.push(what);
});
afterEach(() => server.close());

async function listen<Event extends object>(webhook: Webhook<Event>): Promise<void> {
  server = fastify({ bodyLimit: mebibyte, forceCloseConnections: true });
  await server.register(async (part) => addWebhook(part, webhook, createKeptLog().log));
  url = `${await server.listen({ port: 0, host: "127.0.0.1" })}${webhook.path}`;
}

const post = async (body: string, headers: Record<string, string>) =>
  (await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body })).status;

describe("a call of the Official Account's webhook", () => {
  beforeEach(() =>
    listen(
      zaloWebhook({ appId, oaSecret, apiRoot: "https://openapi.zalo.me", now: () => now, oaId: () => undefined }, (what) => store(what)),
    ),
  );

  const event = (more: object = {}) =>
    JSON.stringify({
      app_id: appId,
      sender: { id: "7281930465512087341" },
      recipient: { id: "4455667788990011223" },
      event_name: "user_send_text",
      message: { text: "Mai có gì?", msg_id: "m1" },
      timestamp: String(now),
      ...more,
    });
  const mac = (body: string, timestamp = String(now), secret = oaSecret) => macOf(appId, Buffer.from(body), timestamp, secret);
  const signed = (body: string, timestamp?: string) => post(body, { "x-zevent-signature": `mac=${mac(body, timestamp)}` });

  test("is let in by its signature, with or without the word before it, whatever it says its body is", async () => {
    expect(await signed(event())).toBe(200);
    expect(await post(event(), { "x-zevent-signature": mac(event()) })).toBe(200);
    expect(await post(event(), { "x-zevent-signature": `mac=${mac(event())}`, "content-type": "text/plain" })).toBe(200);
    expect(heard).toHaveLength(3);
    expect(heard[0]).toMatchObject({ person: "7281930465512087341", deed: { kind: "text", text: "Mai có gì?" } });
  });

  test("the very bytes are signed: spaces, escaped letters, and ids without quotes", async () => {
    const spaced = event().replaceAll(":", " : ").replace("Mai có gì?", "Mai c\\u00f3 g\\u00ec?");
    expect(await signed(spaced)).toBe(200);
    const bare = event().replace('"7281930465512087341"', "7281930465512087341").replace(`"${now}"`, String(now));
    expect(await signed(bare)).toBe(200);
    expect(heard.map(({ person, deed }) => [person, deed])).toEqual([
      ["7281930465512087341", { kind: "text", text: "Mai có gì?" }],
      ["7281930465512087341", { kind: "text", text: "Mai có gì?" }],
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ["without a signature", {}],
    ["with an empty one", { "x-zevent-signature": "" }],
    ["with another's", { "x-zevent-signature": `mac=${mac(event({ timestamp: "1" }))}` }],
    ["with the app's secret", { "x-zevent-signature": `mac=${mac(event(), String(now), "app-secret")}` }],
  ])("%s: 401, and nothing is kept", async (_, headers) => {
    for (const body of [event(), "not JSON", ""]) expect(await post(body, headers)).toBe(401);
    expect(heard).toEqual([]);
  });

  test("a stranger's megabyte is not read; one that is signed is too large", async () => {
    const large = event({ more: "x".repeat(mebibyte) });
    expect(await post(large, {})).toBe(401);
    expect(await signed(large)).toBe(413);
  });

  test.each([
    ["a list", "[]"],
    ["null", "null"],
    ["a text", '"event_name"'],
    ["an object that is no event", `{"timestamp":"${now}"}`],
    ["broken JSON", `{"event_name":"user_send_text","timestamp":"${now}"`],
  ])("signed, but %s: 400", async (_, body) => expect(await signed(body, body.includes(String(now)) ? undefined : "")).toBe(400));

  test("an event that is not known: 200", async () => {
    expect(await signed(event({ event_name: "shop_has_order" }))).toBe(200);
    expect(heard).toEqual([]);
  });

  test("what could not be stored: 503, so that Zalo sends it again", async () => {
    store = async () => Promise.reject(new Error("Redis is away"));
    expect(await signed(event())).toBe(503);
  });
});

describe("a call of the Bot Platform's webhook", () => {
  const secret = "A-secret_of-the-webhook";
  beforeEach(() => listen(zaloBotWebhook(secret, "https://bot-api.zaloplatforms.com", (what) => store(what))));

  const message = {
    message_id: "2d758cb5e222177a4e35",
    date: now,
    text: "Mai có gì?",
    from: { id: "6ede9afa66b88fe6d6a9", display_name: "Lan", is_bot: false },
    chat: { id: "6ede9afa66b88fe6d6a9", chat_type: "PRIVATE" },
  };
  const flat = { event_name: "message.text.received", message };
  const send = (body: object | string) =>
    post(typeof body === "string" ? body : JSON.stringify(body), { "x-bot-api-secret-token": secret });

  test("flat or wrapped, it is the same event", async () => {
    expect(await send(flat)).toBe(200);
    expect(await send({ ok: true, result: flat })).toBe(200);
    const one = {
      eventId: message.message_id,
      messageId: message.message_id,
      person: message.chat.id,
      deed: { kind: "text", text: "Mai có gì?" },
    };
    expect(heard).toEqual([one, one]);
  });

  test.each([
    [
      "a picture",
      { event_name: "message.image.received", message: { ...message, text: undefined, photo_url: "https://…", caption: "Mai có gì?" } },
      { kind: "other", what: "picture", caption: "Mai có gì?" },
    ],
    ["a sticker", { event_name: "message.sticker.received", message: { ...message, text: undefined } }, { kind: "other", what: "sticker" }],
    ["a voice", { event_name: "message.voice.received", message }, { kind: "other", what: "voice" }],
    ["something of a protected account", { event_name: "message.unsupported.received", message }, { kind: "other", what: "unknown" }],
  ])("%s", async (_, event, deed) => {
    expect(await send(event)).toBe(200);
    expect(heard).toMatchObject([{ deed }]);
  });

  test.each([
    ["a group", { ...flat, message: { ...message, chat: { id: "g", chat_type: "GROUP" } } }],
    ["a reaction without a message", { event_name: "message.reaction.received" }],
    ["the platform's own test", { event_name: "webhook.test", message: { message_id: "webhook-test", text: "test", date: now } }],
    ["an id that is none", { ...flat, message: { ...message, chat: { id: 7 } } }],
  ])("%s: 200, and nobody is answered", async (_, event) => {
    expect(await send(event)).toBe(200);
    expect(heard).toEqual([]);
  });

  test("without the secret 401; no event 400", async () => {
    expect(await post(JSON.stringify(flat), {})).toBe(401);
    expect(await post(JSON.stringify(flat), { "x-bot-api-secret-token": `${secret}x` })).toBe(401);
    for (const body of ["{", "[]", "null", "{}", '{"result":null}']) expect(await send(body)).toBe(400);
  });
});
