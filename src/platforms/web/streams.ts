import type { ServerResponse } from "node:http";
import type { Logger } from "../../log.ts";
import type { History } from "./history.ts";

/** A connection of its own, which hears what any process published. */
export interface Subscriber {
  subscribe(channel: string): Promise<unknown>;
  on(event: "message", heard: (channel: string, message: string) => void): unknown;
  on(event: "ready", back: () => void): unknown;
}

/** One open page. */
interface Open {
  readonly visitor: string;
  readonly response: ServerResponse;
  /** The id of the last entry that was written to it. */
  seen: string;
  writing: Promise<void>;
}

const heartbeatMs = 20_000;
/** The page waits so long before it connects again. */
const retryMs = 1_500;

export type Streams = ReturnType<typeof createStreams>;

/** New messages, pushed to every open page of their visitor: each entry once, in order, whatever was missed in between. */
export function createStreams(history: History, log: Logger) {
  const pages = new Set<Open>();

  /** Writes what the page has not seen. One at a time for each page, so that nothing is doubled. */
  function push(page: Open): void {
    page.writing = page.writing
      .then(() => write(page))
      // The page is closed and connects again, from what it has seen.
      .catch((error: unknown) => {
        log.warn({ err: error }, "a page could not be told what is new");
        page.response.destroy();
      });
  }

  async function write(page: Open): Promise<void> {
    for (const entry of await history.after(page.visitor, page.seen)) {
      page.response.write(`id: ${entry.id}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`);
      page.seen = entry.id;
    }
  }

  const heartbeat = setInterval(() => pages.forEach(({ response }) => response.write(": still here\n\n")), heartbeatMs);
  heartbeat.unref();

  return {
    async listen(subscriber: Subscriber): Promise<void> {
      subscriber.on("message", (_, message) => {
        const [visitor, what] = message.split(" ");
        for (const page of pages) {
          if (visitor !== "*" && page.visitor !== visitor) continue;
          if (what === undefined) push(page);
          else page.response.write(`event: ${what}\ndata: {}\n\n`);
        }
      });
      // What was published while the connection was away was not heard.
      subscriber.on("ready", () => pages.forEach(push));
      await subscriber.subscribe(history.channel);
    },

    open(visitor: string, seen: string, response: ServerResponse): void {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" });
      response.write(`retry: ${retryMs}\n\nevent: open\ndata: {}\n\n`);
      const page: Open = { visitor, response, seen, writing: Promise.resolve() };
      pages.add(page);
      response.on("close", () => pages.delete(page));
      push(page);
    },

    close(): void {
      clearInterval(heartbeat);
      for (const { response } of pages) response.end();
    },
  };
}
