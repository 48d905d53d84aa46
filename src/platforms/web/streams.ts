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

/** The page takes a line for dead that is silent for longer than twice this. */
const heartbeatMs = 20_000;
/** The page waits so long before it connects again. */
const retryMs = 1_500;

/** New messages, pushed to every open page of their visitor: each entry once, in order, whatever was missed in between. */
export function createStreams(history: History, now: () => number, log: Logger) {
  const pages = new Set<Open>();

  /** Writes what the page has not seen. One at a time for each page, so that nothing is doubled. */
  function push(page: Open, afterwards?: "ready" | "here"): void {
    page.writing = page.writing
      .then(() => write(page, afterwards))
      // The page is closed and connects again, from what it has seen.
      .catch((error: unknown) => {
        log.warn({ err: error }, "a page could not be told what is new");
        page.response.destroy();
      });
  }

  async function write(page: Open, afterwards?: "ready" | "here"): Promise<void> {
    for (const entry of await history.after(page.visitor, page.seen)) {
      tell(page, "entry", entry, entry.id);
      page.seen = entry.id;
    }
    if (afterwards) tell(page, afterwards, { now: now() });
  }

  function tell({ response }: Open, event: string, data: object, id?: string): void {
    if (response.writableEnded) return;
    response.write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  // Also finds what was published in the moment in which the subscriber was away.
  const heartbeat = setInterval(() => pages.forEach((page) => push(page, "here")), heartbeatMs);
  heartbeat.unref();

  return {
    async listen(subscriber: Subscriber): Promise<void> {
      subscriber.on("message", (_, message) => {
        const [visitor, what] = message.split(" ");
        for (const page of pages) {
          if (visitor !== "*" && page.visitor !== visitor) continue;
          if (what === undefined) push(page);
          else tell(page, what, { now: now() });
        }
      });
      // What was published while the connection was away was not heard.
      subscriber.on("ready", () => pages.forEach((page) => push(page)));
      await subscriber.subscribe(history.channel);
    },

    /** Tells the page everything after `seen`, then "ready", then what is new as long as it is open. */
    open(visitor: string, seen: string, response: ServerResponse): void {
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      response.write(`retry: ${retryMs}\n\n`);
      const page: Open = { visitor, response, seen, writing: Promise.resolve() };
      pages.add(page);
      response.on("close", () => pages.delete(page));
      push(page, "ready");
    },

    close(): void {
      clearInterval(heartbeat);
      for (const { response } of pages) response.end();
    },
  };
}
