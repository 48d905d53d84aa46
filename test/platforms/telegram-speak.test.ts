import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot, InputFile } from "grammy";
import type { Outcome, Platform } from "../../src/platforms/platform.ts";
import { createCaller } from "../../src/platforms/telegram/call.ts";
import { outcomeOf } from "../../src/platforms/telegram/errors.ts";
import { splitText } from "../../src/platforms/split-text.ts";
import { createTelegramPlatform } from "../../src/platforms/telegram/telegram.ts";
import { standInToken, startStandInTelegram, type Fault, type StandInTelegram } from "./stand-in-telegram.ts";
import { createKeptLog, createSlowTime } from "./stand-in-telegram/slow-time.ts";

let telegram: StandInTelegram;
let time: ReturnType<typeof createSlowTime>;
let log: ReturnType<typeof createKeptLog>;
let troubles: [string, Outcome][];

/** The platform at that address, and a bot of grammY's on it, as the conversations use it. */
function open(apiRoot = telegram.apiRoot, replyMoment?: (careful: boolean) => Promise<number>): { platform: Platform; api: Bot["api"] } {
  const { wait, now } = time;
  const onTrouble = (person: string, outcome: Outcome) => void troubles.push([person, outcome]);
  const platform = createTelegramPlatform({
    token: standInToken,
    apiRoot,
    webhookSecret: "s",
    commands: { vi: [], en: [] },
    log: log.log,
    wait,
    now,
    random: () => 0,
    onTrouble,
    replyMoment,
  });
  const { api } = new Bot(platform.token, { botInfo: platform.botInfo, client: { fetch: platform.fetch, apiRoot } });
  return { platform, api };
}

/** An address where nobody listens. */
async function nowhere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

const sends = () => telegram.calls.filter(({ method }) => method === "sendMessage").length;
// The conversations give ids as the strings they are.
const binh = "55" as unknown as number;

beforeEach(async () => {
  telegram = await startStandInTelegram();
  telegram.person("55");
  time = createSlowTime();
  log = createKeptLog();
  troubles = [];
});
afterEach(() => telegram.stop());

