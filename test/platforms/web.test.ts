import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import { Api, InputFile } from "grammy";
import type { Logger } from "../../src/log.ts";
import { packageRoot } from "../../src/package-root.ts";
import type { Heard, Platform } from "../../src/platforms/platform.ts";
import { createWebPlatform, type Rehearsal } from "../../src/platforms/web/web.ts";
import { openRedis, type RedisClient } from "../../src/records/redis.ts";
import { startTestRedis, type TestRedis } from "../redis.ts";
import { PageLine, type Pushed } from "./web-events.ts";

const ann = "a".repeat(22);
const ben = "b".repeat(22);
const silent = { error: () => undefined, warn: () => undefined } as unknown as Logger;

interface Process {
  readonly url: string;
  readonly platform: Platform;
  readonly heard: Heard[];
  readonly api: Api;
  /** Makes `hear` reject, as when it could not be stored. */
  deaf: boolean;
  close(): Promise<void>;
}

describe("the web chat's server half", () => {
  let redis: TestRedis;
  let scripts: string;
  let service: Process;
  const processes: Process[] = [];
  const lines: PageLine[] = [];
  let now = Date.parse("2024-10-02T07:00+07:00");

  beforeAll(async () => {
    scripts = mkdtempSync(join(tmpdir(), "page-"));
    mkdirSync(join(scripts, "deeper"));
    writeFileSync(join(scripts, "chat.js"), "export {};");
    writeFileSync(join(scripts, "secret.json"), "{}");
    redis = await startTestRedis();
  });
  afterAll(async () => {
    await redis.stop();
    rmSync(scripts, { recursive: true });
  });
  beforeEach(async () => {
    await redis.flush();
    service = await open();
  });
  afterEach(async () => {
    for (const line of lines.splice(0)) line.close();
    for (const one of processes.splice(0)) await one.close();
  });

  /** One process of the service, with an echo in place of the bot. */
  async function open({
    secure = false,
    rehearsal,
    on = redis,
  }: { secure?: boolean; rehearsal?: Rehearsal; on?: TestRedis } = {}): Promise<Process> {
    const clients: RedisClient[] = [await openRedis({ path: on.path }), await openRedis({ path: on.path })];
    const [client, subscriber] = clients as [RedisClient, RedisClient];
    let tokens = 0;
    const platform = await createWebPlatform({
      ...{
        redis: client,
        subscriber,
        keyPrefix: "{week}:",
        scripts,
        page: join(packageRoot(), "src/platforms/web/page"),
        secure,
        rehearsal,
        log: silent,
        mayUpload: async (visitor: string) => visitor === ann,
        url: () => "http://localhost",
        share: async (name: string) => `/files/x/${name}`,
      },
      texts: (language) => ({ language }),
      now: () => now,
      token: () => String((tokens += 1)).padStart(22, "t"),
    });
    const api = new Api(platform.token, { fetch: platform.fetch });
    const server: FastifyInstance = fastify({ forceCloseConnections: true });
    const heard: Heard[] = [];
    const opened: Process = {
      url: "",
      platform,
      heard,
      api,
      deaf: false,
      close: () => server.close().then(() => clients.forEach((one) => one.disconnect())),
    };
    await server.register(async (part) =>
      platform.routes?.(part, async (what) => {
        if (opened.deaf) throw new Error("not stored");
        heard.push(what);
        if (what.deed.kind === "text") await api.sendMessage(what.person, `echo: ${what.deed.text}`);
      }),
    );
    const url = await server.listen({ host: "127.0.0.1", port: 0 });
    processes.push(opened);
    return Object.assign(opened, { url });
  }

  const cookie = (visitor: string) => ({ cookie: `visitor=${visitor}` });

  function post(
    body: object | string,
    {
      on = service,
      as = ann,
      headers = {},
      path = "/chat/messages",
    }: { on?: Process; as?: string; headers?: Record<string, string>; path?: string } = {},
  ) {
    return fetch(on.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...cookie(as), ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  }

  async function page({ on = service, as = ann, after = "", query = "" } = {}): Promise<PageLine> {
    const line = await PageLine.open(`${on.url}/chat/events${query}`, {
      ...cookie(as),
      ...(after === "" ? {} : { "last-event-id": after }),
    });
    lines.push(line);
    return line;
  }

  const texts = (pushed: readonly Pushed[]) => pushed.filter(({ event }) => event === "entry").map(({ data }) => data.text);

  /** What a page shows that is opened now. */
  async function shown(as = ann, on = service): Promise<unknown[]> {
    return texts(await (await page({ as, on })).until("ready"));
  }

  describe("the page", () => {
    test("names a visitor once, and lets nothing in from outside", async () => {
      const first = await fetch(service.url);
      const given = first.headers.get("set-cookie") ?? "";
      expect(given).toMatch(/^visitor=[\w-]{22}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
      expect(first.headers.get("content-security-policy")).toContain("default-src 'none';script-src 'self';style-src 'self'");
      expect(first.headers.get("x-content-type-options")).toBe("nosniff");
      const again = await fetch(service.url, { headers: { cookie: given.split(";")[0] ?? "" } });
      expect(again.headers.get("set-cookie")).toBe(given);
      const html = await first.text();
      expect(html).not.toMatch(/<style|style=|<script(?![^>]* src="\/assets\/)|https?:/);
    });

    test("over https the cookie goes nowhere else", async () => {
      const secured = await open({ secure: true });
      expect((await fetch(secured.url)).headers.get("set-cookie")).toMatch(/; Secure$/);
    });

    test("a cookie that was never given out names nobody", async () => {
      for (const made of ["short", "x".repeat(23), "a b".padEnd(22, "c"), "../".padEnd(22, "d")]) {
        expect((await fetch(service.url, { headers: { cookie: `visitor=${made}` } })).headers.get("set-cookie")).not.toContain(made);
        expect((await fetch(`${service.url}/chat/events`, { headers: { cookie: `visitor=${made}` } })).status).toBe(401);
      }
    });

    test("what it is made of is sent once", async () => {
      const first = await fetch(`${service.url}/assets/chat.js`);
      expect(first.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      const etag = first.headers.get("etag") ?? "";
      expect((await fetch(`${service.url}/assets/chat.js`, { headers: { "if-none-match": etag } })).status).toBe(304);
      expect((await fetch(`${service.url}/assets/chat.css`)).headers.get("content-type")).toBe("text/css; charset=utf-8");
    });

    test.each([
      "secret.json",
      "..%2fpackage.json",
      "%2e%2e%2f%2e%2e%2fpackage.json",
      "deeper",
      ".js",
      "nothing.js",
      "CHAT.JS",
      "chat.js%00.css",
    ])("gives away nothing else: %s", async (name) => {
      expect((await fetch(`${service.url}/assets/${name}`)).status).toBe(404);
    });
  });

  describe("what is said", () => {
    test("stands in the chat, is heard, and the answer is pushed", async () => {
      const line = await page();
      await line.until("ready");
      expect((await post({ id: "message-1", text: "mai có gì" })).status).toBe(200);
      const [own, answer] = await line.until("entry", "echo: mai có gì");
      expect(own?.data).toEqual({ id: own?.id, from: "visitor", text: "mai có gì", clientId: "message-1", at: now });
      expect(answer?.data).toEqual({ id: answer?.id, from: "bot", text: "echo: mai có gì", at: now });
      expect(service.heard).toEqual([
        { eventId: `${ann}:message-1`, person: ann, messageId: "0", deed: { kind: "text", text: "mai có gì" } },
      ]);
    });

    test("a press is heard as a press and shown as its label", async () => {
      expect((await post({ id: "message-1", tap: "menu", label: "Menu" })).status).toBe(200);
      expect(service.heard[0]?.deed).toEqual({ kind: "tap", data: "menu", tapId: "message-1" });
      expect(await shown()).toEqual(["Menu"]);
    });

    test("said again with the same id, it is shown once and heard under the same id", async () => {
      await post({ id: "message-1", text: "một" });
      await post({ id: "message-1", text: "một" });
      expect((await shown()).filter((text) => text === "một")).toEqual(["một"]);
      expect(service.heard.map(({ eventId }) => eventId)).toEqual([`${ann}:message-1`, `${ann}:message-1`]);
    });

    test("what could not be stored is refused, and shown once when it is said again", async () => {
      service.deaf = true;
      expect((await post({ id: "message-1", text: "một" })).status).toBe(503);
      service.deaf = false;
      expect((await post({ id: "message-1", text: "một" })).status).toBe(200);
      expect(await shown()).toEqual(["một", "echo: một"]);
    });

    test("nobody sees another's chat", async () => {
      const other = await page({ as: ben });
      await other.until("ready");
      await post({ id: "message-1", text: "của tôi" });
      await post({ id: "message-2", text: "của người khác" }, { as: ben });
      expect(texts(await other.until("entry", "echo: của người khác"))).toEqual(["của người khác", "echo: của người khác"]);
      expect(await shown()).toEqual(["của tôi", "echo: của tôi"]);
    });

    test.each<[string, object | string, number]>([
      ["no JSON", "{", 400],
      ["nothing", {}, 400],
      ["no id", { text: "a" }, 400],
      ["an id that is not one", { id: "a:b:c:d:e", text: "a" }, 400],
      ["an empty text", { id: "message-1", text: "" }, 400],
      ["a number", { id: "message-1", text: 1 }, 400],
      ["more than a text", { id: "message-1", text: "a", from: "bot" }, 400],
      ["a press of more than 64 characters", { id: "message-1", tap: "x".repeat(65), label: "" }, 400],
      ["more than 64 KiB", { id: "message-1", text: "x".repeat(65 * 1024) }, 413],
    ])("%s is refused and changes nothing", async (_, body, status) => {
      expect((await post(body)).status).toBe(status);
      expect(service.heard).toEqual([]);
      expect(await shown()).toEqual([]);
    });

    test.each<[string, Record<string, string>, number]>([
      ["another site, by a browser that says so", { "sec-fetch-site": "cross-site" }, 403],
      ["a neighbour of the same domain", { "sec-fetch-site": "same-site" }, 403],
      ["another site, by an older browser", { "sec-fetch-site": "", origin: "https://elsewhere.example" }, 403],
      ["somebody without a name", { cookie: "" }, 401],
    ])("from %s, nothing is heard", async (_, headers, status) => {
      const sent = Object.fromEntries(
        Object.entries({ "content-type": "application/json", ...cookie(ann), ...headers }).filter(([, value]) => value !== ""),
      );
      const answer = await fetch(`${service.url}/chat/messages`, {
        method: "POST",
        headers: sent,
        body: JSON.stringify({ id: "message-1", text: "a" }),
      });
      expect(answer.status).toBe(status);
      expect(service.heard).toEqual([]);
    });

    test("the page itself is heard in an older browser, too", async () => {
      const headers = { "content-type": "application/json", ...cookie(ann), origin: service.url };
      expect(
        (await fetch(`${service.url}/chat/messages`, { method: "POST", headers, body: JSON.stringify({ id: "message-1", text: "a" }) }))
          .status,
      ).toBe(200);
    });

    test.each<[string, string, Heard["deed"]]>([
      ["control characters go, line breaks and tabs stay", "a\u0000\u0007b\r\n\tc\u009f", { kind: "text", text: "ab\n\tc" }],
      ["nothing but control characters is not words", "\u0000\u0001", { kind: "other", what: "unknown" }],
      ["what is too long is cut, and no letter in half", `${"x".repeat(9_999)}😀y`, { kind: "text", text: "x".repeat(9_999) }],
      ["marks and tags stay what they are", "<b>_*`</b>", { kind: "text", text: "<b>_*`</b>" }],
    ])("%s", async (_, text, deed) => {
      expect((await post({ id: "message-1", text })).status).toBe(200);
      expect(service.heard[0]?.deed).toEqual(deed);
    });

    test("who says too much at once is told when to go on; others are not held up", async () => {
      const answers = await Promise.all(Array.from({ length: 31 }, (_, index) => post({ id: `message-${index}`, text: "a" })));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(1);
      expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
      expect(Number(refused[0]?.headers.get("retry-after"))).toBeLessThanOrEqual(5);
      expect((await post({ id: "message-1", text: "a" }, { as: ben })).status).toBe(200);
    });

    test("only so much is kept", async () => {
      for (let index = 0; index < 450; index += 1) await service.platform.send(ann, { text: `${index}`, buttons: [] });
      await post({ id: "message-1", text: "a" });
      for (let index = 0; index < 450; index += 1) await service.platform.send(ann, { text: `${index}`, buttons: [] });
      const kept = await shown();
      expect(kept.at(-1)).toBe("449");
      expect(kept.length).toBeGreaterThanOrEqual(300);
      expect(kept.length).toBeLessThanOrEqual(400);
      expect(await redis.client.ttl(`{week}:web:${ann}`)).toBeGreaterThan(29 * 24 * 3600);
    });
  });

  describe("what is pushed", () => {
    test("comes from any process of the service, once and in order", async () => {
      const second = await open();
      const [here, there] = [await page(), await page({ on: second })];
      await Promise.all([here.until("ready"), there.until("ready")]);
      for (let index = 0; index < 10; index += 1) {
        await post({ id: `message-${index}`, text: String(index) }, { on: index % 2 === 0 ? service : second });
      }
      const said = Array.from({ length: 10 }, (_, index) => [String(index), `echo: ${index}`]).flat();
      expect(texts(await here.until("entry", "echo: 9"))).toEqual(said);
      expect(texts(await there.until("entry", "echo: 9"))).toEqual(said);
    });

    test("a page that comes back is told what it missed, by any process, and nothing again", async () => {
      const second = await open();
      const line = await page();
      await post({ id: "message-1", text: "một" });
      const last = (await line.until("entry", "echo: một")).at(-1)?.id ?? "";
      line.close();
      await post({ id: "message-2", text: "hai" });
      const back = await page({ on: second, after: last });
      expect(texts(await back.until("ready"))).toEqual(["hai", "echo: hai"]);
      const begun = await page({ query: `?after=${last}` });
      expect(texts(await begun.until("ready"))).toEqual(["hai", "echo: hai"]);
    });

    test("an id that is not one is a page that saw nothing", async () => {
      await post({ id: "message-1", text: "một" });
      expect(texts(await (await page({ after: "- + COUNT" })).until("ready"))).toEqual(["một", "echo: một"]);
    });

    test("while it is being told what was, nothing of what comes is lost or doubled", async () => {
      for (let index = 0; index < 50; index += 1) await service.api.sendMessage(ann, `before ${index}`);
      const opened = Array.from({ length: 5 }, () => page());
      await Promise.all(Array.from({ length: 20 }, (_, index) => service.api.sendMessage(ann, `during ${index}`)));
      await service.api.sendMessage(ann, "end");
      const whole = await shown();
      for (const line of opened) expect(texts(await (await line).until("entry", "end"))).toEqual(whole);
      expect(whole).toHaveLength(71);
    });

    test("the service that closes ends its lines, so that pages look for another", async () => {
      const line = await page();
      await line.until("ready");
      await service.platform.stop();
      await service.api.sendMessage(ann, "said while closing");
      await line.untilEnd();
      expect(await shown()).toEqual(["said while closing"]);
    });
  });

  describe("what the bot does", () => {
    test("buttons of both kinds, in one row after the other", async () => {
      const line = await page();
      const keyboard = { inline_keyboard: [[{ text: "Có", callback_data: "yes" }], [{ text: "Bản đồ", url: "https://example.org" }]] };
      const { message_id: first } = await service.api.sendMessage(ann, "Đúng chưa?", { reply_markup: keyboard });
      const { message_id: second } = await service.api.sendMessage(ann, "Rồi.");
      expect(second).not.toBe(first);
      expect((await line.until("entry", "Đúng chưa?")).at(-1)?.data["buttons"]).toEqual([
        { label: "Có", data: "yes" },
        { label: "Bản đồ", url: "https://example.org" },
      ]);
    });

    test("what was said can be changed: it stands in the place of what it was, and only the last change is kept", async () => {
      const { message_id } = await service.api.sendMessage(ann, "0 %");
      for (const text of ["50 %", "100 %"]) {
        await service.api.editMessageText(ann, message_id, text, {
          reply_markup: { inline_keyboard: [[{ text: "Xem lại", callback_data: "look" }]] },
        });
      }
      const entries = await (await page()).until("entry", "100 %");
      expect(entries.map(({ data }) => data["text"])).toEqual(["0 %", "100 %"]);
      expect(entries.at(-1)?.data).toMatchObject({ replaces: message_id, buttons: [{ label: "Xem lại", data: "look" }] });
    });

    test("typing is shown and not kept; the rest of Telegram's calls do nothing", async () => {
      const line = await page();
      await line.until("ready");
      await service.api.sendChatAction(ann, "typing");
      expect((await line.until("typing")).map(({ event }) => event)).toEqual(["typing"]);
      expect(await service.api.answerCallbackQuery("1")).toBe(true);
      expect(await service.api.editMessageReplyMarkup(ann, 1)).toBe(true);
      expect(await shown()).toEqual([]);
    });

    test("a file is fetched whole, by the visitor whom it is for, whichever tab", async () => {
      const content = Buffer.from([0, 1, 13, 10, 45, 45, 255, ...Buffer.from("--dữ liệu\r\n--")]);
      await service.api.sendDocument(ann, new InputFile(content, "dữ liệu của tôi.json"), { caption: "Đây ạ" });
      const [entry] = await (await page()).until("entry", "Đây ạ");
      const { url = "", name = "" } = (entry?.data["file"] ?? {}) as { url?: string; name?: string };
      const fetched = await fetch(service.url + url, { headers: cookie(ann) });
      expect(Buffer.from(await fetched.arrayBuffer())).toEqual(content);
      expect(fetched.headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
      expect(fetched.headers.get("content-type")).toBe("application/octet-stream");
      expect(fetched.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await fetch(service.url + url, { headers: cookie(ben) })).status).toBe(404);
      expect((await fetch(service.url + url)).status).toBe(404);
      expect((await fetch(service.url + url, { headers: { cookie: `visitor=${ben}; staff-visitor=${ann}` } })).status).toBe(200);
    });

    test("a reminder waits in the chat; there is none for who was never here", async () => {
      const message = { text: "🔔 Ngày mai", buttons: [{ label: "Các lời nhắc", data: "reminders" }] };
      expect(await service.platform.send(ann, message)).toEqual({ outcome: "never", why: "gone" });
      await post({ id: "message-1", tap: "x", label: "Menu" });
      expect(await service.platform.send(ann, message)).toEqual({ outcome: "sent" });
      expect(await shown()).toEqual(["Menu", "🔔 Ngày mai"]);
    });

    test("who is forgotten sees an empty page, and nothing of theirs is left", async () => {
      const line = await page();
      await post({ id: "message-1", tap: "x", label: "Xóa" });
      await service.api.sendDocument(ann, new InputFile(Buffer.from("a"), "a.json"));
      await service.platform.forget?.(ann);
      await line.until("cleared");
      expect(await shown()).toEqual([]);
      expect(await service.platform.send(ann, { text: "a", buttons: [] })).toEqual({ outcome: "never", why: "gone" });
      // A random id, for two days, so that nothing said is heard twice.
      const left = (await redis.client.keys(`*${ann}*`)).filter((key) => !key.endsWith(":said:message-1"));
      expect(left).toEqual([]);
    });
  });

  test("without Redis nothing is said to be stored or sent, and no line is said to be up to date", async () => {
    const lost = await startTestRedis();
    const cut = await open({ on: lost });
    await post({ id: "message-1", tap: "x", label: "một" }, { on: cut });
    const line = await page({ on: cut });
    await line.until("ready");
    await lost.stop();
    expect((await post({ id: "message-2", text: "hai" }, { on: cut })).status).toBe(503);
    expect(await cut.platform.send(ann, { text: "a", buttons: [] })).toMatchObject({ outcome: "later" });
    expect(await cut.api.sendChatAction(ann, "typing")).toBe(true);
    await expect(page({ on: cut }).then((next) => next.until("ready"))).rejects.toThrow(/the line ended|fetch failed/);
  });

  describe("a rehearsal", () => {
    const admitted: string[] = [];
    const moved: string[] = [];
    const rehearsal: Rehearsal = {
      shown: () => "Thứ Tư, 02/10/2024 7:00",
      move: async (step) => {
        moved.push(step);
        now += 3_600_000;
      },
      admitStaff: async (visitor) => void admitted.push(visitor),
    };
    beforeEach(() => [admitted, moved].forEach((list) => list.splice(0)));

    test("a second tab is another person, who is let in as staff", async () => {
      const rehearsed = await open({ rehearsal });
      const given = (await fetch(`${rehearsed.url}/?as=staff`)).headers.get("set-cookie") ?? "";
      const staff = /^staff-visitor=([\w-]{22})/.exec(given)?.[1];
      expect(admitted).toEqual([staff]);
      await post(
        { id: "message-1", text: "a" },
        { on: rehearsed, path: "/chat/messages?as=staff", headers: { cookie: `visitor=${ann}; staff-visitor=${staff}` } },
      );
      expect(rehearsed.heard.map(({ person }) => person)).toEqual([staff]);
      await fetch(rehearsed.url);
      expect(admitted).toHaveLength(1);
    });

    test("its clock is shown, and moved for every page", async () => {
      const rehearsed = await open({ rehearsal });
      const [one, other] = [await page({ on: rehearsed }), await page({ on: rehearsed, as: ben })];
      await Promise.all([one.until("ready"), other.until("ready")]);
      expect(await (await fetch(`${rehearsed.url}/rehearsal`)).json()).toEqual({ shown: "Thứ Tư, 02/10/2024 7:00" });
      expect((await post({ to: "hour" }, { on: rehearsed, path: "/rehearsal/clock" })).status).toBe(200);
      expect((await one.until("clock")).at(-1)?.data.now).toBe(now);
      expect((await other.until("clock")).at(-1)?.data.now).toBe(now);
      expect((await post({ to: "year" }, { on: rehearsed, path: "/rehearsal/clock" })).status).toBe(400);
      expect(
        (await post({ to: "day" }, { on: rehearsed, path: "/rehearsal/clock", headers: { "sec-fetch-site": "cross-site" } })).status,
      ).toBe(400);
      expect(moved).toEqual(["hour"]);
    });

    test("when it is none, there is no clock to move and nobody is staff by asking", async () => {
      expect((await fetch(`${service.url}/rehearsal`)).status).toBe(404);
      expect((await post({ to: "hour" }, { path: "/rehearsal/clock" })).status).toBe(404);
      expect((await fetch(`${service.url}/?as=staff`)).headers.get("set-cookie")).toMatch(/^visitor=/);
      await post({ id: "message-1", text: "a" }, { path: "/chat/messages?as=staff" });
      expect(service.heard.map(({ person }) => person)).toEqual([ann]);
    });
  });
});
