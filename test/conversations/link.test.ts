import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openChromium } from "../chromium.ts";
import type { Conversation } from "../../src/conversations/engine/conversation.ts";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

const door: Conversation = {
  name: "cua",
  begin: (visit) => visit.sayText(`Liên kết: ${visit.house.linkTo(visit.platform, "cua-A_b-9") ?? "không có"}`),
  open: (visit, payload) => visit.sayText(`Vào bằng ${payload}`),
  async hears(visit, text) {
    if (text !== "MỞ CỬA") return false;
    await visit.sayText("Vào bằng lời");
    return true;
  },
};

let stage: Stage;
beforeAll(async () => void (stage = await Stage.open({ conversations: [door] })));
afterAll(() => stage.close());

describe.each(stagePlatforms)("a link that opens the bot: %s", (platform) => {
  test("reaches the conversation that it names, and leaves the one that is open", async () => {
    await play(
      `
      > /start cua-A_b-9
      << Vào bằng A_b-9
      > /sach
      < Sách hay [Giới thiệu sách]
      [Giới thiệu sách]
      < Tên cuốn sách
      > /start cua-A_b-9
      < Đã dừng
      << Vào bằng A_b-9
      > MỞ CỬA
      << Vào bằng lời
      `,
      stage,
      await stage.enter(platform),
    );
  });

  test.each(["/start", "/start xin chào", "/start cua", "/start dulieu-delete", "/start nobody-1", `/start cua-${"a".repeat(61)}`])(
    "%s greets as ever",
    async (typed) => {
      await play(`> ${typed}\n< Chào bạn\n< Bạn muốn làm gì`, stage, await stage.enter(platform));
    },
  );

  test("is known where links carry something", async () => {
    const links = { web: "không có", telegram: "https://t.me/tuan_hoc_bot?start=cua-A_b-9", zalo: "không có", "zalo-bot": "không có" };
    await play(`> /cua\n<< Liên kết: ${links[platform]}`, stage, await stage.enter(platform));
  });
});

test("in a rehearsal the page is on this machine, and so are the links", async () => {
  const rehearsal = await Stage.open({ conversations: [door], rehearsal: true });
  await play(`> /cua\n<< Liên kết: ${rehearsal.url}/?start=cua-A_b-9`, rehearsal, await rehearsal.enter("web"));
  await rehearsal.close();
});

test("the page says it once, whether the visitor is new or was here before", async () => {
  const browser = await openChromium();
  const page = await browser.newPage();
  await page.goto(`${stage.url}/?start=cua-A_b-9&lang=en`);
  await page.getByText("Vào bằng A_b-9").waitFor();
  expect(new URL(page.url()).search).toBe("?lang=en");
  await page.reload();
  await page.getByText("Vào bằng A_b-9").waitFor();
  await page.goto(`${stage.url}/?start=cua-again`);
  await page.getByText("Vào bằng again").waitFor();
  expect(await page.locator(".bubble").allInnerTexts()).toEqual(["Vào bằng A_b-9", "Vào bằng again"]);
  await browser.close();
});
