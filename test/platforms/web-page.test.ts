/// <reference lib="dom" />
import { mkdirSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext } from "playwright-core";
import { createHistory } from "../../src/platforms/web/history.ts";
import { openChromium } from "../chromium.ts";
import { Stage } from "../stage.ts";
import { bubbles, openChat, says } from "./chat-page.ts";

const phone = { width: 360, height: 680 };
const desktop = { width: 1280, height: 800 };

describe("the web chat, in a real browser", () => {
  let browser: Browser;
  let context: BrowserContext;
  let stage: Stage;
  let faults: string[];

  beforeAll(async () => {
    mkdirSync("artifacts", { recursive: true });
    browser = await openChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await Stage.open();
    context = await browser.newContext({ viewport: phone });
    faults = [];
  });
  afterEach(async () => {
    await context.close();
    await stage.close();
  });

  const open = (url = stage.url) => openChat(context, url, faults);

  test("greets by itself, answers, and shows buttons that answer", async () => {
    const page = await open();
    await page.screenshot({ path: "artifacts/chat-phone-start.png" });
    await says(page, "le khai mac o dau vay ad");
    await page.getByText("Nơi: Trường THCS Biên Giang").waitFor();
    await page.getByRole("button", { name: "🔔 Nhắc tôi" }).click();
    await page.getByRole("button", { name: "Tối hôm trước" }).click();
    await page.getByText("Sẽ nhắc bạn về").waitFor();
    await page.screenshot({ path: "artifacts/chat-phone.png" });
    stage.clock.moveTo(Date.parse("2024-10-02T19:00:00+07:00"));
    await page.getByText("Ngày mai (Thứ Năm, 03/10)").last().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    expect(faults).toEqual([]);
  });

  test("a receipt is shown as a picture, with the words and what to do next below it still in view", async () => {
    const page = await open();
    await says(page, "tôi muốn đăng ký lớp tin học");
    for (const [asked, answer] of [
      ["cho ai ạ", "1"],
      ["Tên bạn là gì", "Lan, tổ 5"],
      ["Số điện thoại", "Bỏ qua"],
      ["Đúng chưa", "Đúng, ghi nhận"],
    ] as const) {
      await page.getByText(asked).last().waitFor();
      await says(page, answer);
    }
    const picture = page.locator("img.picture");
    await picture.waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>("img.picture")?.complete);
    const menu = page.getByRole("button", { name: "Menu" }).last();
    await page.waitForFunction(() => {
      const log = document.getElementById("log")!;
      return log.scrollHeight - log.scrollTop - log.clientHeight < 5;
    });
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(540);
    expect((await menu.boundingBox())!.y).toBeLessThan(phone.height);
    await page.screenshot({ path: "artifacts/chat-phone-receipt.png" });
    expect(faults).toEqual([]);
  });

  test("only staff have a button to hand in files, which says what became of each", async () => {
    await stage.close();
    stage = await Stage.open({ rehearsal: true });
    const resident = await open();
    expect(await resident.getByRole("button", { name: "Gửi tệp hoặc ảnh" }).isVisible()).toBe(false);
    const page = await open(`${stage.url}/?as=staff`);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Gửi tệp hoặc ảnh" }).click()]);
    await chooser.setFiles([
      { name: "tổ 5.bin", mimeType: "", buffer: Buffer.from("abc") },
      { name: "lớn.bin", mimeType: "", buffer: Buffer.alloc(10 * 1024 * 1024 + 1) },
    ]);
    await page.getByText("📎 tổ 5.bin").waitFor();
    await page.getByText("Tệp lớn hơn 10 MB").waitFor();
    await page.getByText("Chưa hiểu được tin này").waitFor();
    await page.context().setOffline(true);
    await page.setInputFiles("#file", { name: "xa.bin", mimeType: "", buffer: Buffer.from("abc") });
    await page.getByText("Chưa gửi được tệp").waitFor();
    await page.context().setOffline(false);
    expect(faults).toEqual([]);
  });

  test("a reload, and a second tab, show the same conversation", async () => {
    const page = await open();
    await says(page, "mai có gì");
    await page.getByText("Ngày mai (Thứ Năm, 03/10)").waitFor();
    const before = await bubbles(page);
    await page.reload();
    await page.getByText("Ngày mai (Thứ Năm, 03/10)").waitFor();
    expect(await bubbles(page)).toEqual(before);
    const second = await open();
    expect(await bubbles(second)).toEqual(before);
    await says(second, "hôm nay có gì");
    await page.getByText("Hôm nay (Thứ Tư, 02/10)").waitFor();
    await second.getByText("Hôm nay (Thứ Tư, 02/10)").waitFor();
    expect(await bubbles(page)).toEqual(await bubbles(second));
    expect(faults).toEqual([]);
  });

  test("a message that changes stays where it stands, with its new buttons, also after a reload", async () => {
    const page = await open();
    await says(page, "mai có gì");
    await page.getByText("Ngày mai (Thứ Năm, 03/10)").waitFor();
    const before = await bubbles(page);
    const visitor = (await context.cookies())[0]?.value ?? "";
    const history = createHistory(stage.redis.client, "{bien-giang-2024}:", () => stage.clock.now().toMillis());
    const [greeting] = (await history.after(visitor, "")).filter(({ from }) => from === "bot");
    for (const text of ["▓░ 50%", "▓▓ 100%"]) {
      await history.change(visitor, greeting?.id ?? "", { text, buttons: [{ label: "Xem lại", data: "start:menu" }] });
    }
    await page.getByText("▓▓ 100%").waitFor();
    const after = before.map((text) => (text === greeting?.text ? "▓▓ 100%" : text));
    expect(await bubbles(page)).toEqual(after);
    expect(await page.getByRole("button", { name: "Xem lại" }).count()).toBe(1);
    await page.reload();
    await page.getByText("Ngày mai (Thứ Năm, 03/10)").waitFor();
    expect(await bubbles(page)).toEqual(after);
    expect(faults).toEqual([]);
  });

  test("pressed twice, a button answers once", async () => {
    const page = await open();
    await says(page, "/sach");
    const button = page.getByRole("button", { name: "Giới thiệu sách" });
    await button.dblclick();
    await page.getByText("Tên cuốn sách là gì").waitFor();
    await says(page, "hủy");
    await page.getByText("Đã dừng").waitFor();
    expect((await bubbles(page)).filter((text) => text.includes("Tên cuốn sách là gì"))).toHaveLength(1);
  });

  test("without a network nothing is lost, and nothing doubled when it is back", async () => {
    const page = await open();
    await context.setOffline(true);
    await says(page, "/lich");
    await says(page, "/help");
    await page.getByText("Chưa gửi được, đang thử lại").first().waitFor();
    await page.getByText("Mất mạng").waitFor();
    await context.setOffline(false);
    await page.getByText("Cần gặp người:").waitFor();
    const said = (await bubbles(page)).filter((text) => text.startsWith("/"));
    expect(said).toEqual(["/lich", "/help"]);
    expect((await bubbles(page)).filter((text) => text.includes("lịch nào"))).toHaveLength(1);
  });

  test("a service that is stopped and started again: the page comes back by itself", async () => {
    const page = await open();
    await says(page, "/lich");
    await page.getByText("lịch nào").waitFor();
    const before = await bubbles(page);
    const port = Number(new URL(stage.url).port);
    await stage.restart(port);
    await says(page, "/help");
    await page.getByText("Cần gặp người:").waitFor({ timeout: 15_000 });
    expect((await bubbles(page)).slice(0, before.length)).toEqual(before);
    expect((await bubbles(page)).filter((text) => text === "/help")).toHaveLength(1);
  });

  test("someone else's words stay words", async () => {
    const page = await open();
    await says(page, '<img src=x onerror="document.title=1"> https://example.org/a?b=1. <b>đậm</b>');
    await page.locator(".mine .bubble").last().waitFor();
    expect(await page.locator(".mine .bubble").last().innerText()).toContain('<img src=x onerror="document.title=1">');
    expect(await page.locator(".bubble img, .bubble b").count()).toBe(0);
    expect(await page.locator(".mine .bubble a").getAttribute("href")).toBe("https://example.org/a?b=1");
    expect(await page.title()).not.toBe("1");
  });

  test("with the keyboard alone, and for a screen reader", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đến ô nhắn tin");
    await page.keyboard.press("Enter");
    await page.keyboard.type("mai có gì");
    await page.keyboard.press("Enter");
    await page.getByText("Ngày mai (Thứ Năm, 03/10)").waitFor();
    await page.getByRole("button", { name: "Các việc có thể làm" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("/start");
    await page.keyboard.press("Escape");
    expect(await page.locator("#menu").isHidden()).toBe(true);
    await page.getByRole("log", { name: "Cuộc trò chuyện" }).waitFor();
    const nameless = await page.evaluate(
      () =>
        [...document.querySelectorAll("button, a, textarea, input")].filter(
          (one) => (one as HTMLElement).offsetParent !== null && !(one.getAttribute("aria-label") ?? one.textContent)?.trim(),
        ).length,
    );
    expect(nameless).toBe(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button")]
        .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 44)
        .map((one) => one.textContent),
    );
    expect(small).toEqual([]);
  });

  test("a rehearsal: the clock is moved, and a second tab is a staff member", async () => {
    await stage.close();
    stage = await Stage.open({ rehearsal: true });
    const page = await open();
    await page.setViewportSize(desktop);
    await page.getByText("Thứ Tư, 02/10/2024 7:00").waitFor();
    await says(page, "nhắc tôi lễ khai mạc");
    await page.getByRole("button", { name: "Tối hôm trước" }).click();
    await page.getByText("Sẽ nhắc bạn về").waitFor();
    const staff = await open(`${stage.url}/?as=staff`);
    await staff.getByText("Cán bộ", { exact: true }).waitFor();
    await says(staff, "/chuongtrinh");
    await staff.getByText("Sửa hoạt động nào").waitFor();
    await says(page, "/chuongtrinh");
    await page.getByText("Việc này dành cho cán bộ").waitFor();
    await page.getByRole("button", { name: "Việc kế tiếp" }).click();
    await page.getByText("Thứ Tư, 02/10/2024 19:00").waitFor();
    await staff.getByText("Thứ Tư, 02/10/2024 19:00").waitFor();
    await page.getByText("🔔 Lễ khai mạc Tuần lễ học tập suốt đời năm 2024").last().waitFor();
    await page.screenshot({ path: "artifacts/chat-desktop.png" });
    await page.getByRole("button", { name: "+1 ngày" }).click();
    await page.getByText("Thứ Năm, 03/10/2024 19:00").waitFor();
    expect(faults).toEqual([]);
  });

  test("in the dark, in English, on the narrowest phone", async () => {
    await context.close();
    context = await browser.newContext({ viewport: { width: 320, height: 600 }, colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto(`${stage.url}/?lang=en`);
    await page.getByText("Bạn muốn làm gì ạ?").waitFor();
    await page.getByPlaceholder("Type a question").fill("where is the opening ceremony?");
    await page.keyboard.press("Enter");
    await page.getByText("Trường THCS Biên Giang").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.screenshot({ path: "artifacts/chat-dark.png" });
  });
});
