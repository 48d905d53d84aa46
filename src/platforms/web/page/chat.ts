import { ConversationView } from "./conversation.js";
import { showMenu } from "./menu.js";
import { newId, Outbox, type Unsent } from "./outbox.js";
import { element, loadPage, type Page } from "./page.js";
import { showRehearsal } from "./rehearsal.js";
import { listen } from "./stream.js";

/** What is heard in the first moments of an open page is the history; if there is none, the visitor is new. */
const historyMs = 700;

function begin(page: Page): void {
  const text = element<HTMLTextAreaElement>("text");
  const status = element("status");
  setTexts(page, text);

  const view = new ConversationView(page, (tap, label) => say({ id: newId(), tap, label }));
  const outbox = new Outbox(
    (id, state) => view.mark(id, state),
    () => location.reload(),
  );
  const rehearsal = showRehearsal(page);
  // The time of the server's clock is known with its first entry; until then, and for what is being sent, this one's.
  let clockAhead = 0;
  let heard = 0;

  function say(unsent: Unsent): void {
    view.showUnsent(unsent, Date.now() + clockAhead);
    view.typing(true);
    outbox.add(unsent);
  }

  function greetIfNew(): void {
    if (heard === 0 && outbox.waiting.length === 0) say({ id: newId(), text: "/start", silent: true });
  }

  showMenu(page, (command) => {
    say({ id: newId(), text: command });
    text.focus();
  });
  for (const unsent of outbox.waiting) view.showUnsent(unsent, Date.now());
  void outbox.send();

  listen({
    entry(entry) {
      heard += 1;
      clockAhead = entry.at - Date.now();
      view.show(entry);
    },
    typing: () => view.typing(true),
    cleared: () => view.clear(),
    clock: () => rehearsal.refresh(),
    connected(is) {
      status.textContent = is ? page.organiser : (page.says[navigator.onLine ? "connecting" : "offline"] ?? "");
      if (is) setTimeout(greetIfNew, historyMs);
    },
  });

  element<HTMLFormElement>("say").addEventListener("submit", (event) => {
    event.preventDefault();
    const said = text.value.trim();
    if (said === "") return;
    text.value = "";
    grow(text);
    say({ id: newId(), text: said });
    text.focus();
  });
  text.addEventListener("keydown", (event) => {
    // While a syllable is being composed, Enter ends the syllable.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    element("say").dispatchEvent(new Event("submit", { cancelable: true }));
  });
  text.addEventListener("input", () => grow(text));
}

function setTexts(page: Page, text: HTMLTextAreaElement): void {
  document.documentElement.lang = page.language;
  document.title = page.name;
  element("name").textContent = page.name;
  element("status").textContent = page.says["connecting"] ?? "";
  element("skip").textContent = page.says["skip-to-input"] ?? "";
  element("news").textContent = `↓ ${page.says["new-messages"] ?? ""}`;
  element("typing-text").textContent = page.says["typing"] ?? "";
  element("log").setAttribute("aria-label", page.says["log"] ?? "");
  element("send").setAttribute("aria-label", page.says["send"] ?? "");
  text.placeholder = page.says["placeholder"] ?? "";
  text.setAttribute("aria-label", page.says["placeholder"] ?? "");
}

/** As high as what is typed, up to the limit of the styles. */
function grow(text: HTMLTextAreaElement): void {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 4}px`;
}

void loadPage().then(begin);
