import { describe, expect, test } from "@jest/globals";
import { hearEvent, isZaloEvent, type ZaloEvent } from "../../src/platforms/zalo/hear.ts";
import { dataIn, payloadOf } from "../../src/platforms/zalo/payload.ts";
import { readJson } from "../../src/platforms/zalo/read-json.ts";
import { isSigned, macOf } from "../../src/platforms/zalo/signature.ts";

const now = 1_790_000_000_000;
const oa = "4455667788990011223";
const lan = "7281930465512087341";
const base = { app_id: "1029384756102938475", sender: { id: lan }, recipient: { id: oa }, timestamp: String(now) };
const message = (event_name: string, said: object) => ({ ...base, event_name, message: { msg_id: "b1c2d3e4f5a60718293a", ...said } });
const account = (event_name: string, who: object) => ({ app_id: base.app_id, oa_id: oa, event_name, timestamp: String(now), ...who });
const hear = (event: object) => hearEvent(event as ZaloEvent, now, "https://openapi.zalo.me", oa);

describe("what is heard of Zalo's events", () => {
  test("a text, from the very bytes that Zalo sends", () => {
    const body = `{"app_id":"1029384756102938475","sender":{"id":"${lan}"},"user_id_by_app":"3310928475610293847","recipient":{"id":"${oa}"},"event_name":"user_send_text","message":{"text":"Xin ch\\u00e0o","msg_id":"b1c2d3e4f5a60718293a"},"timestamp":"${now}"}`;
    expect(hear(readJson(body) as object)).toEqual({
      eventId: "user_send_text:b1c2d3e4f5a60718293a",
      person: lan,
      messageId: "b1c2d3e4f5a60718293a",
      deed: { kind: "text", text: "Xin chào" },
      contactAt: now,
    });
  });

  const link = { attachments: [{ type: "link", payload: { url: "https://phuong.example.vn" } }] };
  test.each([
    [
      "a press, which comes as a text",
      message("user_send_text", { text: payloadOf("lich:day:2024-10-03") }),
      { kind: "tap", data: "lich:day:2024-10-03", tapId: "b1c2d3e4f5a60718293a" },
    ],
    ["words that only look like a press", message("user_send_text", { text: "#tuanhoc: lịch" }), { kind: "text", text: "#tuanhoc: lịch" }],
    [
      "a press too long for any button of ours",
      message("user_send_text", { text: payloadOf("a".repeat(65)) }),
      { kind: "text", text: payloadOf("a".repeat(65)) },
    ],
    ["a text without words", message("user_send_text", {}), { kind: "text", text: "" }],
    [
      "a picture with words",
      message("user_send_image", { text: "mai có gì", attachments: [{ type: "image" }, { type: "image" }] }),
      { kind: "other", what: "picture", caption: "mai có gì" },
    ],
    ["a gif", message("user_send_gif", {}), { kind: "other", what: "sticker" }],
    ["a sticker", message("user_send_sticker", {}), { kind: "other", what: "sticker" }],
    ["a voice", message("user_send_audio", {}), { kind: "other", what: "voice" }],
    ["a video", message("user_send_video", {}), { kind: "other", what: "video" }],
    ["a file", message("user_send_file", {}), { kind: "other", what: "file" }],
    ["a place", message("user_send_location", {}), { kind: "other", what: "location" }],
    ["a link", message("user_send_link", { text: "xem này", ...link }), { kind: "other", what: "unknown", caption: "xem này" }],
    ["a card", message("user_send_business_card", link), { kind: "other", what: "contact" }],
    [
      "what a form asked for",
      { ...base, event_name: "user_submit_info", info: { name: "Lan", phone: 84901234567 } },
      { kind: "other", what: "contact" },
    ],
    ["a follow", account("follow", { follower: { id: lan }, source: "oa_profile" }), { kind: "arrived" }],
    ["a first look", account("user_click_chatnow", { user_id: lan }), { kind: "arrived" }],
    ["who leaves", account("unfollow", { follower: { id: lan } }), { kind: "left" }],
    ["who wants to be forgotten", account("user_withdraw", { user_id: lan }), { kind: "withdrawn" }],
  ])("%s", (_, event, deed) => expect(hear(event)).toMatchObject({ person: lan, deed }));

  test.each([
    ["our own message coming back", { ...message("oa_send_text", { text: "Chào" }), sender: { id: oa }, recipient: { id: lan } }],
    ["a receipt, as documented", { ...message("user_received_message", {}), sender: { id: oa }, recipient: { id: lan } }],
    ["a receipt, the other way round", message("user_seen_message", { msg_ids: ["a", "b"] })],
    ["a visitor without a Zalo name", { ...message("anonymous_send_text", { text: "chào" }), sender: {} }],
    ["a group", message("user_send_group_text", { text: "chào" })],
    ["a reaction", message("user_reacted_message", { react_icon: "/-heart" })],
    ["what Zalo will invent", account("oa_moved_to_the_moon", { user_id: lan })],
    ["another account of the same app", { ...message("user_send_text", { text: "chào" }), recipient: { id: "999" } }],
    ["an id that is none", { ...message("user_send_text", { text: "chào" }), sender: { id: { $gt: "" } } }],
    ["nobody", { event_name: "user_send_text" }],
  ])("%s concerns nobody", (_, event) => expect(hear(event)).toBeUndefined());

  test("a repeat has the same id, another press of the same button another", () => {
    const press = message("user_send_text", { text: payloadOf("t:abcdef:title:0") });
    expect(hear(press)?.eventId).toBe(hear(press)?.eventId);
    expect(hear({ ...press, message: { ...press.message, msg_id: "other" } })?.eventId).not.toBe(hear(press)?.eventId);
  });

  test("a follow and a first look at the same time are one arrival", () => {
    expect(hear(account("follow", { follower: { id: lan } }))?.eventId).toBe(
      hear(account("user_click_chatnow", { user_id: lan }))?.eventId,
    );
  });

  test("leaving is no contact, and no contact is later than now", () => {
    expect(hear(account("unfollow", { follower: { id: lan } }))?.contactAt).toBeUndefined();
    expect(hear({ ...message("user_send_text", { text: "chào" }), timestamp: String(now + 1_000_000) })?.contactAt).toBe(now);
    expect(hear({ ...message("user_send_text", { text: "chào" }), timestamp: undefined })?.contactAt).toBe(now);
  });

  test.each([[null], [1], ["x"], [{}], [{ event_name: 7 }], [[]]])("%j is no event", (body) => expect(isZaloEvent(body)).toBe(false));
});

