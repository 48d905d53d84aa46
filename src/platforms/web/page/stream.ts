import { address, type Entry } from "./page.js";

interface Hearing {
  entry(entry: Entry): void;
  /** Everything that was said is here. `now`: what the service's clock shows, milliseconds since 1970. */
  ready(now: number): void;
  typing(): void;
  cleared(): void;
  /** The clock was moved. */
  clock(now: number): void;
  connected(is: boolean): void;
}

/** The server is heard every 20 seconds at least. A phone that changed its network does not say that the line is dead. */
const patienceMs = 50_000;

/**
 * What the server pushes. The browser connects again by itself and tells the last id that it saw; when the server turned
 * it away, the browser gives up, and it is begun anew here from the same id.
 */
export function listen(hearing: Hearing): void {
  let last = "";
  let source: EventSource | undefined;
  let silence = 0;

  function open(): void {
    source?.close();
    const opened = new EventSource(address("/chat/events", last === "" ? {} : { after: last }));
    source = opened;
    heard();

    const on = (name: string, hear: (data: unknown) => void) =>
      opened.addEventListener(name, (event) => {
        heard();
        hear(JSON.parse((event as MessageEvent<string>).data));
      });
    opened.addEventListener("entry", (event) => {
      heard();
      if (event.lastEventId === last) return;
      last = event.lastEventId;
      hearing.entry(JSON.parse(event.data as string) as Entry);
    });
    // A line that is open, while the server has lost what was said, is not yet a connection.
    on("ready", (data) => {
      hearing.connected(true);
      hearing.ready((data as { now: number }).now);
    });
    on("here", () => undefined);
    on("typing", () => hearing.typing());
    on("cleared", () => hearing.cleared());
    on("clock", (data) => hearing.clock((data as { now: number }).now));
    opened.addEventListener("error", () => {
      hearing.connected(false);
      if (opened.readyState === EventSource.CLOSED) setTimeout(() => source === opened && open(), 2000);
    });
  }

  function heard(): void {
    clearTimeout(silence);
    silence = window.setTimeout(open, patienceMs);
  }

  open();
  addEventListener("online", open);
  addEventListener("offline", () => hearing.connected(false));
  // A phone that was asleep has an old line.
  let hiddenAt = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > patienceMs) open();
  });
}
