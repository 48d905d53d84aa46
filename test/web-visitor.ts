import { randomUUID } from "node:crypto";
import type { Participant, Said } from "./stage.ts";
import { wholes } from "./wholes.ts";

interface Entry {
  readonly id: string;
  readonly from: "visitor" | "bot";
  readonly text: string;
  readonly buttons?: readonly { readonly label: string; readonly data?: string }[];
  readonly file?: { readonly url: string; readonly name: string };
  readonly picture?: { readonly url: string; readonly name: string };
  readonly replaces?: string;
}

/** A visitor of the web chat without a browser: the same requests, the same stream of events. */
export class WebVisitor implements Participant {
  readonly entries: Entry[] = [];
  readonly #files = new Map<string, string>();
  readonly #pictures = new Map<string, Buffer>();
  readonly #closing = new AbortController();

  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async enter(url: string, query = ""): Promise<WebVisitor> {
    const page = await fetch(`${url}/${query}`);
    await page.text();
    const visitor = new WebVisitor(url, (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "");
    await visitor.#listen(query);
    return visitor;
  }

  /** The same person, on a service that was started anew. */
  at(url: string): WebVisitor {
    return new WebVisitor(url, this.cookie);
  }

  async comesBack(): Promise<void> {
    await this.#listen("");
  }

  async #listen(query: string): Promise<void> {
    const stream = await fetch(`${this.url}/chat/events${query}`, { headers: { cookie: this.cookie }, signal: this.#closing.signal });
    void this.#read(stream.body as unknown as AsyncIterable<Uint8Array>).catch(() => undefined);
  }

  async #read(body: AsyncIterable<Uint8Array>): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        if (!/^event: entry$/m.test(event)) continue;
        const entry = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? "{}") as Entry;
        if (entry.file) this.#files.set(entry.id, (await this.#fetch(entry.file.url)).toString());
        if (entry.picture) this.#pictures.set(entry.id, await this.#fetch(entry.picture.url));
        const changed = this.entries.findIndex(
          ({ id, replaces }) => entry.replaces !== undefined && (id === entry.replaces || replaces === entry.replaces),
        );
        if (changed >= 0) this.entries[changed] = entry;
        else this.entries.push(entry);
      }
    }
  }

  async #fetch(path: string): Promise<Buffer> {
    return Buffer.from(await (await fetch(this.url + path, { headers: { cookie: this.cookie } })).arrayBuffer());
  }

  async post(body: object): Promise<number> {
    const answer = await fetch(`${this.url}/chat/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: this.cookie, "sec-fetch-site": "same-origin" },
      body: JSON.stringify(body),
    });
    await answer.text();
    return answer.status;
  }

  get address(): string {
    return `web:${this.cookie.split("=")[1] ?? ""}`;
  }

  /** A picture has no words beside it here. */
  async sends(name: string, bytes: Buffer): Promise<number> {
    const query = new URLSearchParams({ id: randomUUID(), name, type: /\.jpe?g$/.test(name) ? "image/jpeg" : "" }).toString();
    const headers = { "content-type": "application/octet-stream", cookie: this.cookie, "sec-fetch-site": "same-origin" };
    return (await fetch(`${this.url}/chat/files?${query}`, { method: "POST", headers, body: new Uint8Array(bytes) })).status;
  }

  says(text: string): Promise<number> {
    return this.post({ id: randomUUID(), text });
  }

  async taps(label: string, times = 1): Promise<void> {
    const found = this.entries.flatMap(({ buttons = [] }) => buttons).findLast((button) => button.label === label);
    if (!found?.data) throw new Error(`there is no button “${label}”`);
    for (let time = 0; time < times; time += 1) await this.post({ id: randomUUID(), tap: found.data, label });
  }

  heard(): Said[] {
    return wholes(
      this.entries
        .filter(({ from }) => from === "bot")
        .map((entry) => ({ ...entry, picture: this.#pictures.get(entry.id), file: this.#files.get(entry.id) })),
    ).map(({ text, buttons = [], file, picture }) => ({ text, buttons: buttons.map(({ label }) => label), file, picture }));
  }

  leaves(): void {
    this.#closing.abort();
  }
}
