import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

const hourMs = 3_600_000;
const key = (...parts: string[]) => `{bien-giang-2024}:${parts.join(":")}`;

describe("on Zalo", () => {
  let stage: Stage;
  afterEach(() => stage.close());

  const readyz = async () => (await (await fetch(`${stage.url}/readyz`)).json()) as { ok: boolean; stopped: string[] };
  const why = async (person: string) => {
    const resident = await stage.redis.client.hget(key("addresses"), `zalo:${person}`);
    return resident === null ? null : stage.redis.client.hget(key("resident", resident), "x");
  };

  describe("what is heard", () => {
    beforeEach(async () => void (stage = await Stage.open()));

    test("an event that comes again, in whatever order and writing, is answered once", async () => {
      Object.assign(stage.zalo.delivery, { times: 3, ids: "numbers" });
      const person = stage.zalo.person();
      expect(await person.says("mai có gì")).toEqual([200, 200, 200]);
      await eventually(() => person.heard.length > 0);
      expect(await person.says("/lich")).toEqual([200, 200, 200]);
      await eventually(() => person.heard.length > 1);
      expect(person.heard.map(({ text }) => text)).toEqual([expect.stringContaining("Ngày mai"), expect.stringContaining("lịch nào")]);
    });

    test("who follows or looks in is greeted once, and our own words coming back are not answered", async () => {
      const person = stage.zalo.person();
      await person.follows();
      await person.clicksChat();
      await eventually(() => person.heard.length > 1);
      await stage.zalo.settle();
      await person.sees();
      stage.zalo.receiptsFrom = "user";
      await person.sees();
      await stage.zalo.deliverUnknown();
      expect(person.heard.map(({ text }) => text.split("!")[0])).toEqual(["Chào bạn", expect.stringContaining("Bạn muốn làm gì")]);
      expect(stage.zalo.responses.filter(({ status }) => status !== 200)).toEqual([]);
    });

    test.each(["image", "gif", "sticker", "location", "file", "audio", "video", "link", "business_card"] as const)(
      "a %s is answered kindly, in a form and outside",
      async (kind) => {
        const person = stage.zalo.person();
        await person.sends(kind);
        await eventually(() => person.heard.length > 0);
        expect(person.heard[0]?.text).toContain("Chưa hiểu được tin này");
        await person.says("/camket");
        await eventually(() => person.heard.length > 1);
        await person.sends(kind);
        await eventually(() => person.heard.length > 3);
        expect(person.heard.slice(1).map(({ text }) => text)).toEqual([
          expect.stringContaining("theo cách nào"),
          "Xin nhắn bằng chữ, hoặc bấm một nút.",
          expect.stringContaining("theo cách nào"),
        ]);
      },
    );

    test("who leaves is not written to until they come back; who withdraws is forgotten", async () => {
      const person = stage.zalo.person();
      await person.says("nhắc tôi lễ khai mạc");
      await eventually(() => person.heard.length > 0);
      await person.taps("Tối hôm trước");
      await eventually(() => person.heard.length > 1);
      await person.unfollows();
      await eventually(async () => (await why(person.id)) === "blocked");
      expect(await why(person.id)).toBe("blocked");
      await person.says("tôi đây");
      await eventually(async () => (await why(person.id)) === null);
      expect(await why(person.id)).toBeNull();

      await person.withdraws();
      const { client } = stage.redis;
      await eventually(async () => (await client.hget(key("addresses"), `zalo:${person.id}`)) === null);
      expect(await client.hget(key("addresses"), `zalo:${person.id}`)).toBeNull();
      expect(await client.hget(key("contacts"), `zalo:${person.id}`)).toBeNull();
      expect(await client.smembers(key("reminders", "khai-mac", "evening"))).toEqual([]);
    });

    test("who withdraws in the middle of a form is forgotten, too", async () => {
      const person = stage.zalo.person();
      await person.says("/sach");
      await eventually(() => person.heard.length > 0);
      await person.says("1");
      await eventually(() => person.heard.length > 1);
      await person.withdraws();
      await eventually(async () => (await stage.redis.client.keys("*:talk:zalo*")).length === 0);
      expect(await stage.redis.client.keys("*:talk:zalo*")).toEqual([]);
    });

    test("Zalo's own looks: the domain's proof, and whether the webhook is there", async () => {
      const proof = await fetch(`${stage.url}/zalo_verifierabc-123.html`);
      expect([proof.status, await proof.text()]).toEqual([200, expect.stringContaining('content="abc-123"')]);
      expect((await fetch(`${stage.url}/webhooks/zalo`)).status).toBe(200);
    });
  });

  describe("what is said", () => {
    beforeEach(async () => void (stage = await Stage.open({ staff: "70000001" })));

    test("an answer quotes the question; a question of a form does not", async () => {
      const person = stage.zalo.person();
      await person.says("mai có gì");
      await eventually(() => person.heard.length > 0);
      await person.says("/sach");
      await eventually(() => person.heard.length > 1);
      await person.taps("Giới thiệu sách");
      await eventually(() => person.heard.length > 2);
      await person.says("Dế Mèn");
      await eventually(() => person.heard.length > 3);
      expect(person.heard.map(({ quote }) => quote)).toEqual(["mai có gì", "/sach", undefined, undefined]);
    });

    test.each([-201, -224, -233] as const)("buttons that are refused with %d become numbers, and that is remembered", async (refused) => {
      stage.zalo.buttons = { refused };
      const person = await stage.enter("zalo");
      const recommend = `
        > /sach
        < Sách hay [Giới thiệu sách]
        {Giới thiệu sách}
        < Tên cuốn sách
        > hủy
        < Đã dừng
        `;
      await play(recommend, stage, person, "number");
      const refusals = stage.zalo.refusals.length;
      expect(refusals).toBeGreaterThan(0);
      await stage.restart();
      await play(recommend, stage, person, "number");
      expect(stage.zalo.refusals).toHaveLength(refusals);
      expect(await readyz()).toMatchObject({ stopped: [] });
    });

    test("trouble that passes is waited out: too many calls, a gateway's fault, a dead token", async () => {
      const person = await stage.enter("zalo");
      stage.zalo.fault("/v3.0/oa/message/cs", { status: 503 }, { code: -200 });
      await play("> /lich\n< lịch nào", stage, person);
      stage.zalo.expireAccessToken();
      await play("> /lich\n< lịch nào", stage, person);
    });

    test("who is banned, asleep or wants nothing is marked; the rest goes on", async () => {
      const [inactive, restricted] = [stage.zalo.person(), stage.zalo.person()];
      inactive.inactive = true;
      restricted.restricted = true;
      await inactive.says("/lich");
      await restricted.says("/lich");
      await eventually(async () => (await why(inactive.id)) !== null && (await why(restricted.id)) !== null);
      expect([await why(inactive.id), await why(restricted.id)]).toEqual(["gone", "blocked"]);
      expect(stage.errors).toEqual([]);
    });

    test("a package without sending: Zalo stops, staff are told on Telegram, the others go on, and it mends by itself", async () => {
      const officer = await stage.enter("telegram");
      await play("> /lich\n< lịch nào", stage, officer);
      stage.zalo.package = "free";
      const person = stage.zalo.person();
      await person.says("/lich");
      await eventually(() => officer.heard().length > 1);
      expect(officer.heard().at(-1)?.text).toMatch(/^⚠️ Zalo đã ngừng gửi tin: gói của Official Account/);
      expect(await readyz()).toEqual({ ok: true, missing: [], stopped: ["zalo"] });
      const metrics = await (await fetch(`${stage.url}/metrics`)).text();
      expect(metrics).toContain('tuanhoc_platform_stopped{platform="zalo"} 1');
      expect(metrics).toContain('tuanhoc_plan_used{platform="zalo-bot",what="messages"} 0');
      await play("> /tinhtrang\n< Zalo: đã ngừng gửi tin", stage, officer).catch(() => undefined);

      const calls = stage.zalo.refusals.length;
      await person.says("/lich");
      await person.says("/lich");
      await stage.zalo.settle();
      expect(stage.zalo.refusals).toHaveLength(calls);

      stage.zalo.package = "growth";
      stage.clock.moveTo(stage.clock.now().toMillis() + 6 * 60_000);
      await person.says("/lich");
      await eventually(() => person.heard.length > 0);
      expect(person.heard.at(-1)?.text).toContain("lịch nào");
      expect(await readyz()).toMatchObject({ stopped: [] });
    });
  });

  describe("who is written to unasked", () => {
    /** Asks, days before the ceremony, to be reminded on the evening before it. */
    async function asksAt(instant: string): Promise<Participant> {
      stage.clock.moveTo(Date.parse(instant));
      const person = await stage.enter("zalo");
      await play("> nhắc tôi lễ khai mạc\n< Nhắc trước bao lâu\n{Tối hôm trước}\n< Sẽ nhắc", stage, person);
      return person;
    }
    const evening = () => stage.clock.moveTo(Date.parse("2024-10-02T19:00+07:00"));
    const rows = () => stage.rows("khai-mac:evening:2024-10-03T");

    test("within seven days a reminder arrives; who was silent longer is listed for staff", async () => {
      stage = await Stage.open({ staff: "70000001", now: "2024-09-20T08:00+07:00" });
      const officer = await stage.enter("telegram");
      const silent = await asksAt("2024-09-25T18:00+07:00");
      const counted = await asksAt("2024-09-28T18:00+07:00");
      const free = await asksAt("2024-10-01T18:00+07:00");
      stage.clock.moveTo(Date.parse("2024-10-02T18:30+07:00"));
      await play("> /tinhtrang\n< Đang nhờ nhắc: 3 người. Tính vào gói Zalo: 1. Không nhắn được: 1.", stage, officer);
      evening();
      await eventually(async () => Object.values(await rows()).filter((state) => state === "sent").length === 2);
      expect(Object.values(await rows()).toSorted()).toEqual(["never:window", "sent", "sent"]);
      expect([silent, counted, free].map((person) => person.heard().at(-1)?.text.startsWith("🔔 Lễ khai mạc"))).toEqual([
        false,
        true,
        true,
      ]);
      await play("> /tinhtrang\n< …\n[Ai chưa được nhắc]\n< quá 7 ngày chưa nhắn cho phường trên Zalo: 1 người", stage, officer);
    });

    test("with an approved template it reaches who was silent, too", async () => {
      stage = await Stage.open({ now: "2024-09-20T08:00+07:00", reminderTemplate: "380112" });
      stage.zalo.templates.set("380112", {
        params: ["hoat_dong", "thoi_gian", "dia_diem"],
        text: "Nhắc: <hoat_dong>, <thoi_gian>, <dia_diem>",
      });
      const silent = await asksAt("2024-09-20T18:00+07:00");
      evening();
      await eventually(() => silent.heard().at(-1)?.text.startsWith("Nhắc"));
      expect(silent.heard().at(-1)?.text).toBe(
        "Nhắc: Lễ khai mạc Tuần lễ học tập suốt đời năm 2024, Ngày mai (Thứ Năm, 03/10), Trường THCS Biên Giang",
      );
      await eventually(async () => Object.values(await rows()).includes("sent"));
      expect(Object.values(await rows())).toEqual(["sent"]);
    });

    test("a template that Zalo does not take is told to staff, and the reminder is tried again", async () => {
      stage = await Stage.open({ staff: "70000001", now: "2024-09-20T08:00+07:00", reminderTemplate: "380112" });
      const officer = await stage.enter("telegram");
      await play("> /lich\n< lịch nào", stage, officer);
      stage.zalo.templates.set("380112", { approved: false });
      await asksAt("2024-09-20T18:00+07:00");
      evening();
      await eventually(() => officer.heard().length > 1);
      expect(officer.heard().at(-1)?.text).toContain("Zalo không nhận mẫu tin nhắc lịch");
      expect(await readyz()).toMatchObject({ stopped: [] });
    });

    test("after a reminder, what it offers is chosen by its number, and an open question is asked again", async () => {
      stage = await Stage.open({ now: "2024-10-02T08:00+07:00" });
      stage.zalo.buttons = { refused: -224 };
      const person = await asksAt("2024-10-02T09:00+07:00");
      const busy = await asksAt("2024-10-02T10:00+07:00");
      stage.clock.moveTo(Date.parse("2024-10-02T18:40+07:00"));
      await play("> /sach\n< Sách hay\n> 1\n< Tên cuốn sách", stage, busy);
      evening();
      await eventually(() => busy.heard().at(-1)?.text.includes("Tên cuốn sách") && busy.heard().at(-2)?.text.startsWith("🔔"));
      expect(busy.heard().at(-2)?.text).toContain("Lễ khai mạc");
      await eventually(() => person.heard().at(-1)?.text.startsWith("🔔"));
      await eventually(async () => (await stage.redis.client.keys(key("choices", "*"))).length > 0);
      await play("> 1\n< Bạn đã nhờ nhắc", stage, person);
      expect(Date.parse("2024-10-02T19:00+07:00") - stage.clock.now().toMillis()).toBeLessThan(hourMs);
    });
  });
});
