import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startStandInZalo, zaloMac, type StandInZalo, type ZaloPerson } from "./stand-in-zalo.ts";

interface Event {
  readonly event_name: string;
  readonly timestamp: string;
  readonly message?: { readonly text?: string; readonly msg_id?: string };
}

let now = 1_790_000_000_000;
let zalo: StandInZalo;
let lan: ZaloPerson;
let service: Server;
let received: { readonly body: string; readonly headers: IncomingHttpHeaders }[];
let status: number;

beforeEach(async () => {
  [received, status] = [[], 200];
  service = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  zalo = await startStandInZalo({ now: () => now });
  zalo.webhookUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}/webhooks/zalo`;
  lan = zalo.person();
});
afterEach(async () => {
  await zalo.stop();
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
});

const events = () => received.map(({ body }) => JSON.parse(body) as Event);
const isSigned = ({ body, headers }: (typeof received)[number]) =>
  headers["x-zevent-signature"] === `mac=${zaloMac(zalo.appId, body, (JSON.parse(body) as Event).timestamp, zalo.oaSecret)}`;

async function answerLan(message: object): Promise<void> {
  const body = JSON.stringify({ recipient: { user_id: lan.id }, message });
  await fetch(`${zalo.url}/v3.0/oa/message/cs`, {
    method: "POST",
    headers: { access_token: zalo.accessToken, "content-type": "application/json" },
    body,
  });
  await zalo.settle();
}

describe("events", () => {
  test("each is signed over the bytes that are sent, however they are written", async () => {
    for (let time = 0; time < 3; time += 1) expect(await lan.says("Xin chào 👋")).toEqual([200]);
    expect(received.map(isSigned)).toEqual([true, true, true]);
    expect(received.filter(({ body }) => body.includes("\\u00e0"))).toHaveLength(1);
    expect(received.filter(({ body }) => body.includes('": "'))).toHaveLength(1);
    expect(new Set(events().map(({ message }) => message?.msg_id)).size).toBe(3);
    for (const event of events()) {
      expect(event).toMatchObject({
        event_name: "user_send_text",
        sender: { id: "9007199254740993" },
        recipient: { id: zalo.oaId },
        message: { text: "Xin chào 👋" },
      });
    }
    expect(zalo.responses.flatMap(({ event, status }) => [event, status])).toEqual([
      "user_send_text",
      200,
      "user_send_text",
      200,
      "user_send_text",
      200,
    ]);
  });

  test("a repeat has the same id, two presses are two messages", async () => {
    await lan.says("chào", 2);
    await answerLan({
      text: "Chọn",
      attachment: { type: "template", payload: { buttons: [{ title: "Có", type: "oa.query.hide", payload: "#co" }] } },
    });
    await lan.taps("Có", 2);
    const ids = events()
      .filter(({ event_name }) => event_name === "user_send_text")
      .map(({ message }) => `${message?.text} ${message?.msg_id}`);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[3]);
    expect(ids.slice(2).every((id) => id.startsWith("#co "))).toBe(true);
  });

  test("the account's own message comes back, and is delivered, and is read", async () => {
    await lan.says("chào");
    await answerLan({ text: "Dạ" });
    await lan.sees();
    expect(events().map(({ event_name }) => event_name)).toEqual([
      "user_send_text",
      "oa_send_text",
      "user_received_message",
      "user_seen_message",
    ]);
    expect(events()[1]).toMatchObject({ sender: { id: zalo.oaId }, recipient: { id: lan.id }, message: { text: "Dạ" } });
    expect(events()[3]).toMatchObject({ message: { msg_ids: [lan.heard[0]?.messageId] } });
    await lan.replies("vâng");
    await zalo.settle();
    expect(events()[4]).toMatchObject({ message: { quote_msg_id: lan.heard[0]?.messageId } });
  });

  test("wrong, bare and missing signatures", async () => {
    for (const mac of ["wrong", "bare", "missing"] as const) {
      zalo.delivery.mac = mac;
      await lan.says("chào");
    }
    expect(received.some(isSigned)).toBe(false);
    expect(received.map(({ headers }) => headers["x-zevent-signature"]?.length)).toEqual([68, 64, undefined]);
  });

  test("ids as bare numbers keep their digits", async () => {
    zalo.delivery.ids = "numbers";
    await lan.says("số 9007199254740993");
    expect(received[0]?.body).toMatch(/"sender": ?\{ ?"id": ?9007199254740993 ?\}/);
    expect(received[0]?.body).toContain('9007199254740993"');
    expect(received.map(isSigned)).toEqual([true]);
  });

  test("in another order", async () => {
    zalo.delivery.reorder = 2;
    await Promise.all([lan.says("một"), lan.says("hai")]);
    expect(events().map(({ message }) => message?.text)).toEqual(["hai", "một"]);
  });

  test("what was not taken comes again, five times, then never", async () => {
    zalo.delivery.retries = true;
    status = 503;
    expect(await lan.says("chào")).toEqual([503]);
    expect(await zalo.retryDue()).toEqual([]);
    for (const minutes of [0.5, 5, 15, 30, 60]) {
      now += minutes * 60_000;
      expect(await zalo.retryDue()).toEqual([503]);
    }
    expect(received.map(({ headers }) => headers["num_retry"])).toEqual([undefined, "1", "2", "3", "4", "5"]);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(zalo.webhookUrl).toBeUndefined();
  });

  test("what people do beside writing", async () => {
    await lan.follows();
    await lan.clicksChat();
    await lan.clicksChat();
    await lan.sends("image", "hoa đẹp");
    await lan.submitsInfo({ name: "Lan", phone: "84901234567" });
    await lan.reacts();
    await lan.withdraws();
    await lan.unfollows();
    await zalo.deliverUnknown();
    expect(events()).toMatchObject([
      { event_name: "follow", follower: { id: lan.id }, oa_id: zalo.oaId },
      { event_name: "user_click_chatnow", user_id: lan.id },
      { event_name: "user_send_image", message: { text: "hoa đẹp", attachments: [{ type: "image" }] } },
      { event_name: "user_submit_info", info: { phone: "84901234567" } },
      { event_name: "user_reacted_message" },
      { event_name: "user_withdraw" },
      { event_name: "unfollow" },
      { event_name: "oa_moved_to_the_moon" },
    ]);
  });

  test("a call that is cut was made, one that is cut unread was not", async () => {
    zalo.echoes = false;
    await lan.says("chào");
    zalo.fault({ person: lan.id }, "cut", "cut unread", { code: -200 }, { status: 502 });
    for (let time = 0; time < 2; time += 1) await expect(answerLan({ text: `${time}` })).rejects.toThrow("fetch failed");
    for (let time = 2; time < 5; time += 1) await answerLan({ text: `${time}` });
    expect(lan.heard.map(({ text }) => text)).toEqual(["0", "4"]);
    expect(zalo.calls).toHaveLength(2);
  });

  test("a template to a telephone number is delivered, which is told in an event of its own", async () => {
    lan.phone = "84901234567";
    const post = async (body: object, access_token = zalo.accessToken) => {
      const answer = await fetch(`${zalo.url}/message/template`, {
        method: "POST",
        headers: { access_token, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as { error: number; data?: { msg_id: string } };
    };
    zalo.templates.set("7", { params: ["ten"], text: "Chào <ten>" });
    const good = { phone: "84901234567", template_id: "7", template_data: { ten: "Lan" }, tracking_id: "nhac-1" };
    const sent = await post(good);
    await zalo.settle();
    expect(sent).toMatchObject({ error: 0 });
    expect(lan.heard).toMatchObject([{ text: "Chào Lan" }]);
    expect(events()).toMatchObject([
      {
        event_name: "user_received_message",
        recipient: { id: "84901234567" },
        message: { msg_id: sent.data?.msg_id, tracking_id: "nhac-1" },
      },
    ]);
    expect(received[0]?.headers["x-zevent-server"]).toBe("ZNS");
    expect(await post(good, "at-0")).toMatchObject({ error: -124 });
    expect(await post({ ...good, phone: "0901234567" })).toMatchObject({ error: -108 });
    expect(await post({ ...good, template_id: "8" })).toMatchObject({ error: -109 });
    expect(await post({ ...good, template_data: {} })).toMatchObject({ error: -1122 });
    expect(await post({ ...good, phone: "84900000000" })).toMatchObject({ error: -118 });
    zalo.balance = 0;
    expect(await post(good)).toMatchObject({ error: -115 });
  });
});
