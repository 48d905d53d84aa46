/** One event that was pushed to a page. */
export interface Pushed {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: { readonly text?: string; readonly from?: string; readonly now?: number; readonly [key: string]: unknown };
}

/** A page's line to the server, without a browser: it is asked for events one after the other. */
export class PageLine {
  readonly #closing = new AbortController();
  readonly #arrived: Pushed[] = [];
  #next: (() => void) | undefined;
  #ended = false;

  private constructor(readonly status: number) {}

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<PageLine> {
    const closing = new AbortController();
    const answer = await fetch(url, { headers, signal: closing.signal });
    const line = new PageLine(answer.status);
    line.#closing.signal.addEventListener("abort", () => closing.abort());
    void line
      .#read(answer.body as unknown as AsyncIterable<Uint8Array>)
      .catch(() => undefined)
      .finally(() => line.#end());
    return line;
  }

  async #read(body: AsyncIterable<Uint8Array>): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
        const event = field("event");
        if (event) this.#arrived.push({ id: field("id"), event, data: JSON.parse(field("data") ?? "{}") as Pushed["data"] });
      }
      this.#next?.();
    }
  }

  #end(): void {
    this.#ended = true;
    this.#next?.();
  }

  /** Everything up to and with the first such event; what came before it is taken, too. Undefined texts are other events. */
  async until(event: string, text?: string): Promise<Pushed[]> {
    for (;;) {
      const at = this.#arrived.findIndex((one) => one.event === event && (text === undefined || one.data.text === text));
      if (at >= 0) return this.#arrived.splice(0, at + 1);
      if (this.#ended) throw new Error(`the line ended without “${event}${text === undefined ? "" : `: ${text}`}”`);
      await new Promise<void>((resolve) => (this.#next = resolve));
    }
  }

  async untilEnd(): Promise<void> {
    while (!this.#ended) await new Promise<void>((resolve) => (this.#next = resolve));
  }

  close(): void {
    this.#closing.abort();
  }
}
