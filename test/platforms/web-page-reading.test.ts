/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext } from "playwright-core";
import { openChromium } from "../chromium.ts";
import { Stage } from "../stage.ts";
import { bubbles, openChat, says } from "./chat-page.ts";
import { faint } from "./contrast.ts";

const phone = { width: 360, height: 640 };

describe("reading and waiting in the web chat", () => {
  let browser: Browser;
  let context: BrowserContext;
  let stage: Stage;
  let faults: string[];

  beforeAll(async () => void (browser = await openChromium()));
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await Stage.open();
    context = await browser.newContext({ viewport: phone });
    faults = [];
  });
  afterEach(async () => {
    await context.close();
    await stage.close();
    expect(faults).toEqual([]);
  });

  const open = () => openChat(context, stage.url, faults);

  test("the bot is seen to be answering from the moment something is said until it has", async () => {
    const page = await open();
    let pass: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (pass = resolve));
    await page.route("**/chat/messages", async (route) => {
      await held;
      await route.continue();
    });
    await says(page, "/lich");
    await page.locator("#typing").waitFor({ state: "visible" });
    await page.getByText("Đang gửi").waitFor();
    pass();
    await page.getByText("lịch nào").waitFor();
    await page.locator("#typing").waitFor({ state: "hidden" });
    await page.getByRole("img", { name: "Đã gửi" }).waitFor();
  });

  test("what could not be sent is still there after a reload, at the end, and is sent once", async () => {
    const page = await open();
    await says(page, "/lich");
    await page.getByText("lịch nào").waitFor();
    await page.route("**/chat/messages", (route) => route.abort());
    await says(page, "/sach");
    await says(page, "/help");
    await page.getByText("Chưa gửi được, đang thử lại").waitFor();
    await page.reload();
    await page.getByText("lịch nào").waitFor();
    const waiting = await bubbles(page);
    expect(waiting.slice(-2)).toEqual(["/sach", "/help"]);
    expect(waiting.filter((text) => text.includes("lịch nào"))).toHaveLength(1);
    await page.unroute("**/chat/messages");
    await page.getByText("Cần gặp người:").waitFor();
    const said = (await bubbles(page)).filter((text) => text.startsWith("/"));
    expect(said).toEqual(["/lich", "/sach", "/help"]);
    await page.reload();
    await page.getByText("Cần gặp người:").waitFor();
    expect((await bubbles(page)).filter((text) => text.startsWith("/"))).toEqual(said);
  });

  test("who reads what was said before is not torn away by what comes, and is told of it", async () => {
    const page = await open();
    for (const question of ["/lich", "/help", "/sach"]) await says(page, question);
    await page.getByText("Cần gặp người:").waitFor();
    await says(page, "nhắc tôi lễ khai mạc");
    await page.getByRole("button", { name: "Tối hôm trước" }).click();
    await page.getByText("Sẽ nhắc bạn về").waitFor();
    await page.locator("#log").evaluate((log) => log.scrollTo(0, 0));
    await page.waitForFunction(() => document.getElementById("log")?.scrollTop === 0);
    stage.clock.moveTo(Date.parse("2024-10-02T19:00:00+07:00"));
    const chip = page.getByRole("button", { name: "Tin mới" });
    await chip.waitFor();
    expect(await page.locator("#log").evaluate((log) => log.scrollTop)).toBe(0);
    await page.screenshot({ path: "artifacts/chat-new-messages.png" });
    await chip.click();
    await page.waitForFunction(() => {
      const log = document.getElementById("log");
      return log && log.scrollHeight - log.scrollTop - log.clientHeight < 5;
    });
    await chip.waitFor({ state: "hidden" });
  });

  test("a keyboard that comes up does not hide what was said last", async () => {
    const page = await open();
    for (const question of ["/lich", "/help"]) await says(page, question);
    await page.getByText("Cần gặp người:").waitFor();
    await page.setViewportSize({ width: 360, height: 340 });
    await page.waitForFunction(() => {
      const log = document.getElementById("log");
      return log && log.scrollHeight - log.scrollTop - log.clientHeight < 5;
    });
    const box = await page.getByPlaceholder("Nhắn câu hỏi").boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(340);
  });

  test("times and days are the service's, not the device's", async () => {
    const page = await open();
    stage.clock.moveTo(Date.parse("2024-10-03T20:05:00+07:00"));
    await says(page, "/help");
    await page.getByText("Cần gặp người:").waitFor();
    const seen = async () => [await page.locator(".day").allInnerTexts(), await page.locator(".mine .when").allInnerTexts()];
    const days = ["Thứ Tư, 02/10/2024", "Thứ Năm, 03/10/2024"];
    await page.getByText("20:05 · ✓").waitFor();
    expect(await seen()).toEqual([days, ["20:05 · ✓"]]);
    await page.reload();
    await page.getByText("Cần gặp người:").waitFor();
    expect(await seen()).toEqual([days, ["20:05"]]);
  });

  test("who had everything deleted sees nothing of it in any tab", async () => {
    const [page, second] = [await open(), await open()];
    await says(page, "/dulieu");
    await page.getByRole("button", { name: "Xóa hết", exact: true }).click();
    await page.getByRole("button", { name: "Xóa hết dữ liệu" }).click();
    await second.getByText("Bạn muốn làm gì ạ?").waitFor({ state: "detached" });
    await page.getByText("Bạn muốn làm gì ạ?").waitFor({ state: "detached" });
    expect(await bubbles(page)).not.toContain("/dulieu");
    expect(await bubbles(second)).not.toContain("/dulieu");
  });

  test.each(["light", "dark"] as const)("everything can be read in the sun: %s", async (colorScheme) => {
    await context.close();
    context = await browser.newContext({ viewport: phone, colorScheme });
    const page = await open();
    for (const question of ["/lich", "/dulieu"]) await says(page, question);
    await page.getByRole("button", { name: /Xóa/ }).waitFor();
    await page.getByRole("button", { name: "Các việc có thể làm" }).click();
    await page.screenshot({ path: `artifacts/chat-menu-${colorScheme}.png` });
    const { checked, tooFaint } = await page.evaluate(faint, 4.5);
    expect(checked).toBeGreaterThan(15);
    expect(tooFaint).toEqual([]);
  });
});
