import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

describe.each(stagePlatforms)("whatever a resident sends, on %s, is answered", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());

  test.each([
    ["10,000 characters", "a".repeat(10_000)],
    ["10,000 characters of words", "lễ khai mạc ".repeat(833)],
    ["emoji only", "😀🎉👨‍👩‍👧"],
    ["punctuation only", "?!...,,,;;"],
    ["control characters", "\u0001\u0002 mai có gì \u0007"],
    ["markup", "<b>x</b> _y_ *z* [a](b) `c`"],
    ["a lone surrogate", "\ud83d mai có gì"],
    ["right-to-left marks", "\u202e\u202d mai có gì"],
    ["an unknown command", "/xyz"],
    ["a command with the bot's name", "/lich@tuan_hoc_bot"],
    ["a slash", "/"],
    ["digits", "12345678901234567890"],
    ["NFD", "mai có gì".normalize("NFD")],
    ["a JSON", '{"a":1}'],
    ["a Redis key", "{bien-giang-2024}:staff"],
    ["__proto__", "__proto__"],
  ])("%s", async (_, text) => {
    const person = await stage.enter(platform);
    await person.says(text);
    await eventually(() => person.heard().length > 0);
    expect(person.heard().length).toBeGreaterThan(0);
    expect(stage.errors).toEqual([]);
  });

  test("five messages at once are answered in their order", async () => {
    const person = await stage.enter(platform);
    await play("> /sach\n< …\n> 1\n< Tên", stage, person);
    const said = ["Sách Năm", "Tác Giả Năm", "4", "Vì hay", "1"];
    if (platform === "telegram") await Promise.all(said.map((text) => person.says(text)));
    else for (const text of said) await person.says(text);
    await eventually(() => person.heard().at(-1)?.text.includes("Đã ghi nhận"));
    expect(
      person
        .heard()
        .slice(-5)
        .map(({ text }) => text.split("\n")[0]),
    ).toEqual([
      expect.stringContaining("Tác giả"),
      expect.stringContaining("hợp với ai"),
      expect.stringContaining("Vì sao"),
      "📚 Sách Năm",
      "✅ Đã ghi nhận cuốn “Sách Năm”. Cảm ơn bạn!",
    ]);
  });
});

describe("what is kept of an open conversation", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());

  test("what was said survives a restart of the service, in the middle of a form", async () => {
    const person = await stage.enter("telegram");
    await play("> /sach\n< …\n> 1\n< Tên\n> Sách Bền\n< Tác giả", stage, person);
    await stage.restart();
    await play("> Ai Đó\n< hợp với ai\n> 1\n< Vì sao\n> Hay\n< 📚 Sách Bền\\nTác giả: Ai Đó\n> 1\n< Đã ghi nhận", stage, person);
  });

  test.each([
    ["of an earlier version", '[1,"sach.recommend","abcd","title",0,{}]'],
    ["of a script that is no more", '[2,"sach.gone","abcd","title",{}]'],
    ["that is no JSON", "{{{"],
  ])("an open conversation %s is left with an apology, and nobody is stuck", async (_, kept) => {
    const person = await stage.enter("telegram");
    await play("> /sach\n< …\n> 1\n< Tên", stage, person);
    const { client } = stage.redis;
    // The turn is kept a moment after its answer is heard.
    await eventually(async () => (await client.keys("*:busy:*")).length === 0);
    for (const key of await client.keys("*:talk:*")) await client.set(key, kept);
    await person.says("Dế Mèn");
    await person.says("/lich");
    await eventually(() => person.heard().at(-1)?.text.includes("lịch nào"));
    expect(person.heard().at(-1)?.text).toContain("lịch nào");
    expect(person.heard().filter(({ text }) => text.includes("phải bắt đầu lại"))).toHaveLength(1);
    expect(await client.keys("*:talk:*")).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});

describe("what only Telegram sends", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());

  test.each([
    ["a sticker", { sticker: { file_id: "x" } }],
    ["a photo", { photo: [{ file_id: "x" }] }],
    ["a voice message", { voice: { file_id: "x" } }],
    ["a location", { location: { latitude: 1, longitude: 1 } }],
    ["a contact", { contact: { phone_number: "0900000000", first_name: "X" } }],
    ["a file", { document: { file_id: "x" } }],
    ["a video", { video: { file_id: "x" } }],
    ["a dice", { dice: { emoji: "🎲", value: 3 } }],
  ])("%s is answered kindly, in a form and outside", async (_, fields) => {
    const id = String(80_000_000 + Math.floor(performance.now() * 100));
    const person = stage.telegram.person(id);
    const next = async (count: number) => {
      await eventually(() => person.heard.length >= count);
      return person.heard[count - 1]?.text;
    };
    await person.sends(fields);
    expect(await next(1)).toContain("Xin nhắn bằng chữ");
    await person.says("/sach");
    await next(2);
    await person.says("1");
    await next(3);
    await person.sends(fields);
    expect(await next(4)).toBe("Xin nhắn bằng chữ, hoặc bấm một nút.");
    expect(await next(5)).toContain("Tên cuốn sách");
    expect(stage.errors).toEqual([]);
  });

  test("a photo with a question under it is a question", async () => {
    const person = stage.telegram.person("81000001");
    await person.sends({ photo: [{ file_id: "x" }], caption: "lễ khai mạc ở đâu" });
    await eventually(() => person.heard.length > 0);
    expect(person.heard[0]?.text).toContain("Trường THCS Biên Giang");
  });

  test("whom a reply can never reach is marked, until they write again", async () => {
    const person = stage.telegram.person("81000003");
    const { client } = stage.redis;
    const unreachable = async () => {
      const number = await client.hget("{bien-giang-2024}:addresses", "telegram:81000003");
      return number === null ? null : client.hget(`{bien-giang-2024}:resident:${number}`, "x");
    };
    person.blocked = true;
    await person.says("/lich");
    await eventually(async () => (await unreachable()) !== null);
    expect(await unreachable()).toBe("blocked");
    person.blocked = false;
    await person.says("/lich");
    await eventually(() => person.heard.length > 0);
    expect(await unreachable()).toBeNull();
  });

  test("who blocked the bot is not written to, and is welcome again", async () => {
    const person = stage.telegram.person("81000002");
    await person.blocks();
    person.blocked = false;
    await person.says("mai có gì");
    await eventually(() => person.heard.length > 0);
    expect(person.heard[0]?.text).toContain("Ngày mai");
  });
});
