import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "../../src/log.ts";
import type { Outcome, OutgoingMessage } from "../../src/platforms/platform.ts";
import { createTelegramPlatform } from "../../src/platforms/telegram/telegram.ts";
import { createZaloBotPlatform } from "../../src/platforms/zalo-bot/zalo-bot.ts";
import { stepMs } from "../../src/platforms/zalo/limits.ts";
import type { ZaloOptions } from "../../src/platforms/zalo/zalo.ts";
import { createRecords } from "../../src/records/records.ts";
import { createSharedFiles } from "../../src/shared-files.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { openZalo } from "./open-zalo.ts";
import { standInToken, startStandInTelegram, type StandInTelegram } from "./stand-in-telegram.ts";
import { startStandInZaloBot, type StandInZaloBot } from "./stand-in-zalo-bot.ts";
import { startStandInZalo, type StandInZalo } from "./stand-in-zalo.ts";

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const picture = { name: "khai-mac.png", bytes: png };
const notice: OutgoingMessage = { text: "Mai là lễ khai mạc", buttons: [], picture };
const withButton: OutgoingMessage = { ...notice, buttons: [{ label: "Lịch", data: "lich:menu" }] };
const log = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined } as unknown as Logger;
const share = async (name: string) => `https://phuong.example.vn/files/x/${name}`;

let redis: TestRedis;
beforeAll(async () => void (redis = await startTestRedis()));
afterAll(() => redis.stop());
beforeEach(() => redis.flush());

describe("an announcement with a picture on Telegram", () => {
  let telegram: StandInTelegram;
  beforeEach(async () => void (telegram = await startStandInTelegram()));
  afterEach(() => telegram.stop());
  const open = () =>
    createTelegramPlatform({
      token: standInToken,
      apiRoot: telegram.apiRoot,
      webhookSecret: "s",
      commands: { vi: [], en: [] },
      log,
      wait: async (milliseconds) => void waited.push(milliseconds),
    });
  const waited: number[] = [];
  beforeEach(() => void waited.splice(0));

  test("is brought once, and goes to everybody by its name", async () => {
    const platform = open();
    const [first, second] = [telegram.person("55"), telegram.person("56")];
    for (const { chat } of [first, second]) expect(await platform.send(String(chat.id), withButton)).toEqual({ outcome: "sent" });
    expect(
      [first, second].map(({ heard }) => heard.map(({ text, picture: shown, buttons }) => [text, shown?.equals(png), buttons.length])),
    ).toEqual([[["Mai là lễ khai mạc", true, 1]], [["Mai là lễ khai mạc", true, 1]]]);
    expect(telegram.calls.map(({ payload }) => typeof payload["photo"])).toEqual(["object", "string"]);
  });

  test("with more words than fit under it says them afterwards; a fault in between is said to be one", async () => {
    const long = { ...withButton, text: "đọc sách ".repeat(200) };
    expect(await open().send(String(telegram.person("55").chat.id), long)).toEqual({ outcome: "sent" });
    expect(telegram.person("55").heard.map(({ text, buttons }) => [text.length, buttons.length])).toEqual([
      [0, 0],
      [long.text.trim().length, 1],
    ]);
    // One chat takes a message a second.
    expect(waited).toEqual([1_005]);
    telegram.failNext("sendMessage", { refused: [400, "Bad Request"] });
    expect(await open().send("55", long)).toEqual({ outcome: "unknown", why: "only the beginning arrived" });
  });

  test("whose words Telegram does certainly not take says them when it does", async () => {
    telegram.failNext("sendMessage", { retryAfter: 2 }, { page: 502 });
    const long = { ...notice, text: "đọc sách ".repeat(200) };
    expect(await open().send(String(telegram.person("55").chat.id), long)).toEqual({ outcome: "sent" });
    expect(telegram.person("55").heard).toHaveLength(2);
    expect(waited.map((milliseconds) => Math.ceil(milliseconds / 1_000))).toEqual([2, 2, 2]);
  });

  test("that goes as a file, too, is another file: Telegram refuses a picture's name for it", async () => {
    const platform = open();
    const { chat, heard } = telegram.person("55");
    for (const message of [notice, { ...notice, picture: undefined, file: picture }]) {
      expect(await platform.send(String(chat.id), message)).toEqual({ outcome: "sent" });
    }
    expect(heard).toMatchObject([{ picture: png }, { fileName: "khai-mac.png" }]);
  });

  test("and a file; by its address alone, too", async () => {
    const message = {
      text: "Kế hoạch",
      buttons: [],
      picture: { url: "https://phuong.example.vn/a.jpg" },
      file: { name: "ke-hoach.pdf", bytes: Buffer.from("%PDF-1.4") },
    };
    expect(await open().send(String(telegram.person("55").chat.id), message)).toEqual({ outcome: "sent" });
    expect(telegram.person("55").heard).toMatchObject([
      { text: "", picture: Buffer.from("https://phuong.example.vn/a.jpg") },
      { text: "Kế hoạch", file: "%PDF-1.4", fileName: "ke-hoach.pdf" },
    ]);
  });
});

