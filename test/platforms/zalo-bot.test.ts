import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fastify from "fastify";
import type { Heard, PlanShown, Platform, Share } from "../../src/platforms/platform.ts";
import { createZaloBotPlatform } from "../../src/platforms/zalo-bot/zalo-bot.ts";
import { createRecords } from "../../src/records/records.ts";
import { eventually } from "../eventually.ts";
import { useRedis } from "../redis.ts";
import { createKeptLog } from "./stand-in-telegram/slow-time.ts";
import { startStandInZaloBot, type StandInZaloBot } from "./stand-in-zalo-bot.ts";

describe("the Zalo Bot Platform", () => {
  const redis = useRedis();
  let zalo: StandInZaloBot;
  let platform: Platform | undefined;
  let heard: Heard[];
  let warned: PlanShown[];
  let log: ReturnType<typeof createKeptLog>;

  beforeEach(async () => {
    await redis.flush();
    zalo = await startStandInZaloBot();
    [platform, heard, warned, log] = [undefined, [], [], createKeptLog()];
  });
  afterEach(async () => {
    await platform?.stop();
    await zalo.stop();
  });

  function create({
    token = zalo.token,
    publicUrl,
    share = async () => undefined,
  }: { token?: string; publicUrl?: string; share?: Share } = {}): Platform {
    const records = createRecords(redis.client, "tuan", () => crypto.randomUUID());
    platform = createZaloBotPlatform({
      ...{ token, apiRoot: zalo.url, publicUrl, webhookSecret: "A-secret_of-the-webhook", log: log.log, random: () => 0 },
      plan: {
        noteMessage: (month) => records.planUsage.noteMessage("zalo-bot", month),
        notePerson: (person) => records.planUsage.notePerson("zalo-bot", person),
        of: (month) => records.planUsage.of("zalo-bot", month),
      },
      share,
      month: () => "2026-10",
      onPlanNearlyUsed: (shown) => void warned.push(shown),
      wait: async (_, signal) => (signal?.aborted ? undefined : new Promise((resolve) => setTimeout(resolve, 1))),
    });
    return platform;
  }
  const hear = async (what: Heard) => void heard.push(what);
  const texts = () => heard.map(({ deed }) => (deed.kind === "text" ? deed.text : deed.kind));

  test.each([
    ["with statuses of their own, flat", "real", "flat"],
    ["always with 200, wrapped", "always200", "wrapped"],
  ] as const)("updates are asked for one by one, an empty poll is nothing: %s", async (_, httpStatus, body) => {
    Object.assign(zalo, { httpStatus, body });
    await create().start(hear);
    const [lan, minh] = [zalo.person(), zalo.person()];
    for (const text of ["một", "hai", "ba"]) await lan.says(text);
    await minh.sends("image");
    await eventually(() => heard.length === 4);
    expect(texts()).toEqual(["một", "hai", "ba", "file"]);
    expect(heard.map(({ person }) => person)).toEqual([lan.id, lan.id, lan.id, minh.id]);
    expect(log.lines).toEqual([]);
  });

  test("trouble of the line is waited out and written down once", async () => {
    zalo.fault("getUpdates", { status: 502 }, "cut unread", { code: 403 });
    await create().start(hear);
    await zalo.person().says("còn đó không");
    await eventually(() => heard.length === 1);
    expect(texts()).toEqual(["còn đó không"]);
    expect(log.lines.filter((line) => JSON.stringify(line).includes("cannot be asked"))).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toContain(zalo.token);
  });

  test("what cannot be stored is not asked for again: it is kept in hand until it can", async () => {
    let fails = 3;
    await create().start(async (what) => {
      if ((fails -= 1) >= 0) throw new Error("Redis is away");
      heard.push(what);
    });
    await zalo.person().says("đừng mất");
    await eventually(() => heard.length === 1);
    expect(texts()).toEqual(["đừng mất"]);
  });

  test("a wrong token stops the start", async () => {
    await expect(create({ token: "1234567890:wrong" }).start(hear)).rejects.toThrow(/^ZALO_BOT_TOKEN: Zalo refuses this token/);
  });

  test("with a public address it is a webhook, repeats and all", async () => {
    const server = fastify();
    // The address is known only when the server listens, the routes before.
    await server.register(async (part) => create().routes?.(part, hear));
    const publicUrl = await server.listen({ port: 0, host: "127.0.0.1" });
    await create({ publicUrl }).start(hear);
    expect(zalo.webhook?.url).toBe(`${publicUrl}/webhooks/zalo-bot`);
    expect(await zalo.person().says("mai có gì", 2)).toEqual([200, 200]);
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(1);
    await server.close();
  });

  test("what the plan counts is counted, shown, and warned of at four fifths", async () => {
    await create().start(hear);
    const people = Array.from({ length: 40 }, () => zalo.person());
    for (const person of people) await person.says("chào");
    await eventually(() => warned.length > 0);
    expect(warned.at(-1)).toMatchObject({ people: 40, mostPeople: 50, mostMessages: 3_000 });
    const [first] = people;
    expect(await platform?.send(first?.id ?? "", { text: "Chào bạn", buttons: [] })).toEqual({ outcome: "sent" });
    await eventually(async () => (await platform?.plan?.())?.messages === 1);
    expect(await platform?.plan?.()).toEqual({ people: 40, mostPeople: 50, messages: 1, mostMessages: 3_000 });
  });

  test("messages, too: 2,400 of 3,000", async () => {
    await redis.client.set("{tuan}:sent-in-month:zalo-bot:2026-10", "2399");
    await create().start(hear);
    expect(await platform?.send(zalo.person().id, { text: "Chào bạn", buttons: [] })).toEqual({ outcome: "sent" });
    await eventually(() => warned.length > 0);
    expect(warned).toMatchObject([{ messages: 2_400 }]);
  });

  test("what becomes of a message", async () => {
    await create().start(hear);
    const lan = zalo.person();
    const send = (text = "Chào bạn") =>
      platform?.send(lan.id, { text, buttons: [{ label: "Lịch", data: "lich:menu" }], typed: { hint: "Nhắn số:", numbered: true } });
    expect(await send()).toEqual({ outcome: "sent" });
    expect(lan.heard.at(-1)?.text).toBe("Chào bạn\n\nNhắn số:\n1. Lịch");
    zalo.fault("sendMessage", { code: 429 });
    expect(await send()).toMatchObject({ outcome: "later", afterMs: 3_600_000 });
    zalo.fault("sendMessage", "cut");
    expect(await send()).toMatchObject({ outcome: "unknown" });
    zalo.fault("sendMessage", { status: 500 });
    expect(await send()).toMatchObject({ outcome: "unknown" });
    zalo.fault("sendMessage", { code: 400 });
    expect(await send()).toEqual({ outcome: "never", why: "refused" });
    await send("Dài. ".repeat(600));
    expect(lan.heard.at(-1)?.text.length).toBeLessThan(1_900);
  });
});