describe("a reply", () => {
  test("arrives with its buttons, and grammY is told no more than its id", async () => {
    const reply_markup = { inline_keyboard: [[{ text: "📅 Lịch", callback_data: "lich" }]] };
    const answer = await open().api.sendMessage(binh, "Chào bạn", { reply_markup });
    const said = telegram.person("55").heard[0];
    expect(said).toMatchObject({ text: "Chào bạn", buttons: [{ label: "📅 Lịch", data: "lich" }] });
    expect(answer).toEqual({ message_id: said?.messageId });
  });

  test("goes at its own moment; for a while after Telegram asked for silence its limit is kept, so that all who waited do not come at once", async () => {
    const careful: boolean[] = [];
    const { api } = open(telegram.apiRoot, async (isCareful) => {
      careful.push(isCareful);
      return isCareful ? 250 : 0;
    });
    telegram.failNext("sendMessage", { delayMs: 0 }, { retryAfter: 2 });
    await api.sendMessage(binh, "một");
    await api.sendMessage(binh, "hai");
    expect({ careful, waits: time.waits }).toEqual({ careful: [false, false, true], waits: [2_000, 250] });
    await time.wait(30_000);
    await api.sendMessage(binh, "ba");
    expect(careful.at(-1)).toBe(false);
  });

  test("that nobody listened to is tried again, then said to have failed, without the token", async () => {
    const error = await open(await nowhere())
      .api.sendMessage(binh, "Chào bạn")
      .then(
        () => undefined,
        (error: Error) => error,
      );
    expect(time.waits).toEqual([100, 400, 1_600, 3_000]);
    expect(error).toMatchObject({ error_code: 503, description: "Telegram was not reached: ECONNREFUSED" });
    expect(`${error?.stack} ${JSON.stringify(error)}` + log.lines.join()).not.toContain(standInToken);
  });

  test("arrives when somebody listens again", async () => {
    const apiRoot = await nowhere();
    const listening: { stop?: () => Promise<unknown> } = {};
    const { wait } = time;
    time.wait = async (milliseconds) => {
      await wait(milliseconds);
      if (time.waits.length !== 2) return;
      const server = createServer((_, response) => response.end('{"ok":true,"result":{"message_id":9}}'));
      await new Promise<void>((resolve) => server.listen(Number(new URL(apiRoot).port), "127.0.0.1", resolve));
      listening.stop = () => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve)));
    };
    expect(await open(apiRoot).api.sendMessage(binh, "Chào bạn")).toEqual({ message_id: 9 });
    await listening.stop?.();
  });

  test.each<[string, Fault]>([
    ["after it was taken in", "cut"],
    ["perhaps before", "cut unread"],
  ])("whose line was cut, %s, is not sent twice: it may have arrived, and the conversation goes on", async (_, fault) => {
    telegram.failNext("sendMessage", fault);
    expect(await open().api.sendMessage(binh, "Chào bạn")).toEqual({ message_id: 0 });
    expect(sends()).toBe(1);
    expect(troubles).toEqual([["55", { outcome: "unknown", why: expect.any(String) }]]);
  });

  test("waits out a short silence that Telegram asks for, and so do all others", async () => {
    telegram.failNext("sendMessage", { retryAfter: 3 });
    const { api } = open();
    await api.sendMessage(binh, "một");
    await api.sendMessage(binh, "hai");
    expect(time.waits).toEqual([3_000]);
    expect(telegram.person("55").heard.map(({ text }) => text)).toEqual(["một", "hai"]);
  });

  test("does not wait for a long one: it fails, and nothing more is called until it is over", async () => {
    telegram.failNext("sendMessage", { retryAfter: 120 });
    const { api, platform } = open();
    await expect(api.sendMessage(binh, "một")).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 120 } });
    await expect(api.sendMessage(binh, "hai")).rejects.toMatchObject({ error_code: 429 });
    expect(await api.sendChatAction(binh, "typing")).toBe(true);
    expect(await platform.send("55", { text: "ba", buttons: [] })).toEqual({
      outcome: "later",
      afterMs: 120_000,
      why: "too many requests",
    });
    expect(telegram.calls).toHaveLength(1);
    await time.wait(120_000);
    await api.sendMessage(binh, "bốn");
    expect(telegram.person("55").heard.map(({ text }) => text)).toEqual(["bốn"]);
  });

  test("gives up when silence follows silence: a person's turn does not last for ever", async () => {
    telegram.failNext("sendMessage", ...Array.from({ length: 50 }, () => ({ retryAfter: 4 })));
    await expect(open().api.sendMessage(binh, "một")).rejects.toMatchObject({ error_code: 429 });
    expect(time.waits).toEqual([4_000, 4_000]);
  });

  test("that can never arrive does not end the conversation, and is told", async () => {
    const { api } = open();
    telegram.person("55").blocked = true;
    expect(await api.sendMessage(binh, "Chào bạn")).toEqual({ message_id: 0 });
    expect(await api.sendMessage("77", "Chào bạn")).toEqual({ message_id: 0 });
    expect(await api.sendDocument(binh, new InputFile(Buffer.from("{}"), "a.json"))).toEqual({ message_id: 0 });
    expect(troubles).toEqual([
      ["55", { outcome: "never", why: "blocked" }],
      ["77", { outcome: "never", why: "gone" }],
      ["55", { outcome: "never", why: "blocked" }],
    ]);
  });

  test.each<[string, string, object]>([
    ["an empty text", "   ", {}],
    ["a button with too much in it", "a", { reply_markup: { inline_keyboard: [[{ text: "a", callback_data: "đ".repeat(33) }]] } }],
  ])("that is our mistake is an error, as silence would be all that the person gets: %s", async (_, text, more) => {
    await expect(open().api.sendMessage(binh, text, more)).rejects.toMatchObject({ error_code: 400 });
  });

  test("meets trouble on Telegram's side: an error, not tried again, as it may have been taken in", async () => {
    telegram.failNext("sendMessage", "server error");
    await expect(open().api.sendMessage(binh, "một")).rejects.toMatchObject({ error_code: 502 });
    expect(sends()).toBe(1);
  });

  test("meets an operator's page that forbids Telegram: this says nothing about the person", async () => {
    telegram.failNext("sendMessage", { page: 403 });
    await expect(open().api.sendMessage(binh, "một")).rejects.toMatchObject({
      error_code: 502,
      description: "not an answer of the Bot API (status 403)",
    });
    expect(troubles).toEqual([]);
  });

  test("is logged without names, numbers, texts and tokens when it does not arrive", async () => {
    telegram.failNext("sendMessage", "cut");
    await open().api.sendMessage(binh, "Bác Bình bận");
    expect(log.lines).toHaveLength(1);
    expect(log.lines.join()).not.toMatch(/Bình|55|AAStandIn/);
  });

  test("is still sent after the platform hears no more", async () => {
    const { platform, api } = open();
    await platform.stop();
    await api.sendMessage(binh, "Xong rồi");
    expect(telegram.person("55").heard).toHaveLength(1);
  });

  test("can be a file", async () => {
    await open().api.sendDocument(binh, new InputFile(Buffer.from('{"tên":"Bình"}'), "du-lieu.json"), { caption: "Dữ liệu của bạn" });
    expect(telegram.person("55").heard[0]).toMatchObject({ text: "Dữ liệu của bạn", file: '{"tên":"Bình"}' });
  });

  test("can be changed, and left as it is", async () => {
    const { api } = open();
    const { message_id } = await api.sendMessage(binh, "Trang 1");
    await api.editMessageText(binh, message_id, "Trang 2");
    await api.editMessageText(binh, message_id, "Trang 2");
    expect(telegram.person("55").heard.map(({ text }) => text)).toEqual(["Trang 2"]);
  });
});

