import { drawBubble, drawButtons, drawDay, drawTick, timeOf } from "./bubble.js";
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
  /** What the bot said, by its id: it may be changed. */
  readonly #said = new Map<string, HTMLLIElement>();
  readonly #own = new Map<string, HTMLLIElement>();
  /** Of these, what the server's stream has not brought yet: it stands at the end, in the order in which it is sent. */
  readonly #pending = new Set<HTMLLIElement>();
  #choices: HTMLElement | undefined;
  #typingTimer = 0;
  #follows = true;

  constructor(
    private readonly page: Page,
    private readonly press: (data: string, label: string) => void,
  ) {
    this.#news.addEventListener("click", () => this.toEnd());
    this.#log.addEventListener("scroll", () => {
      this.#follows = this.#isAtEnd();
      if (this.#follows) this.#news.hidden = true;
    });
    // A picture takes its room only when it is there; "load" does not bubble.
    this.#list.addEventListener("load", () => this.#follows && this.toEnd(), true);
    // The keyboard of a phone, and a text of several lines, take room from below.
    if ("ResizeObserver" in window) new ResizeObserver(() => this.#follows && this.toEnd()).observe(this.#log);
  }

  /** A screen reader is told what comes, not all that was. */
  ready(): void {
    this.#log.removeAttribute("aria-busy");
  }

  /** Something that the server keeps: it may be what we showed already as being sent. */
  show(entry: Entry): void {
    const own = this.#own.get(entry.clientId ?? "");
    if (own) {
      this.#pending.delete(own);
      this.#setTime(own, entry.at);
      return this.mark(entry.clientId ?? "", "sent");
    }
    const changed = this.#said.get(entry.replaces ?? "");
    if (changed) return this.#change(changed, entry);
    if (entry.from === "bot") this.typing(false);
    const [firstPending] = this.#pending;
    if (entry.silent) return;
    const item = drawBubble(entry, this.page);
    if (entry.from === "bot") this.#said.set(entry.replaces ?? entry.id, item);
    this.#add(item, entry, firstPending);
  }

  /** What was just said here, before the server has it. */
  showUnsent(unsent: Unsent, at: number): void {
    if (this.#own.has(unsent.id) || ("silent" in unsent && unsent.silent)) return;
    const text = "text" in unsent ? unsent.text : unsent.label;
    const item = drawBubble({ from: "visitor", text, at }, this.page);
    this.#own.set(unsent.id, item);
    this.#add(item, { from: "visitor", at });
    this.#pending.add(item);
    this.mark(unsent.id, "sending");
  }

  mark(id: string, state: "sending" | "not-sent" | "sent" | "too-big" | "file-not-sent"): void {
    const item = this.#own.get(id);
    const when = item?.querySelector(".when");
    if (!item || !when) return;
    item.classList.toggle("waiting", state !== "sent");
    const time = item.dataset["time"] ?? "";
    when.textContent = state === "sent" ? `${time} · ` : `${time} · ${this.page.says[state] ?? ""}`;
    if (state === "sent") when.append(drawTick(this.page));
  }

  typing(shown: boolean): void {
    clearTimeout(this.#typingTimer);
    this.#typing.hidden = !shown;
    if (!shown) return;
    this.#typingTimer = window.setTimeout(() => this.typing(false), longestTypingMs);
    if (this.#follows) this.toEnd();
  }

  clear(): void {
    this.#list.textContent = "";
    this.#own.clear();
    this.#said.clear();
    this.#pending.clear();
  }

  toEnd(): void {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#follows = true;
    this.#news.hidden = true;
  }

  /** In the same place, with the same time above it; a screen reader is not told again of what only moves on. */
  #change(item: HTMLLIElement, { text, at, buttons }: Entry): void {
    item.querySelector(".bubble")?.replaceWith(...drawBubble({ from: "bot", text, at }, this.page).querySelectorAll(".bubble"));
    const before = item.querySelector(".choices");
    const after = buttons ? drawButtons(buttons, this.press) : undefined;
    after?.classList.toggle("old", before !== this.#choices);
    if (before === this.#choices) this.#choices = after;
    before?.remove();
    if (after) item.append(after);
    if (this.#follows) this.toEnd();
  }

  #add(item: HTMLLIElement, { from, at, buttons }: Pick<Entry, "from" | "at" | "buttons">, before?: Element): void {
    // The buttons of before can still be pressed, but no longer ask for it.
    this.#choices?.classList.add("old");
    this.#choices = buttons ? drawButtons(buttons, this.press) : undefined;
    if (this.#choices) item.append(this.#choices);
    this.#list.insertBefore(item, before ?? null);
    this.#setTime(item, at);
    if (this.#follows || from === "visitor") this.toEnd();
    else this.#news.hidden = false;
  }

  #setTime(item: HTMLElement, at: number): void {
    item.dataset["time"] = timeOf(at, this.page.zone);
    item.dataset["day"] = this.#dayOf(at);
    drawDay(item);
    drawDay(item.nextElementSibling);
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
