import { address, asStaff } from "./page.js";

/** Something that the visitor said and the server has not taken in yet. */
export type Unsent =
  | { readonly id: string; readonly text: string; readonly silent?: boolean }
  | { readonly id: string; readonly tap: string; readonly label: string };

const storageKey = asStaff ? "unsent-staff" : "unsent";
const longestRestMs = 10_000;

/**
 * What was said is sent in order, again and again until the server has it; the same id each time, so that it is never
 * doubled. It survives a reload and an empty battery.
 */
export class Outbox {
  #waiting: Unsent[] = remembered();
  #sending = false;
  #wake = () => undefined as void;

  constructor(
    private readonly changed: (id: string, state: "sending" | "not-sent" | "sent") => void,
    private readonly lost: () => void,
  ) {
    addEventListener("online", () => this.hurry());
  }

  get waiting(): readonly Unsent[] {
    return this.#waiting;
  }

  add(unsent: Unsent): void {
    this.#waiting.push(unsent);
    remember([...remembered(), unsent]);
    void this.send();
  }

  /** The server can be reached again: what waits is tried at once. */
  hurry(): void {
    this.#wake();
    void this.send();
  }

  async send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let rest = 500;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const wait = await this.#post(next, rest);
      if (wait === 0) {
        this.#waiting.shift();
        remember(remembered().filter(({ id }) => id !== next.id));
        this.changed(next.id, "sent");
        rest = 500;
      } else {
        this.changed(next.id, "not-sent");
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
          setTimeout(resolve, wait);
        });
        rest = Math.min(rest * 2, longestRestMs);
      }
    }
    this.#sending = false;
  }

  /** Milliseconds to wait before it is tried again; 0 = the server has it, or will never take it. */
  async #post(unsent: Unsent, rest: number): Promise<number> {
    try {
      const answer = await fetch(address("/chat/messages"), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(unsent),
      });
      // Who we are was forgotten (cookies deleted): a new page has a new name, where cookies are allowed.
      if (answer.status === 401 && navigator.cookieEnabled) this.lost();
      if (answer.status === 429) return Number(answer.headers.get("retry-after") ?? 1) * 1000;
      return answer.ok || answer.status === 400 || answer.status === 413 ? 0 : rest;
    } catch {
      return rest;
    }
  }
}

/** All tabs keep theirs in one list: it is read anew before it is changed. */
function remembered(): Unsent[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "[]") as Unsent[];
  } catch {
    return [];
  }
}

function remember(unsent: readonly Unsent[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(unsent));
  } catch {
    // A browser that keeps nothing: it is sent as long as the page is open.
  }
}

/** An id that no other message has; old phones and plain http have no crypto.randomUUID. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