test.each([
  ["answerCallbackQuery", (api: Bot["api"]) => api.answerCallbackQuery("long ago")],
  ["sendChatAction", (api: Bot["api"]) => api.sendChatAction(77, "typing")],
  ["editMessageReplyMarkup", (api: Bot["api"]) => api.editMessageReplyMarkup(binh, 1)],
  ["deleteMessage", (api: Bot["api"]) => api.deleteMessage(binh, 1)],
] as const)("%s is cosmetic: whatever Telegram says, the conversation goes on", async (method, call) => {
  const { api } = open();
  expect(await call(api)).toBe(true);
  expect(telegram.calls.map(({ method }) => method)).toEqual([method]);
  telegram.failNext(method, "cut", { retryAfter: 9 }, "server error");
  for (let time = 0; time < 3; time += 1) expect(await call(api)).toBe(true);
  expect(await call(open(await nowhere()).api)).toBe(true);
  expect(time.waits).toEqual([]);
  expect(troubles).toEqual([]);
});

describe("a text that is too long for one message", () => {
  test("comes as several, the buttons under the last", async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `${index}. Hoạt động đọc sách ở nhà văn hóa`);
    const reply_markup = { inline_keyboard: [[{ text: "Xem thêm", callback_data: "x" }]] };
    const { message_id } = await open().api.sendMessage(binh, lines.join("\n"), { reply_markup });
    const { heard } = telegram.person("55");
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.map(({ text }) => text).join("\n")).toBe(lines.join("\n"));
    expect(heard.map(({ buttons }) => buttons.length)).toEqual([...heard.slice(1).map(() => 0), 1]);
    expect(message_id).toBe(heard.at(-1)?.messageId);
  });

  test("stops when a part does not arrive", async () => {
    telegram.failNext("sendMessage", { refused: [400, "Bad Request: whatever"] });
    await expect(open().api.sendMessage(binh, "đọc sách ".repeat(1000))).rejects.toMatchObject({ error_code: 400 });
    expect(sends()).toBe(1);
  });

  test("unasked: what follows a beginning that arrived is tried again where Telegram did not take it, and nobody sends it from the top", async () => {
    const { platform } = open();
    expect(await platform.send("55", { text: "đọc sách ".repeat(1000), buttons: [] })).toEqual({ outcome: "sent" });
    const before = sends();
    const long = { text: "đọc sách ".repeat(800), buttons: [] };
    telegram.failNext("sendMessage", { delayMs: 0 }, { retryAfter: 5 });
    expect(await platform.send("55", long)).toEqual({ outcome: "sent" });
    expect(sends() - before).toBe(3);
    telegram.failNext("sendMessage", { delayMs: 0 }, "cut");
    expect(await platform.send("55", long)).toEqual({ outcome: "unknown", why: "only the beginning arrived" });
    expect(sends() - before).toBe(5);
  });

  test.each<[string, string, string[]]>([
    ["short enough", "Một hai.", ["Một hai."]],
    ["just short enough", "0123456789", ["0123456789"]],
    ["at the end of a line", "một hai\nba. bốn", ["một hai", "ba. bốn"]],
    ["at the end of a sentence", "một hai. ba bốn", ["một hai.", "ba bốn"]],
    ["at the end of a question", "một hai? ba bốn", ["một hai?", "ba bốn"]],
    ["at the end of a word", "một haiba bốn", ["một haiba", "bốn"]],
    ["a word that ends at the limit", "0123456789 a", ["0123456789", "a"]],
    ["a word that ends at the limit, after another", "bcdefg 789 next", ["bcdefg 789", "next"]],
    ["a line's end in the first half makes too short a piece", "a\nbcd efgh ijkl", ["a\nbcd efgh", "ijkl"]],
    ["one long word", "0123456789ab", ["0123456789", "ab"]],
    ["never within an emoji", "012345678📚a", ["012345678", "📚a"]],
    ["blanks are nobody's", `a${" ".repeat(30)}b`, ["a", "b"]],
    ["nothing", "", [""]],
  ])("is divided well: %s", (_, text, parts) => {
    expect(splitText(text, 10)).toEqual(parts);
  });
});

