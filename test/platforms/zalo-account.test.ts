import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fastify from "fastify";
import type { Logger } from "../../src/log.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { ZaloTrouble } from "../../src/platforms/zalo/zalo.ts";
import { createRecords } from "../../src/records/records.ts";
import { eventually } from "../eventually.ts";
import { useRedis } from "../redis.ts";
import { openZalo } from "./open-zalo.ts";
import { startStandInZalo, type StandInZalo } from "./stand-in-zalo.ts";

type Given = { refresh: string; access: string | undefined } | undefined;

const hourMs = 3_600_000;
const message = { text: "Chào bạn", buttons: [] };

describe("a Zalo Official Account's tokens", () => {
  const redis = useRedis();
  let now: number;
  let zalo: StandInZalo;
  let opened: Platform[];
  let told: ZaloTrouble[];
  let links: string[];
  let logged: string;
  let patienceMs: number;

  beforeEach(async () => {
    await redis.flush();
    now = Date.parse("2026-10-02T08:00:00+07:00");
    zalo = await startStandInZalo({ now: () => now });
    [opened, told, links, logged, patienceMs] = [[], [], [], "", 5_000];
  });
  afterEach(async () => {
    for (const platform of opened) await platform.stop();
    await zalo.stop();
  });

  function open(given: Given): Platform {
    const note = (...what: unknown[]) => void (logged += JSON.stringify(what));
    const platform = openZalo(zalo, redis, {
      given,
      now: () => now,
      showLink: (link) => void links.push(link),
      tellStaff: (trouble) => void told.push(trouble),
      log: { error: note, warn: note, info: note, debug: note } as Logger,
      wait: async () => new Promise((resolve) => setTimeout(resolve, 1)),
      answerMs: patienceMs,
    });
    opened.push(platform);
    return platform;
  }

  async function started(given: Given = { refresh: zalo.refreshToken, access: zalo.accessToken }): Promise<Platform> {
    const platform = open(given);
    await platform.start(async () => undefined);
    return platform;
  }

  /** Somebody whom the account may write to. */
  function lan() {
    const person = zalo.person();
    person.lastInteraction = now;
    return person;
  }

  test("the settings' refresh token is used once, what comes is kept, and the next start uses that", async () => {
    const person = lan();
    const platform = await started({ refresh: zalo.refreshToken, access: undefined });
    expect(await platform.send(person.id, message)).toEqual({ outcome: "sent" });
    expect(zalo.refreshes).toBe(1);
    const first = zalo.refreshToken;
    const again = await started({ refresh: "the one of before, used up by now", access: undefined });
    expect(await again.send(person.id, message)).toMatchObject({ outcome: "later" });
    expect(zalo.refreshToken).toBe(first);
  });

  test("the settings' token that was taken before is not taken again", async () => {
    const given = { refresh: zalo.refreshToken, access: undefined };
    const person = lan();
    expect(await (await started(given)).send(person.id, message)).toEqual({ outcome: "sent" });
    expect(await (await started(given)).send(person.id, message)).toEqual({ outcome: "sent" });
    expect(zalo.refreshes).toBe(1);
  });

  test("two processes, 200 calls at once on an expired token: one refresh, and all arrive", async () => {
    const person = lan();
    const [one, other] = [await started(), await started()];
    expect(await one.send(person.id, message)).toEqual({ outcome: "sent" });
    expect(await other.send(person.id, message)).toEqual({ outcome: "sent" });
    zalo.expireAccessToken();
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, index) => (index % 2 ? one : other).send(person.id, message)));
    expect(outcomes.filter(({ outcome }) => outcome === "sent")).toHaveLength(200);
    expect(zalo.refreshes).toBe(1);
    expect(zalo.refreshCalls).toBe(1);
    expect(person.heard).toHaveLength(202);
  });

  test("a token is replaced before its end, and by one process only", async () => {
    const person = lan();
    const [one, other] = [
      await started({ refresh: zalo.refreshToken, access: undefined }),
      await started({ refresh: zalo.refreshToken, access: undefined }),
    ];
    await one.send(person.id, message);
    await other.send(person.id, message);
    expect(zalo.refreshes).toBe(1);
    now += 26 * hourMs;
    person.lastInteraction = now;
    await Promise.all([one.send(person.id, message), other.send(person.id, message)]);
    expect(zalo.refreshes).toBe(2);
    expect(person.heard).toHaveLength(4);
  });

  test("a refresh that is refused stops the sending, says so once, and a consent mends it", async () => {
    const person = lan();
    const platform = await started();
    await platform.send(person.id, message);
    zalo.revoke();
    expect(await platform.send(person.id, message)).toMatchObject({ outcome: "later", why: "consent" });
    expect(await platform.send(person.id, message)).toMatchObject({ outcome: "later", why: "consent" });
    expect(zalo.refreshCalls).toBe(1);
    expect(platform.stopped?.()).toBe("consent");
    await eventually(() => told.length > 0);
    expect(told).toEqual([{ is: "stopped", why: "consent", link: links[0] }]);

    // The admin opens the link, agrees, and comes back.
    const asked = new URL(links[0] ?? "");
    const back = await fetch(asked, { redirect: "manual" });
    const callback = new URL(back.headers.get("location") ?? "");
    expect(callback.origin + callback.pathname).toBe("https://phuong.example.vn/zalo/callback");
    const server = fastify();
    await platform.routes?.(server, async () => undefined);
    const address = await server.listen({ port: 0, host: "127.0.0.1" });
    const visit = (search: string) => fetch(`${address}/zalo/callback${search}`);
    expect((await visit("")).status).toBe(400);
    expect((await visit("?code=x&state=guessed")).status).toBe(400);
    expect((await visit(callback.search.replace("code=", "code=wrong"))).status).toBe(502);
    const done = await visit(callback.search);
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining("zalo-consent-done")]);
    expect((await visit(callback.search)).status).toBe(400);
    await server.close();
    expect(await platform.send(person.id, message)).toEqual({ outcome: "sent" });
    expect(platform.stopped?.()).toBeUndefined();
  });

  test("without any token the link is shown, and nothing is asked of Zalo", async () => {
    const platform = open(undefined);
    await platform.start(async () => undefined);
    expect(links).toHaveLength(1);
    expect(platform.stopped?.()).toBe("consent");
    expect(await platform.send("1", message)).toMatchObject({ outcome: "later", why: "consent" });
    expect(zalo.calls).toEqual([]);
    // Another process shows the same link: whichever is opened counts.
    await open(undefined).start(async () => undefined);
    expect(links[1]).toBe(links[0]);
  });

  test("a refresh whose answer never came is not made again; the old token still lets us in", async () => {
    const person = lan();
    const platform = await started({ refresh: zalo.refreshToken, access: undefined });
    await platform.send(person.id, message);
    now += 21 * hourMs;
    person.lastInteraction = now;
    zalo.fault("/v4/oa/access_token", "cut unread");
    await platform.tend?.();
    expect(zalo.refreshes).toBe(1);
    expect(await platform.send(person.id, message)).toEqual({ outcome: "sent" });
    expect(platform.stopped?.()).toBeUndefined();
    await platform.tend?.();
    expect(zalo.refreshes).toBe(2);
  });

  test("a refresh that was made, but whose answer was lost: the tokens are gone, and staff are told", async () => {
    const person = lan();
    const platform = await started({ refresh: zalo.refreshToken, access: undefined });
    await platform.send(person.id, message);
    zalo.expireAccessToken();
    zalo.fault("/v4/oa/access_token", "cut");
    expect(await platform.send(person.id, message)).toMatchObject({ outcome: "later", why: "lost" });
    expect(await platform.send(person.id, message)).toMatchObject({ outcome: "later", why: "lost" });
    expect(zalo.refreshCalls).toBe(2);
    await eventually(() => told.length > 0);
    expect(told).toMatchObject([{ is: "stopped", why: "lost" }]);
  });

  test("no answer in time: the same", async () => {
    patienceMs = 200;
    const person = lan();
    const platform = await started({ refresh: zalo.refreshToken, access: undefined });
    await platform.send(person.id, message);
    zalo.expireAccessToken();
    zalo.fault("/v4/oa/access_token", "hang");
    expect(await platform.send(person.id, message)).toMatchObject({ outcome: "later", why: "lost" });
    expect(zalo.refreshCalls).toBe(2);
  });

  test("fourteen days before the refresh token lapses staff are warned", async () => {
    const platform = await started();
    now += 75 * 24 * hourMs;
    zalo.fault("/v4/oa/access_token", { status: 503 });
    await platform.tend?.();
    expect(told).toEqual([]);
    now += 2 * 24 * hourMs;
    zalo.fault("/v4/oa/access_token", { status: 503 });
    await platform.tend?.();
    expect(told).toEqual([{ is: "lapses", days: 13 }]);
  });

  test("Redis going away while the link is made is logged, and ends nothing", async () => {
    const person = lan();
    const records = createRecords(redis.client, "tuan", () => crypto.randomUUID());
    const platform = openZalo(zalo, redis, {
      store: { ...records.zaloTokens, consent: async () => Promise.reject(new Error("Redis is away")) },
      log: {
        error: (...what: unknown[]) => void (logged += JSON.stringify(what)),
        warn: () => undefined,
        info: () => undefined,
        debug: () => undefined,
      } as Logger,
    });
    opened.push(platform);
    await platform.start(async () => undefined);
    await platform.send(person.id, message);
    zalo.revoke();
    expect(await platform.send(person.id, message)).toMatchObject({ outcome: "later", why: "consent" });
    await eventually(() => logged.includes("nobody could be asked"));
    expect(logged).toContain("nobody could be asked for a new consent");
  });

  test("no token or secret is ever logged", async () => {
    const person = lan();
    const platform = await started();
    const before = [zalo.accessToken, zalo.refreshToken];
    zalo.expireAccessToken();
    await platform.send(person.id, message);
    zalo.fault("/v3.0/oa/message/cs", "cut");
    await platform.send(person.id, message);
    zalo.revoke();
    await platform.send(person.id, message);
    await eventually(() => told.length > 0);
    for (const secret of [...before, zalo.accessToken, zalo.refreshToken, zalo.appSecret, zalo.oaSecret, person.id]) {
      expect(logged).not.toContain(secret);
    }
    expect(logged).not.toBe("");
  });
});
