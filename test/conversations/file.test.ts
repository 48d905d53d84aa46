import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Conversation } from "../../src/conversations/engine/conversation.ts";
import type { Talk } from "../../src/conversations/engine/talk.ts";
import type { Visit } from "../../src/conversations/engine/visit.ts";
import type { SentFile } from "../../src/platforms/platform.ts";
import { isZaloFile } from "../../src/platforms/zalo-files.ts";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

const smallLimit = 1_000_000;

async function tell(visit: Visit, file: SentFile): Promise<void> {
  const read = await visit.readFile(file, smallLimit);
  if ("refused" in read) return visit.say(read.refused, read.values);
  await visit.sayText(`${file.name.slice(-4)}, ${read.done.length} bytes: ${read.done.subarray(0, 12).toString("hex")}`);
}

/** Stands for whatever wants files: asks for one, and takes pictures that staff send unasked. */
const filing: Conversation = {
  name: "tep",
  needs: "sign-ups",
  begin: (visit) => visit.enter("tep.ask"),
  async file(visit, file) {
    if (!file.name.endsWith(".jpg")) return false;
    await tell(visit, file);
    return true;
  },
  scripts: {
    async ask(talk: Talk) {
      const file = await talk.ask<SentFile | undefined>("file", {
        say: "help",
        values: { contact: "" },
        file: true,
        choices: [{ label: "Bỏ qua", value: undefined }],
      });
      const sure = await talk.ask("sure", { say: "which-part", choices: [{ label: "Đọc", value: true }] });
      if (sure && file) await tell(talk.visit, file);
    },
  },
};

const picture = Buffer.from("ffd8ffe000104a4649460001", "hex");

const files = { "ảnh.jpg": picture, "lớn.jpg": Buffer.alloc(smallLimit + 1, 7) };

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open({ conversations: [filing], staff: "70000099" })));
afterAll(() => stage.close());

describe.each(stagePlatforms)("a file that is sent in: %s", (platform) => {
  async function officer() {
    const person = await stage.enter(platform);
    await play("> menu\n< Bạn muốn làm gì", stage, person);
    await stage.makeStaff(person);
    return (transcript: string) => play(transcript, stage, person, "tap", files);
  }

  test("answers the question that asks for it, and can still be read at the next question", async () => {
    const plays = await officer();
    await plays(`
      > /tep
      < Có thể hỏi
      > chưa có
      < Xin bấm một nút
      < Cần gặp người [Bỏ qua]
      @ ảnh.jpg
      < Sửa phần nào [Đọc]
      {Đọc}
      < .jpg, 12 bytes: ffd8ffe000104a4649460001
    `);
  });

  test("that nobody asked for is taken by who claims it", async () => {
    const plays = await officer();
    await plays("@ ảnh.jpg\n< .jpg, 12 bytes");
  });

  test("is no answer to a question of words, which is asked again", async () => {
    const plays = await officer();
    await plays(`
      > /sach
      < Sách hay [Giới thiệu sách]
      [Giới thiệu sách]
      < Tên cuốn sách
      @ ảnh.jpg
      < Xin nhắn bằng chữ
      < Tên cuốn sách
    `);
  });

  test("that is too large is refused", async () => {
    const plays = await officer();
    await plays("@ lớn.jpg\n< Tệp lớn quá ạ");
  });
});

describe.each(["telegram", "zalo", "zalo-bot"] as const)("a resident's picture: %s", (platform) => {
  test("is not looked at; the words beside it are", async () => {
    const person = await stage.enter(platform);
    await play("@ ảnh.jpg | lễ khai mạc ở đâu\n< Lễ khai mạc\n@ ảnh.jpg\n< Chưa hiểu được tin này", stage, person, "tap", files);
  });
});

test("a file that is gone, and one that Telegram does not give now", async () => {
  const person = stage.telegram.person("70000099");
  const sends = (file_id: string) => person.sends({ photo: [{ file_id }] });
  await sends("BQAC77");
  expect((await person.nextMessage()).text).toContain("Không lấy được tệp này nữa");
  stage.telegram.failNext("getFile", "server error");
  await sends("BQAC77");
  expect((await person.nextMessage()).text).toContain("vừa có trục trặc");
  expect(stage.errors.map((what) => (what as [{ err: Error }])[0].err.message)).toEqual([expect.stringContaining("getFile: Bad Gateway")]);
  stage.errors.length = 0;
});

describe("what the web chat takes in", () => {
  test.each([
    ["a visitor who is no officer", 403, {}],
    ["another site", 403, { "sec-fetch-site": "cross-site" }],
    ["nobody", 401, { cookie: "" }],
  ])("nothing from %s", async (_, status, more) => {
    const visitor = await stage.enter("web");
    if (status !== 403 || "sec-fetch-site" in more) await stage.makeStaff(visitor);
    const headers = { cookie: `visitor=${visitor.address.slice(4)}`, "sec-fetch-site": "same-origin", ...more };
    const answer = await fetch(`${stage.url}/chat/files?id=abcdefgh&name=a.csv`, { method: "POST", headers, body: "a" });
    expect(answer.status).toBe(status);
  });

  test("at most 10 MB, and nothing without a name", async () => {
    const visitor = await stage.enter("web");
    await stage.makeStaff(visitor);
    expect(await visitor.sends("lớn.csv", Buffer.alloc(10 * 1024 * 1024 + 1))).toBe(413);
    const headers = { cookie: `visitor=${visitor.address.slice(4)}`, "sec-fetch-site": "same-origin" };
    expect((await fetch(`${stage.url}/chat/files?id=abcdefgh`, { method: "POST", headers, body: "a" })).status).toBe(400);
  });
});

test.each<[string, boolean]>([
  ["https://f21-zpg.zdn.vn/abc/photo.jpg", true],
  ["https://res.zadn.vn/a", true],
  ["http://f21-zpg.zdn.vn/abc/photo.jpg", false],
  ["https://zdn.vn.example.com/a", false],
  ["https://evilzdn.vn/a", false],
  ["https://user@f1.zdn.vn/a", false],
  ["https://f1.zdn.vn:8443/a", false],
  ["https://127.0.0.1/a", false],
  ["file:///etc/passwd", false],
  [`https://f1.zdn.vn/${"a".repeat(2_000)}`, false],
])("%s is fetched as a file of Zalo's: %s", (address, is) => {
  expect(isZaloFile(address, "https://openapi.zalo.me")).toBe(is);
});
