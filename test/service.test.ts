import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "./eventually.ts";
import { standInToken, startStandInTelegram } from "./platforms/stand-in-telegram.ts";
import { startStandInZalo } from "./platforms/stand-in-zalo.ts";
import { startTestRedis } from "./redis.ts";
import { WebVisitor } from "./web-visitor.ts";

function signal({ child }: Pick<Service, "child">, name: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), name);
  } catch {
    // It has ended already.
  }
}

/** The built service in a process of its own, with nothing in its environment but what is given. */
interface Service {
  readonly child: ChildProcess;
  /** Where it says that it can be opened; undefined when it ended instead. */
  readonly url: string | undefined;
  readonly code: Promise<number | null>;
  output(): string;
  errors(): string;
}

describe("the service, started as it is started on a ward's computer", () => {
  let folder: string;
  let services: Service[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "service-"));
    services = [];
  });
  afterEach(async () => {
    for (const service of services) {
      signal(service, "SIGTERM");
      await service.code;
    }
    await rm(folder, { recursive: true, force: true });
  });

  async function start(
    env: Record<string, string> = {},
    command: readonly string[] = [process.execPath, "dist/src/main.js"],
  ): Promise<Service> {
    const [program = "", ...args] = command;
    const base = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", DATA_DIR: join(folder, "data"), PORT: "0" };
    // A group of its own: npm does not pass a signal on to what it started.
    const child = spawn(program, args, { env: { ...base, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
    let [output, errors] = ["", ""];
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const url = await Promise.race([
      new Promise<string>((resolve) =>
        child.stdout.on("data", (chunk: Buffer) => {
          output += chunk.toString();
          const found = /(?:Mở|Trang trò chuyện): (http:\/\/\S+)\s*$/.exec(output);
          if (found?.[1]) resolve(found[1]);
        }),
      ),
      code.then(() => undefined),
    ]);
    const service = { child, url, code, output: () => output, errors: () => errors };
    services.push(service);
    return service;
  }

  async function ready(url: string | undefined): Promise<{ ok: boolean; stopped: string[] }> {
    return (await (await fetch(`${url}/readyz`)).json()) as { ok: boolean; stopped: string[] };
  }

  async function hears(visitor: WebVisitor, text: string): Promise<void> {
    await eventually(() => visitor.heard().some((said) => said.text.includes(text)));
    expect(visitor.heard().map((said) => said.text)).toContainEqual(expect.stringContaining(text));
  }

  async function status(url: string | undefined, path: string): Promise<number> {
    return (await fetch(`${url}${path}`)).status;
  }

  test("npm start: no setting, a rehearsal, the last line says where to open it", async () => {
    const service = await start({}, ["npm", "start", "--silent"]);
    expect(service.output().trim().split("\n").at(-1)).toMatch(/^Đang diễn tập.*http:\/\/localhost:\d+$/);
    for (const path of ["/healthz", "/readyz", "/metrics", "/"]) expect([path, await status(service.url, path)]).toEqual([path, 200]);
    expect(await (await fetch(`${service.url}/rehearsal`)).json()).toEqual({
      shown: expect.stringMatching(/^Thứ Tư, 02\/10\/2024 7:0\d$/),
    });
  }, 60_000);

  test.each(["SIGTERM", "SIGKILL"] as const)("what was said survives a %s", async (name) => {
    const first = await start();
    const visitor = await WebVisitor.enter(first.url ?? "");
    await visitor.says("/sach");
    await visitor.says("1");
    await visitor.says("Sách Bền Lâu");
    await hears(visitor, "Tác giả");
    visitor.leaves();
    signal(first, name);
    await first.code;
    const second = await start();
    const again = visitor.at(second.url ?? "");
    await again.comesBack();
    await hears(again, "Tác giả");
    await again.says("Ai Đó");
    await hears(again, "hợp với ai");
    await again.says("/dulieu");
    again.leaves();
  });

  test("two services on one DATA_DIR: the second says why it does not start", async () => {
    const first = await start();
    const second = await start();
    expect(second.url).toBeUndefined();
    expect(await second.code).toBe(1);
    expect(second.errors().trim()).toMatch(/^DATA_DIR: thư mục .* đang được một dịch vụ khác dùng\.[^\n]*$/);
    expect(await status(first.url, "/readyz")).toBe(200);
  });

  test("a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const service = await start({ PORT: String((other.address() as AddressInfo).port) });
    expect(await service.code).toBe(1);
    expect(service.errors().trim()).toMatch(/^PORT: cổng \d+ đang có chương trình khác dùng\.[^\n]*$/);
    other.close();
  });

  test("a Redis that cannot be reached", async () => {
    const service = await start({ REDIS_URL: "redis://127.0.0.1:1" });
    expect(await service.code).toBe(1);
    expect(service.errors().trim()).toMatch(/^REDIS_URL: không kết nối được Redis[^\n]*$/);
  }, 15_000);

  test("a token that Telegram refuses", async () => {
    const telegram = await startStandInTelegram();
    const token = "123456789:AAwrongwrongwrongwrongwrongwrongwrong";
    const service = await start({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot });
    expect(await service.code).toBe(1);
    expect(service.errors().trim()).toMatch(/^TELEGRAM_BOT_TOKEN: [^\n]*$/);
    expect(service.errors()).not.toContain(token);
    await telegram.stop();
  });

  test.each([
    [{ PORT: "x" }, /^PORT: expected a port from 0 to 65535, found "x"$/],
    [{ PROGRAMME: "no/such.yaml" }, /^PROGRAMME: không đọc được tệp no\/such\.yaml/],
    [{ ZALO_REFRESH_TOKEN: "a-token" }, /^ZALO_APP_ID: expected a value/],
    [{ CLOCK: "2024-10-01T00:00:00Z", TELEGRAM_BOT_TOKEN: standInToken }, /^CLOCK: expected nothing while a platform's token is set/],
  ])("a bad setting: %j", async (env, line) => {
    const service = await start(env);
    expect(await service.code).toBe(1);
    expect(service.errors().trim()).toMatch(line);
  });

  test("a programme file that breaks rules is refused whole, each fault in a line, before anything else", async () => {
    const file = join(folder, "bad.yaml");
    await writeFile(file, "id: A\nname: x\n");
    const service = await start({ PROGRAMME: file });
    expect(await service.code).toBe(1);
    const lines = service.errors().trim().split("\n");
    expect(lines).toContain(`${file}: id: expected letters a-z, digits and hyphens, found "A"`);
    expect(lines).toContain(`${file}: activities: expected a list of activities, found nothing`);
  });

  test("Redis goes away and comes back: nobody is told a lie, and it recovers by itself", async () => {
    const redis = await startTestRedis();
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    await redis.client.call("CONFIG", "SET", "port", String(port));
    const service = await start({ REDIS_URL: `redis://127.0.0.1:${port}` });
    expect(await status(service.url, "/readyz")).toBe(200);
    await redis.stop();

    const page = { cookie: "visitor=AAAAAAAAAAAAAAAAAAAAAA", "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const post = () =>
      fetch(`${service.url}/chat/messages`, {
        method: "POST",
        headers: page,
        body: JSON.stringify({ id: "a-message-of-mine", text: "/sach" }),
      });
    const begun = Date.now();
    expect(await status(service.url, "/readyz")).toBe(503);
    expect((await post()).status).toBe(503);
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(await status(service.url, "/healthz")).toBe(200);

    const back = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", ""], { stdio: "ignore" });
    await eventually(async () => (await status(service.url, "/readyz")) === 200);
    expect(await status(service.url, "/readyz")).toBe(200);
    expect((await post()).status).toBe(200);
    back.kill("SIGKILL");
  }, 20_000);

  test("a Zalo account is connected by its admin's consent, answers, and is still connected after a SIGKILL", async () => {
    const zalo = await startStandInZalo();
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const env = {
      ...{
        ZALO_APP_ID: zalo.appId,
        ZALO_APP_SECRET: zalo.appSecret,
        ZALO_OA_SECRET: zalo.oaSecret,
        ZALO_API_ROOT: zalo.url,
        ZALO_OAUTH_ROOT: zalo.url,
      },
      ...{ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    };
    const service = await start(env);
    await eventually(() => /\/v4\/oa\/permission/.test(service.output()));
    const link = /Zalo: để kết nối [^\n]*(http:\S+permission\S+)/.exec(service.output())?.[1] ?? "";
    expect((await ready(service.url)).stopped).toEqual(["zalo"]);
    // Zalo's page sends the admin's browser back here.
    const page = await (await fetch(link)).text();
    expect(page).toContain("Đã kết nối Zalo Official Account");
    expect((await ready(service.url)).stopped).toEqual([]);

    zalo.webhookUrl = `${service.url}/webhooks/zalo`;
    const lan = zalo.person();
    expect(await lan.says("/lich")).toEqual([200]);
    await eventually(() => lan.heard.length > 0);
    service.child.kill("SIGKILL");
    await service.code;

    await start(env);
    expect(await lan.says("/help")).toEqual([200]);
    // Killed in the moment after an answer, it may be given twice: better than never.
    await eventually(() => lan.heard.at(-1)?.text.includes("/camket"));
    expect([lan.heard[0]?.text, lan.heard.at(-1)?.text]).toEqual([expect.stringContaining("lịch nào"), expect.stringContaining("/camket")]);
    expect(zalo.refreshes).toBe(0);
    for (const secret of [zalo.accessToken, zalo.refreshToken, zalo.appSecret, zalo.oaSecret]) {
      expect(service.output() + service.errors()).not.toContain(secret);
    }
    await zalo.stop();
  }, 30_000);

  test("live on Telegram by webhook: commands in both languages, 401, 400, 413, a repeat is dropped", async () => {
    const telegram = await startStandInTelegram();
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const service = await start({
      TELEGRAM_BOT_TOKEN: standInToken,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    });
    expect(service.output()).toContain("Đang hoạt động");
    expect(telegram.webhook?.url).toBe(`http://127.0.0.1:${port}/webhooks/telegram`);
    expect([...telegram.commands.keys()]).toEqual(["", "vi", "en"]);
    expect(telegram.commands.get("en")).toContainEqual({ command: "lich", description: "The week's schedule" });

    const person = telegram.person("5001");
    expect(await person.says("/lich", 3)).toEqual([200, 200, 200]);
    await eventually(() => person.heard.length > 0);
    await person.says("/huy");
    await eventually(() => person.heard.length > 1);
    expect(person.heard.map(({ text }) => text)).toEqual([
      expect.stringContaining("lịch nào"),
      expect.stringContaining("Không có việc gì"),
    ]);

    const secret = telegram.webhook?.secret_token ?? "";
    const hook = (body: string, token = secret) =>
      fetch(`${service.url}/webhooks/telegram`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": token },
        body,
      }).then((answer) => answer.status);
    expect(await hook('{"update_id":1}', "wrong")).toBe(401);
    expect(await hook("not JSON", "wrong")).toBe(401);
    expect(await hook("not JSON")).toBe(400);
    expect(await hook("[]")).toBe(400);
    expect(await hook('{"hello":1}')).toBe(400);
    expect(await hook(`{"update_id":1,"x":"${"x".repeat(1024 * 1024)}"}`)).toBe(413);
    expect(await hook('{"update_id":1,"channel_post":{}}')).toBe(200);
    await telegram.stop();
  }, 20_000);
});
