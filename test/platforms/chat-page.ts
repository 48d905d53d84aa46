import type { BrowserContext, Page } from "playwright-core";

/** Opens the web chat in a browser and waits for its greeting. What goes wrong in the page, or is asked of elsewhere, is added to `faults`. */
export async function openChat(context: BrowserContext, url: string, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  const { origin } = new URL(url);
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource|ERR_/.test(message.text())) faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  await page.getByText("Bạn muốn làm gì ạ?").waitFor();
  return page;
}

export async function says(page: Page, text: string): Promise<void> {
  await page.getByPlaceholder("Nhắn câu hỏi").fill(text);
  await page.keyboard.press("Enter");
}

export const bubbles = (page: Page): Promise<string[]> => page.locator(".bubble").allInnerTexts();
