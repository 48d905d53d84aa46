import { drawBubble, drawButtons, drawDay } from "./bubble.js";
import type { Unsent } from "./outbox.js";
import { element, type Entry, type Page } from "./page.js";

/** Nearer to the end than this, the reader follows the conversation. */
const nearEnd = 120;
const longestTypingMs = 8000;

/** The list of what was said, and where in it the reader is. */
export class ConversationView {
  readonly #log = element("log");
  readonly #list = element("messages");
  readonly #typing = element("typing");
  readonly #news = element("news");
  readonly #own = new Map<string, HTMLLIElement>();
  #lastDay = "";
  #choices: HTMLElement | undefined;
  #typingTimer = 0;

  constructor(
    private readonly page: Page,
    private readonly press: (data: string, label: string) => void,
  ) {
    this.#news.addEventListener("click", () => this.toEnd());
    this.#log.addEventListener("scroll", () => (this.#news.hidden = this.#news.hidden || this.#isAtEnd()));
  }

  /** Something that the server keeps: it may be what we showed already as being sent. */
  show(entry: Entry): void {
    const own = entry.clientId === undefined ? undefined : this.#own.get(entry.clientId);
    if (own) return this.mark(entry.clientId ?? "", "sent");
    if (entry.from === "bot") this.typing(false);
    if (entry.silent) return;
    this.#append(drawBubble(entry, this.page), entry);
  }

  /** What was just said here, before the server has it. */
  showUnsent(unsent: Unsent, at: number): void {
    if (this.#own.has(unsent.id) || ("silent" in unsent && unsent.silent)) return;
    const text = "text" in unsent ? unsent.text : unsent.label;
    const item = drawBubble({ from: "visitor", text, at }, this.page);
    this.#own.set(unsent.id, item);
    this.#append(item, { from: "visitor", at }, true);
    this.mark(unsent.id, "sending");
  }

  mark(id: string, state: "sending" | "not-sent" | "sent"): void {
    const item = this.#own.get(id);
    const when = item?.querySelector(".when");
    if (!item || !when) return;
    item.classList.toggle("waiting", state !== "sent");
    const time = (when.textContent ?? "").split(" · ")[0] ?? "";
    when.textContent = state === "sent" ? `${time} · ✓` : `${time} · ${this.page.says[state] ?? ""}`;
    if (state === "sent") when.setAttribute("aria-label", `${time}, ${this.page.says["sent"] ?? ""}`);
  }

  typing(shown: boolean): void {
    clearTimeout(this.#typingTimer);
    const follow = this.#isAtEnd();
    this.#typing.hidden = !shown;
    if (!shown) return;
    this.#typingTimer = window.setTimeout(() => this.typing(false), longestTypingMs);
    if (follow) this.toEnd();
  }

  clear(): void {
    this.#list.textContent = "";
    this.#own.clear();
    this.#lastDay = "";
  }

  toEnd(): void {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#news.hidden = true;
  }

  #append(item: HTMLLIElement, { from, at, buttons }: Pick<Entry, "from" | "at" | "buttons">, follow = this.#isAtEnd()): void {
    const day = this.#dayOf(at);
    if (day !== this.#lastDay) this.#list.append(drawDay(day));
    this.#lastDay = day;
    // The buttons of before can still be pressed, but no longer ask for it.
    this.#choices?.classList.add("old");
    this.#choices = buttons ? drawButtons(buttons, this.press) : undefined;
    if (this.#choices) item.append(this.#choices);
    this.#list.append(item);
    if (follow || from === "visitor") this.toEnd();
    else this.#news.hidden = false;
  }

  #isAtEnd(): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.#log;
    return scrollHeight - scrollTop - clientHeight < nearEnd;
  }

  #dayOf(at: number): string {
    const { language, zone } = this.page;
    const text = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "vi-VN", {
      weekday: "long",
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      timeZone: zone,
    }).format(at);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
