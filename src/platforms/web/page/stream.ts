import { address, type Entry } from "./page.js";

interface Hearing {
  entry(entry: Entry): void;
  typing(): void;
  cleared(): void;
  clock(): void;
  connected(is: boolean): void;
}

/** After this long without a word, not even a heartbeat's, the line is taken for dead: phones do not say so. */
const patienceMs = 10_000;

/**
 * What the server pushes. The browser connects again by itself and tells the last id that it saw; when the server turned
 * it away, the browser gives up, and it is begun anew here from the same id.
 */
export function listen(hearing: Hearing): void {
  let last = "";
  let source: EventSource | undefined;

  function open(): void {
    source?.close();
    const opened = new EventSource(address("/chat/events", last === "" ? {} : { after: last }));
    source = opened;
    opened.addEventListener("open", () => hearing.connected(true));
    opened.addEventListener("entry", (event) => {
      if (event.lastEventId === last) return;
      last = event.lastEventId;
      hearing.entry(JSON.parse(event.data as string) as Entry);
    });
    opened.addEventListener("typing", () => hearing.typing());
    opened.addEventListener("cleared", () => hearing.cleared());
    opened.addEventListener("clock", () => hearing.clock());
    opened.addEventListener("error", () => {
      hearing.connected(false);
      if (opened.readyState === EventSource.CLOSED) setTimeout(open, 2000);
    });
  }

  open();
  // A phone that was asleep, or away from the network, has an old line.
  addEventListener("online", open);
  addEventListener("offline", () => hearing.connected(false));
  let hiddenAt = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > patienceMs) open();
  });
}