describe("an announcement with a picture on a Zalo Official Account", () => {
  let zalo: StandInZalo;
  beforeEach(async () => void (zalo = await startStandInZalo()));
  afterEach(() => zalo.stop());

  async function open(given: Partial<ZaloOptions> = {}) {
    const platform = openZalo(zalo, redis, { share, ...given });
    await platform.start(async () => undefined);
    return platform;
  }
  function person() {
    const one = zalo.person();
    one.lastInteraction = Date.now();
    return one;
  }

  test("is one message where nothing is to be pressed, and brought once", async () => {
    const platform = await open();
    for (const one of [person(), person()]) {
      expect(await platform.send(one.id, notice)).toEqual({ outcome: "sent" });
      expect(one.heard).toMatchObject([{ text: "Mai là lễ khai mạc", picture: png }]);
    }
    expect(zalo.uploads).toHaveLength(1);
  });

  test("is two where something is", async () => {
    const one = person();
    expect(await (await open()).send(one.id, withButton)).toEqual({ outcome: "sent" });
    expect(one.heard).toMatchObject([
      { text: "", picture: png },
      { text: "Mai là lễ khai mạc", buttons: [{ label: "Lịch" }] },
    ]);
  });

  test("each of the two counts, over all processes: Zalo's limit is kept", async () => {
    zalo.limits.perSecond = 10;
    const { pace } = createRecords(redis.client, "tuan", () => "token");
    const takeMoment = (patienceMs: number) => pace.take("zalo", stepMs(10), patienceMs);
    const both = [await open({ takeMoment }), await open({ takeMoment })];
    const people = Array.from({ length: 10 }, person);
    const patiently = async (index: number, id: string): Promise<Outcome | undefined> => {
      const outcome = await both[index % 2]?.send(id, withButton);
      if (outcome?.outcome !== "later") return outcome;
      await new Promise((resolve) => setTimeout(resolve, outcome.afterMs));
      return patiently(index, id);
    };
    expect(await Promise.all(people.map(({ id }, index) => patiently(index, id)))).toEqual(people.map(() => ({ outcome: "sent" })));
    expect(people.map(({ heard }) => heard.length)).toEqual(people.map(() => 2));
    expect(zalo.mostInASecond).toBeLessThanOrEqual(10);
  }, 30_000);

  test.each([
    ["too large", { name: "to.png", bytes: Buffer.concat([png, Buffer.alloc(1_000_001)]) }],
    ["of another kind", { name: "to.webp", bytes: Buffer.from("524946460000000057454250", "hex") }],
  ])("that is %s for Zalo is linked", async (_, other) => {
    const one = person();
    expect(await (await open()).send(one.id, { ...notice, picture: other })).toEqual({ outcome: "sent" });
    expect(one.heard).toMatchObject([{ text: `Mai là lễ khai mạc\n\nhttps://phuong.example.vn/files/x/${other.name}` }]);
  });

  test("waits as a whole while nothing can be brought", async () => {
    const one = person();
    const platform = await open();
    zalo.fault("/v2.0/oa/upload/image", "cut");
    expect(await platform.send(one.id, notice)).toMatchObject({ outcome: "later" });
    expect(one.heard).toEqual([]);
    expect(await platform.send(one.id, notice)).toEqual({ outcome: "sent" });
  });
});

describe("an announcement with a picture on the Zalo bot", () => {
  let zalo: StandInZaloBot;
  beforeEach(async () => void (zalo = await startStandInZaloBot()));
  afterEach(() => zalo.stop());

  function open(sharing: typeof share | (() => Promise<undefined>)) {
    const plan = { noteMessage: async () => undefined, notePerson: async () => undefined, of: async () => ({ people: 0, messages: 0 }) };
    return createZaloBotPlatform({
      token: zalo.token,
      apiRoot: zalo.url,
      publicUrl: undefined,
      webhookSecret: "secret",
      plan,
      month: () => "2026-10",
      onPlanNearlyUsed: () => undefined,
      log,
      share: sharing,
    });
  }

  test("goes by an address of ours, with its words", async () => {
    const one = zalo.person();
    expect(await open(share).send(one.id, withButton)).toEqual({ outcome: "sent" });
    expect(one.heard).toMatchObject([{ text: "Mai là lễ khai mạc\n\n1. Lịch", image: "https://phuong.example.vn/files/x/khai-mac.png" }]);
  });

  test("is left out where nobody could fetch it, or Zalo does not", async () => {
    const one = zalo.person();
    expect(await open(async () => undefined).send(one.id, notice)).toEqual({ outcome: "sent" });
    zalo.fault("sendPhoto", { code: 400 });
    expect(await open(share).send(one.id, notice)).toEqual({ outcome: "sent" });
    expect(one.heard.map(({ text, image }) => [text, image])).toEqual([
      ["Mai là lễ khai mạc", undefined],
      ["Mai là lễ khai mạc", undefined],
    ]);
  });
});

describe("files that are given out", () => {
  let server: FastifyInstance;
  let url: string;
  let files: ReturnType<typeof createSharedFiles>;
  beforeEach(async () => {
    files = createSharedFiles(
      createRecords(redis.client, "week", () => "token"),
      "a secret",
      "https://phuong.example.vn",
    );
    server = fastify();
    files.addRoute(server);
    url = await server.listen({ port: 0, host: "127.0.0.1" });
  });
  afterEach(() => server.close());

  test("a picture is shown, kept once, under an address that only the secret makes", async () => {
    const path = await files.pathOf("ảnh 1.png", png);
    expect(await files.share("ảnh 1.png", png)).toBe(`https://phuong.example.vn${path}`);
    const answer = await fetch(url + path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect(await redis.client.keys("*shared-file*")).toHaveLength(1);
    const others = createSharedFiles(
      createRecords(redis.client, "week", () => "token"),
      "another secret",
      undefined,
    );
    expect(await others.pathOf("ảnh 1.png", png)).not.toBe(path);
    expect(await others.share("ảnh 1.png", png)).toBeUndefined();
  });

  test("what is no picture is only saved: no page of a stranger's runs here", async () => {
    const answer = await fetch(url + (await files.pathOf("trang.html", Buffer.from("<script>alert(1)</script>"))));
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''trang.html");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each(["/files/abc/a.png", `/files/${"A".repeat(32)}/a.png`, "/files/../a"])("nothing is at %s", async (path) => {
    expect((await fetch(url + path)).status).toBe(404);
  });
});