describe("ids that do not fit a number", () => {
  test.each([
    ['{"id":7281930465512087341}', { id: "7281930465512087341" }],
    ['{"id": -7281930465512087341 , "n":[9007199254740993]}', { id: "-7281930465512087341", n: ["9007199254740993"] }],
    [
      '{"n":1790000000000,"f":1.2345678901234567890,"e":1234567890123456e3}',
      { n: 1_790_000_000_000, f: 1.2345678901234567, e: 1_234_567_890_123_456_000 },
    ],
    ['{"text":"số 7281930465512087341 và \\"7281930465512087341\\""}', { text: 'số 7281930465512087341 và "7281930465512087341"' }],
  ])("%s", (text, read) => expect(readJson(text)).toEqual(read));

  test("a long text does not take long", () => {
    const text = JSON.stringify({ text: `${'\\"'.repeat(200_000)}${"7".repeat(200_000)}` });
    const begun = performance.now();
    expect(readJson(text)).toEqual(JSON.parse(text));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe("the signature", () => {
  const appId = "1029384756102938475";
  const secret = "TestOaSecret0123456789";
  const body = Buffer.from(
    '{"app_id":"1029384756102938475","sender":{"id":"7281930465512087341"},"user_id_by_app":"3310928475610293847","recipient":{"id":"4455667788990011223"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"b1c2d3e4f5a60718293a"},"timestamp":"1790000000000"}',
  );
  const mac = "3b4b851530552167b0147f53a64e782a6cba7e7a1029ee62eb9e3475903edbbd";

  test("is Zalo's", () => {
    expect(body).toHaveLength(271);
    expect(macOf(appId, body, "1790000000000", secret)).toBe(mac);
  });

  test.each([
    [`mac=${mac}`, true],
    [mac, true],
    [`mac=${mac.replace("3", "4")}`, false],
    ["mac=", false],
    [undefined, false],
    [mac.slice(1), false],
  ])("%s", (header, right) => expect(isSigned(header, appId, body, "1790000000000", secret)).toBe(right));
});

test.each([["lich:menu"], ["t:abcdef:title:0"], ["dulieu:delete-yes"]])("%s comes back as it went", (data) =>
  expect(dataIn(payloadOf(data))).toBe(data),
);
