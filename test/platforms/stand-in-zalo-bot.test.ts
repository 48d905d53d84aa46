import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eventually } from "../eventually.ts";
import { startStandInZaloBot, type StandInZaloBot } from "./stand-in-zalo-bot.ts";

interface Answered {
  readonly status: number;
  readonly ok: boolean;
  readonly error_code?: number;
  readonly result?: { readonly message?: { readonly text?: string; readonly message_id?: string }; readonly verification?: object };
}

let now = Date.parse("2026-11-30T23:00:00+07:00");
let bot: StandInZaloBot;

beforeEach(async () => {
  now = Date.parse("2026-11-30T23:00:00+07:00");
  bot = await startStandInZaloBot({ now: () => now, pollMs: 20 });
});
afterEach(() => bot.stop());

async function call(method: string, payload: object = {}, token = bot.token): Promise<Answered> {
  const answer = await fetch(`${bot.url}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
  });
  return { status: answer.status, ...((await answer.json()) as object) } as Answered;
}

describe("polling", () => {
  test("one update at a time, handed out once, and 408 when there is none", async () => {
    const lan = bot.person();
    await lan.says("một", 2);
    await lan.says("hai");
    const texts = [await call("getUpdates"), await call("getUpdates"), await call("getUpdates")].map(({ result }) => result?.message?.text);
    expect(texts).toEqual(["một", "một", "hai"]);
    expect(await call("getUpdates", { timeout: "30" })).toMatchObject({ status: 408, ok: false, error_code: 408 });
    bot.httpStatus = "always200";
    expect(await call("getUpdates", { timeout: 30 })).toMatchObject({ status: 200, ok: false, error_code: 408 });
  });

  test("who waits is told at once, and who hung up gets nothing", async () => {
    const patient = await startStandInZaloBot();
    const leaving = new AbortController();
    const url = `${patient.url}/bot${patient.token}/getUpdates?timeout=30`;
    const left = fetch(url, { signal: leaving.signal }).catch(() => "hung up");
    await eventually(() => patient.calls.length === 1);
    leaving.abort();
    expect(await left).toBe("hung up");
    const waiting = fetch(url);
    await eventually(() => patient.calls.length === 2);
    await patient.person("6ede9afa66b88fe6d6a9").says("chào");
    expect(await (await waiting).json()).toMatchObject({
      ok: true,
      result: {
        event_name: "message.text.received",
        message: { text: "chào", chat: { id: "6ede9afa66b88fe6d6a9", chat_type: "PRIVATE" } },
      },
    });
    await patient.stop();
  });
});

describe("a webhook", () => {
  test("is tried when it is set, gets the secret, and ends the polling", async () => {
    const received: { body: { ok?: boolean; event_name?: string }; secret: unknown }[] = [];
    const service = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        received.push({ body: JSON.parse(body) as object, secret: request.headers["x-bot-api-secret-token"] });
        response.end();
      });
    });
    await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/webhooks/zalo-bot`;
    expect(await call("getWebhookInfo")).toMatchObject({ ok: false, error_code: 404 });
    expect(await call("setWebhook", { url, secret_token: "short" })).toMatchObject({ error_code: 400 });
    expect(await call("setWebhook", { url, secret_token: "long enough" })).toMatchObject({
      result: { url, verification: { ok: true, outcome: "webhook.ok", status_code: 200 } },
    });
    expect(await call("getUpdates")).toMatchObject({ error_code: 400 });
    const lan = bot.person();
    expect(await lan.says("chào", 2)).toEqual([200, 200]);
    bot.body = "wrapped";
    await lan.sends("image", "hoa");
    expect(received.map(({ secret }) => secret)).toEqual(Array(4).fill("long enough"));
    expect(received.map(({ body }) => body)).toMatchObject([
      { event_name: "webhook.test" },
      { message: { text: "chào" } },
      {},
      { ok: true, result: { message: { caption: "hoa" } } },
    ]);
    expect(received[1]).toEqual(received[2]);
    bot.onlyPublicWebhooks = true;
    expect(await call("setWebhook", { url, secret_token: "long enough" })).toMatchObject({ error_code: 400 });
    service.closeAllConnections();
    await new Promise((resolve) => service.close(resolve));
  });
});

describe("sending", () => {
  test("to whom, what, and with which token", async () => {
    const lan = bot.person();
    const chat_id = lan.id;
    expect(await call("sendMessage", { chat_id, text: "chào" })).toMatchObject({ status: 200, ok: true, result: { date: now } });
    expect(await call("sendMessage", { chat_id, text: "" })).toMatchObject({ status: 400, error_code: 400 });
    expect(await call("sendMessage", { chat_id, text: "a".repeat(2_001) })).toMatchObject({ error_code: 400 });
    expect(await call("sendMessage", { chat_id: "nobody", text: "chào" })).toMatchObject({ error_code: 400 });
    expect(await call("sendmessage", { chat_id, text: "chào" })).toMatchObject({ error_code: 404 });
    expect(await call("sendMessage", { chat_id, text: "chào" }, "1:wrong")).toMatchObject({ status: 401, error_code: 401 });
    expect(await (await fetch(`${bot.url}/bot${bot.token}/sendMessage?chat_id=${chat_id}&text=hai`)).json()).toMatchObject({ ok: true });
    expect(
      await (
        await fetch(`${bot.url}/bot${bot.token}/sendMessage`, { method: "POST", body: new URLSearchParams({ chat_id, text: "ba" }) })
      ).json(),
    ).toMatchObject({ ok: true });
    expect(lan.heard.map(({ text }) => text)).toEqual(["chào", "hai", "ba"]);
  });

  test("the plan: so many messages a month, so many people", async () => {
    const lan = bot.person();
    bot.limits.messagesAMonth = 1;
    bot.limits.people = 1;
    const say = () => call("sendMessage", { chat_id: lan.id, text: "chào" });
    expect([(await say()).ok, (await say()).error_code]).toEqual([true, 429]);
    now += 2 * 3_600_000;
    expect((await say()).ok).toBe(true);
    expect([...bot.sent]).toEqual([
      ["2026-11", 1],
      ["2026-12", 1],
    ]);
    await lan.says("chào");
    const minh = bot.person();
    await minh.says("chào");
    expect([minh.turnedAway, bot.peopleCount]).toEqual([true, 1]);
    expect(await call("sendMessage", { chat_id: minh.id, text: "chào" })).toMatchObject({ error_code: 400 });
  });
});