describe("what goes out unasked", () => {
  const notice = { text: "Ngày mai có lễ khai mạc", buttons: [] };

  test("is sent", async () => {
    expect(await open().platform.send("55", notice)).toEqual({ outcome: "sent" });
    expect(telegram.person("55").heard[0]?.text).toBe(notice.text);
  });

  test("shows short buttons in pairs, long ones alone, and links", async () => {
    const labels = ["Lịch", "Nhắc", "Tắt lời nhắc này giúp tôi", "Sách"];
    const buttons = [...labels.map((label) => ({ label, data: label })), { label: "Bản đồ", url: "https://example.org/map" }];
    expect(await open().platform.send("55", { ...notice, buttons })).toEqual({ outcome: "sent" });
    const shown = telegram.calls[0]?.payload["reply_markup"] as { inline_keyboard: { text: string }[][] } | undefined;
    expect(shown?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ["Lịch", "Nhắc"],
      ["Tắt lời nhắc này giúp tôi"],
      ["Sách", "Bản đồ"],
    ]);
    expect(telegram.person("55").heard[0]?.buttons.at(-1)).toEqual({ label: "Bản đồ", url: "https://example.org/map" });
  });

  test.each<[string, Fault, Outcome]>([
    ["Telegram asks for silence", { retryAfter: 7 }, { outcome: "later", afterMs: 7_000, why: "too many requests" }],
    ["blocked", { refused: [403, "Forbidden: bot was blocked by the user"] }, { outcome: "never", why: "blocked" }],
    [
      "never written to",
      { refused: [403, "Forbidden: bot can't initiate conversation with a user"] },
      { outcome: "never", why: "blocked" },
    ],
    ["deactivated", { refused: [403, "Forbidden: user is deactivated"] }, { outcome: "never", why: "gone" }],
    ["chat not found", { refused: [400, "Bad Request: chat not found"] }, { outcome: "never", why: "gone" }],
    ["our mistake", { refused: [400, "Bad Request: message text is empty"] }, { outcome: "never", why: "refused" }],
    ["trouble on Telegram's side", "server error", { outcome: "later", afterMs: 10_000, why: "trouble on Telegram's side" }],
    ["an operator's page", { page: 403 }, { outcome: "later", afterMs: 10_000, why: "trouble on Telegram's side" }],
    ["the token was taken back", { refused: [401, "Unauthorized"] }, { outcome: "later", afterMs: 10_000, why: "the token is refused" }],
    ["a code that nobody knows", { refused: [418, "I'm a teapot"] }, { outcome: "unknown", why: "code 418" }],
    ["the line was cut, it may have arrived", "cut", { outcome: "unknown", why: "UND_ERR_SOCKET" }],
  ])("%s", async (_, fault, outcome) => {
    telegram.failNext("sendMessage", fault);
    expect(await open().platform.send("55", notice)).toEqual(outcome);
    expect(sends()).toBe(1);
    expect(time.waits).toEqual([]);
  });

  test("a silence that Telegram asks for holds what goes to others, and replies, too", async () => {
    telegram.failNext("sendMessage", { retryAfter: 4 });
    const { platform, api } = open();
    await platform.send("55", notice);
    expect(await platform.send("55", notice)).toEqual({ outcome: "later", afterMs: 4_000, why: "too many requests" });
    expect(sends()).toBe(1);
    await api.sendMessage(binh, "Chào bạn");
    expect(time.waits).toEqual([4_000]);
  });

  test("nobody listens: later", async () => {
    expect(await open(await nowhere()).platform.send("55", notice)).toEqual({ outcome: "later", afterMs: 10_000, why: "ECONNREFUSED" });
  });

  test("the address has no such name: later", async () => {
    expect(await open("http://telegram.invalid").platform.send("55", notice)).toMatchObject({ outcome: "later" });
  });

  test("meets Telegram's own limits, and goes on after them", async () => {
    await telegram.stop();
    telegram = await startStandInTelegram({ limits: { perSecond: 3, perSecondAndChat: 1 }, now: time.now });
    const { platform } = open();
    const outcomes = [];
    for (const id of ["1", "2", "3", "4"]) {
      telegram.person(id);
      outcomes.push((await platform.send(id, notice)).outcome);
    }
    expect(outcomes).toEqual(["sent", "sent", "sent", "later"]);
    await time.wait(1_000);
    expect(await platform.send("4", notice)).toEqual({ outcome: "sent" });
  });
});

describe("a call", () => {
  test("that gets no answer ends after its time, and is not known to have arrived", async () => {
    telegram.failNext("sendMessage", "hang");
    const body = JSON.stringify({ chat_id: "55", text: "a" });
    const answered = await createCaller(telegram.apiRoot, standInToken).call("sendMessage", body, { timeoutMs: 30 });
    expect(outcomeOf(answered)).toEqual({ outcome: "unknown", why: "UND_ERR_HEADERS_TIMEOUT" });
    expect(telegram.person("55").heard).toHaveLength(1);
  });

  test("can be broken off", async () => {
    const stopping = new AbortController();
    const asking = createCaller(telegram.apiRoot, standInToken).call("getUpdates", '{"timeout":30}', { signal: stopping.signal });
    stopping.abort();
    expect(await asking).toMatchObject({ why: "broken off" });
  });

  test("goes to an address with a path, as of a gateway", async () => {
    const paths: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      paths.push(request.url);
      response.end('{"ok":true,"result":true}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await createCaller(`http://127.0.0.1:${(server.address() as AddressInfo).port}/gate`, "1:a").call("getMe", "{}");
    expect(paths).toEqual(["/gate/bot1:a/getMe"]);
    server.closeAllConnections();
    server.close();
  });
});
