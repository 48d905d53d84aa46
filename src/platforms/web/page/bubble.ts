import type { Button, Entry, Page } from "./page.js";

/** Draws one thing that was said. Everything is set as text: nobody's words become part of the page. */
export function drawBubble(entry: Pick<Entry, "from" | "text" | "at" | "file" | "picture">, page: Page): HTMLLIElement {
  const item = document.createElement("li");
  if (entry.from === "visitor") item.className = "mine";
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  if (entry.picture) bubble.append(picture(entry.picture, page));
  if (entry.text !== "") bubble.append(...withLinks(entry.text));
  if (entry.file) bubble.append(fileLink(entry.file, page));
  const when = document.createElement("div");
  when.className = "when";
  when.textContent = timeOf(entry.at, page.zone);
  item.append(bubble, when);
  return item;
}

/** Buttons under a message. A pressed one is shut, so that a second press does nothing. */
export function drawButtons(buttons: readonly Button[], press: (data: string, label: string) => void): HTMLDivElement {
  const row = document.createElement("div");
  row.className = "choices";
  row.setAttribute("role", "group");
  for (const button of buttons) {
    if ("url" in button) {
      row.append(link(button.url, button.label));
      continue;
    }
    const one = document.createElement("button");
    one.type = "button";
    one.textContent = button.label;
    one.addEventListener("click", () => {
      one.disabled = true;
      press(button.data, button.label);
      setTimeout(() => (one.disabled = false), 3000);
    });
    row.append(one);
  }
  return row;
}

/** The day stands above the first thing that was said on it. */
export function drawDay(item: Element | null): void {
  if (!(item instanceof HTMLElement)) return;
  const before = item.previousElementSibling as HTMLElement | null;
  const label = item.dataset["day"] === before?.dataset["day"] ? undefined : item.dataset["day"];
  const drawn = item.querySelector(".day");
  if (label === drawn?.textContent) return;
  drawn?.remove();
  if (label === undefined) return;
  const day = document.createElement("div");
  day.className = "day";
  day.textContent = label;
  item.prepend(day);
}

/** The server has it. */
export function drawTick(page: Page): HTMLSpanElement {
  const tick = document.createElement("span");
  tick.setAttribute("role", "img");
  tick.setAttribute("aria-label", page.says["sent"] ?? "");
  tick.textContent = "✓";
  return tick;
}

function withLinks(text: string): (string | HTMLAnchorElement)[] {
  return text.split(/(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]])/).map((part, index) => (index % 2 === 1 ? link(part, part) : part));
}

function link(url: string, label: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = /^https?:\/\//.test(url) ? url : "#";
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  anchor.textContent = label;
  return anchor;
}

/** The words under a picture say what is on it. One of elsewhere, which this page may not load, or that is gone, is a link. */
function picture({ url, name }: { url: string; name: string }, page: Page): HTMLElement {
  if (!url.startsWith("/")) return link(url, name);
  // Pressed, it is seen as large as the screen: a code is held out to be scanned.
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  anchor.setAttribute("aria-label", page.says["picture"] ?? "");
  const image = document.createElement("img");
  image.src = url;
  image.alt = "";
  image.className = "picture";
  image.addEventListener("error", () => anchor.remove());
  anchor.append(image);
  return anchor;
}

function fileLink({ url, name }: { url: string; name: string }, page: Page): HTMLElement {
  const line = document.createElement("div");
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.textContent = `⬇ ${name}`;
  anchor.setAttribute("aria-label", `${page.says["download"] ?? ""}: ${name}`);
  line.append(anchor);
  return line;
}

export function timeOf(at: number, zone: string): string {
  return new Intl.DateTimeFormat("vi-VN", { hour: "numeric", minute: "2-digit", timeZone: zone }).format(at);
}
