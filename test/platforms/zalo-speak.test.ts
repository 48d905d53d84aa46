import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Api, InputFile } from "grammy";
import type { Outcome, Platform } from "../../src/platforms/platform.ts";
import { stepMs } from "../../src/platforms/zalo/limits.ts";
import { createRecords } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";
import { openZalo } from "./open-zalo.ts";
import { startStandInZalo, type StandInZalo, type ZaloPerson } from "./stand-in-zalo.ts";

describe("what grammY asks of Zalo", () => {
  const redis = useRedis();
  let zalo: StandInZalo;
  let platform: Platform;
  let lan: ZaloPerson;
  let api: Api;
  let trouble: Outcome[];

  beforeEach(async () => {
    await redis.flush();
    zalo = await startStandInZalo();
    trouble = [];
    platform = openZalo(zalo, redis, { onTrouble: (_, outcome) => void trouble.push(outcome) });
    await platform.start(async () => undefined);
    api = new Api(platform.token, { fetch: platform.fetch });
    lan = zalo.person();
    lan.lastInteraction = Date.now();
  });
  afterEach(() => zalo.stop());
  // grammY's types want a number; an id of Zalo's is none.
  const chat = () => lan.id as unknown as number;

  test("a picture by its address, with words", async () => {
    await api.sendPhoto(chat(), "https://phuong.example.vn/le-khai-mac.jpg", { caption: "Lễ khai mạc" });
    expect(lan.heard).toMatchObject([{ text: "Lễ khai mạc", image: "https://phuong.example.vn/le-khai-mac.jpg" }]);
  });

  test("a picture and files of the kinds that Zalo takes are brought to it", async () => {
    const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
    await api.sendPhoto(chat(), new InputFile(png, "khai-mac.png"), { caption: "Ảnh" });
    await api.sendDocument(chat(), new InputFile(Buffer.from("%PDF-1.4"), "bao-cao.pdf"), { caption: "Báo cáo" });
    await api.sendDocument(chat(), new InputFile(Buffer.from("a,b"), "danh-sach.csv"), { caption: "Danh sách" });
    expect(lan.heard.map(({ text, image, fileName, file }) => ({ text, image, fileName, file }))).toEqual([
      { text: "Ảnh", image: "khai-mac.png", fileName: undefined, file: undefined },
      { text: "", image: undefined, fileName: "bao-cao.pdf", file: "%PDF-1.4" },
      { text: "Báo cáo", image: undefined, fileName: undefined, file: undefined },
      { text: "", image: undefined, fileName: "danh-sach.csv", file: "a,b" },
      { text: "Danh sách", image: undefined, fileName: undefined, file: undefined },
    ]);
  });

  test("a file of another kind is given as its words; one that is none, or too large, as what was said with it", async () => {
    await api.sendDocument(chat(), new InputFile(Buffer.from('{"tên":"Lan"}\n'), "du-lieu.json"), { caption: "Dữ liệu" });
    await api.sendDocument(chat(), new InputFile(Buffer.from("PK"), "bang.xlsx"), { caption: "Bảng" });
    await api.sendDocument(chat(), new InputFile(Buffer.alloc(5_000_001, "a"), "lon.pdf"), { caption: "Lớn" });
    expect(lan.heard.map(({ text }) => text)).toEqual(['Dữ liệu\n\n{"tên":"Lan"}', "Bảng", "Lớn"]);
    expect(zalo.uploads).toHaveLength(0);
  });

  test("what Zalo does not have is left out, quietly", async () => {
    await api.sendMessage(chat(), "Chào bạn");
    const calls = zalo.calls.length;
    await api.sendChatAction(chat(), "typing");
    await api.editMessageText(chat(), 1, "Chào bạn!");
    await api.deleteMessage(chat(), 1);
    await api.answerCallbackQuery("1");
    expect(zalo.calls).toHaveLength(calls);
  });

  test("a quote that Zalo does not know is left away", async () => {
    await api.sendMessage(chat(), "Chào bạn", { reply_parameters: { message_id: "never-said" as unknown as number } });
    expect(lan.heard).toMatchObject([{ text: "Chào bạn" }]);
    expect(lan.heard[0]?.quote).toBeUndefined();
  });

  test("a message that is wrong is said to be; one that cannot arrive, or may have, lets the conversation go on", async () => {
    zalo.fault("/v3.0/oa/message/cs", { code: -210 });
    await expect(api.sendMessage(chat(), "Chào bạn")).rejects.toThrow(/refuses/);
    expect(trouble).toEqual([]);
    lan.inactive = true;
    await api.sendMessage(chat(), "Chào bạn");
    lan.inactive = false;
    zalo.fault("/v3.0/oa/message/cs", "cut");
    await api.sendMessage(chat(), "Chào bạn");
    expect(trouble).toMatchObject([{ outcome: "never", why: "gone" }, { outcome: "unknown" }]);
    expect(lan.heard).toHaveLength(1);
  });

  test("who must sign each call does so from the first refusal on", async () => {
    zalo.proofWanted = true;
    await api.sendMessage(chat(), "Chào bạn");
    await api.sendMessage(chat(), "Chào bạn lần nữa");
    expect(lan.heard).toHaveLength(2);
    expect(zalo.refusals.filter(({ error }) => error === -242).length).toBeLessThanOrEqual(2);
  });

  test("ten calls a second are never passed, over all processes; replies overtake what goes out unasked", async () => {
    const records = () => createRecords(redis.client, "tuan", () => crypto.randomUUID());
    const paced = (shared = records()) =>
      openZalo(zalo, redis, { takeMoment: (patienceMs) => shared.pace.take("zalo", stepMs(10), patienceMs) });
    const [one, other] = [paced(), paced()];
    await Promise.all([one.start(async () => undefined), other.start(async () => undefined)]);
    const replying = new Api(one.token, { fetch: one.fetch });
    // The first call of a process opens its line, and comes late: how late is the machine's affair.
    await Promise.all([replying.sendMessage(chat(), "Chào bạn"), other.send(lan.id, { text: "Chào bạn", buttons: [] })]);
    zalo.limits.perSecond = 10;
    const replies = Array.from({ length: 12 }, (_, index) => replying.sendMessage(chat(), `Trả lời ${index}`));
    const bulk = await Promise.all(Array.from({ length: 12 }, () => other.send(lan.id, { text: "Thông báo", buttons: [] })));
    await Promise.all(replies);
    expect(zalo.refusals).toEqual([]);
    expect(zalo.mostInASecond).toBeLessThanOrEqual(10);
    expect(lan.heard.filter(({ text }) => text.startsWith("Trả lời"))).toHaveLength(12);
    // What found no free moment is told so, to be tried again.
    expect(bulk.filter(({ outcome }) => outcome === "later").length).toBeGreaterThanOrEqual(8);
  }, 15_000);
});
