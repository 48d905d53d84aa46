import { describe, expect, test } from "@jest/globals";
import type { Update } from "grammy/types";
import { hearUpdate, isUpdate } from "../../src/platforms/telegram/hear.ts";

const from = { id: 55, is_bot: false, first_name: "Bình", last_name: "Nguyễn Thị", username: "binh55", language_code: "vi" };
const chat = { id: 55, first_name: "Bình", last_name: "Nguyễn Thị", username: "binh55", type: "private" };
const group = { id: -100200, title: "Tổ dân phố 5", type: "supergroup" };
const bot = { id: 1, is_bot: true, first_name: "Tuần học", username: "tuan_hoc_bot" };
const said = (fields: object) => ({ update_id: 7, message: { message_id: 12, from, chat, date: 1727830800, ...fields } });
const pressed = (fields: object) => ({
  update_id: 8,
  callback_query: { id: "2361837462", from, chat_instance: "-4711", data: "lich:mai", ...fields },
});
const member = (status: string, where: object = chat) => ({
  update_id: 9,
  my_chat_member: {
    chat: where,
    from,
    date: 1727830802,
    old_chat_member: { user: bot, status: "member" },
    new_chat_member: { user: bot, status, until_date: 0 },
  },
});
const file = { file_id: "BQACAgUAAxkBAAIB", file_unique_id: "AgADxw0AAg" };
const photo = { kind: "file", name: "photo.jpg", mime: "image/jpeg", ref: file.file_id };
const heard = (deed: object) => ({ eventId: "7", person: "55", messageId: "12", deed });

describe("what a person does is heard", () => {
  test.each<[string, object, object]>([
    ["a text", said({ text: "mai có gì" }), { kind: "text", text: "mai có gì" }],
    ["a command", said({ text: "/lich", entities: [{ offset: 0, length: 5, type: "bot_command" }] }), { kind: "text", text: "/lich" }],
    ["a text as it is, whatever its form", said({ text: " hòa ".normalize("NFD") }), { kind: "text", text: " hòa ".normalize("NFD") }],
    [
      "a forwarded text",
      said({ text: "xem này", forward_origin: { type: "hidden_user", sender_user_name: "X", date: 1 } }),
      { kind: "text", text: "xem này" },
    ],
    ["a picture", said({ photo: [{ ...file, width: 90, height: 90 }] }), { ...photo }],
    ["a picture in its largest size", said({ photo: [{ file_id: "small" }, { ...file, file_size: 90_000 }] }), { ...photo, size: 90_000 }],
    ["a picture that cannot be fetched", said({ photo: [{ width: 90 }] }), { kind: "other", what: "picture" }],
    ["a picture with words", said({ photo: [{ ...file, width: 90, height: 90 }], caption: "ở đâu?" }), { ...photo, caption: "ở đâu?" }],
    [
      "a sticker",
      said({ sticker: { ...file, type: "regular", width: 512, height: 512, is_animated: false, is_video: false, emoji: "👍" } }),
      { kind: "other", what: "sticker" },
    ],
    ["a moving picture, which is a file too", said({ animation: file, document: file }), { kind: "other", what: "sticker" }],
    ["a voice message", said({ voice: { ...file, duration: 3, mime_type: "audio/ogg" } }), { kind: "other", what: "voice" }],
    ["music", said({ audio: { ...file, duration: 180, title: "Lên ngàn" } }), { kind: "other", what: "voice" }],
    ["a video", said({ video: { ...file, width: 640, height: 480, duration: 9 } }), { kind: "other", what: "video" }],
    ["a round video", said({ video_note: { ...file, length: 240, duration: 9 } }), { kind: "other", what: "video" }],
    [
      "a file",
      said({ document: { ...file, file_name: "../don.docx", mime_type: "application/msword" } }),
      { kind: "file", name: "don.docx", mime: "application/msword", ref: file.file_id },
    ],
    ["a file that cannot be fetched", said({ document: { file_id: "a/../b" } }), { kind: "other", what: "file" }],
    ["a location", said({ location: { latitude: 20.9, longitude: 105.7 } }), { kind: "other", what: "location" }],
    [
      "a place of interest",
      said({ venue: { title: "Nhà văn hóa" }, location: { latitude: 20.9, longitude: 105.7 } }),
      { kind: "other", what: "location" },
    ],
    ["a contact", said({ contact: { phone_number: "+84912345678", first_name: "Cúc" } }), { kind: "other", what: "contact" }],
    [
      "another's contact",
      said({ contact: { phone_number: "+84912345678", first_name: "Cúc", user_id: chat.id + 1 } }),
      { kind: "other", what: "contact" },
    ],
    [
      "one's own telephone",
      said({ contact: { phone_number: "84912345678", first_name: "Bình", user_id: chat.id } }),
      { kind: "phone", phone: "+84912345678" },
    ],
    [
      "one's own contact without a number",
      said({ contact: { phone_number: "0; drop", first_name: "Bình", user_id: chat.id } }),
      { kind: "other", what: "contact" },
    ],
    ["a dice", said({ dice: { emoji: "🎲", value: 3 } }), { kind: "other", what: "unknown" }],
    ["what Telegram will invent next year", said({ hologram: { file_id: "x" } }), { kind: "other", what: "unknown" }],
  ])("%s", (_, update, deed) => {
    expect(hearUpdate(update as Update)).toEqual(heard(deed));
  });

  test("a press on a button", () => {
    const update = pressed({
      message: { message_id: 13, from: bot, chat, date: 1727830801, text: "Xem lịch nào?", reply_markup: { inline_keyboard: [] } },
    });
    expect(hearUpdate(update as never)).toEqual({
      eventId: "8",
      person: "55",
      messageId: "13",
      deed: { kind: "tap", data: "lich:mai", tapId: "2361837462" },
    });
  });

  test("a press on a button under a message that Telegram keeps no more", () => {
    expect(hearUpdate(pressed({ message: { message_id: 13, chat, date: 0 } }) as never)?.messageId).toBe("13");
    expect(hearUpdate(pressed({}) as never)).toMatchObject({ person: "55", messageId: "0" });
  });

  test("who stops the bot has left", () => {
    expect(hearUpdate(member("kicked") as never)).toEqual({ eventId: "9", person: "55", messageId: "0", deed: { kind: "left" } });
  });

  test("an album is one thing, unless there are words under a picture", () => {
    const picture = (update_id: number, more: object = {}) =>
      hearUpdate({ ...said({ photo: [file], media_group_id: "1377", ...more }), update_id } as never)?.eventId;
    expect([picture(20), picture(21), picture(22, { caption: "ở đâu?" })]).toEqual(["album-1377", "album-1377", "22"]);
    const list = (update_id: number) => hearUpdate({ ...said({ document: file, media_group_id: "1378" }), update_id } as never)?.eventId;
    expect([list(30), list(31)]).toEqual(["30", "31"]);
  });

  test("an id beyond 32 bits is kept to the last digit", () => {
    expect(
      hearUpdate({ ...said({}), message: { chat: { id: 7_123_456_789, type: "private" }, message_id: 1, text: "a" } } as never)?.person,
    ).toBe("7123456789");
  });

  test("nobody's name and number is passed on", () => {
    const all = [
      said({ text: "mai có gì" }),
      said({ contact: { phone_number: "+84912345678", first_name: "Cúc" } }),
      pressed({ message: { message_id: 1, chat, date: 1 } }),
      member("kicked"),
    ];
    expect(JSON.stringify(all.map((update) => hearUpdate(update as never)))).not.toMatch(/Bình|Nguyễn|binh55|849|Cúc/);
  });
});

describe("what does not concern the bot is passed over", () => {
  test.each<[string, object]>([
    ["a message in a group", said({ chat: group, text: "/lich@tuan_hoc_bot" })],
    ["a button in a group", pressed({ message: { message_id: 13, chat: group, date: 1 } })],
    ["a game's button", { update_id: 8, callback_query: { id: "1", from, chat_instance: "1", game_short_name: "rắn" } }],
    ["a channel's post", { update_id: 7, channel_post: { message_id: 1, chat: { id: -1, type: "channel" }, date: 1, text: "a" } }],
    ["an edit", { update_id: 7, edited_message: { message_id: 12, from, chat, date: 1, edit_date: 2, text: "mai có gì?" } }],
    ["who comes back: they will say something", member("member")],
    ["a bot thrown out of a group", member("kicked", group)],
    ["a pinned message", said({ pinned_message: { message_id: 3, chat, date: 1, text: "a" } })],
    ["another background", said({ chat_background_set: { type: {} } })],
    ["a reaction", { update_id: 7, message_reaction: { chat, message_id: 1, user: from, date: 1, old_reaction: [], new_reaction: [] } }],
    ["a poll's result", { update_id: 7, poll: { id: "1" } }],
    ["nothing at all", { update_id: 7 }],
    ["an empty message", { update_id: 7, message: {} }],
    ["no message", { update_id: 7, message: null }],
    ["a message that is a text", { update_id: 7, message: "a" }],
    ["a chat without an id", said({ chat: { type: "private" }, text: "a" })],
    ["a press by nobody", { update_id: 7, callback_query: { id: "1", data: "x" } }],
    ["a membership of nothing", { update_id: 7, my_chat_member: {} }],
  ])("%s", (_, update) => {
    expect(isUpdate(update)).toBe(true);
    expect(hearUpdate(update as Update)).toBeUndefined();
  });
});

test.each([[null], [[]], ["text"], [1], [{}], [{ update_id: "7" }], [{ update_id: 1.5 }], [{ message: {} }]])("%j is no update", (body) => {
  expect(isUpdate(body)).toBe(false);
});
