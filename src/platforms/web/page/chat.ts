import { showAttach } from "./attach.js";
import { ConversationView } from "./conversation.js";
import { showMenu } from "./menu.js";
import { newId, Outbox, type Unsent } from "./outbox.js";
import { element, loadPage, takeLinked, type Page } from "./page.js";
import { showRehearsal } from "./rehearsal.js";
import { listen } from "./stream.js";

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
  // How far the service's clock is ahead of this device's: known when the server has answered.
  let clockAhead = 0;
  let isNew = outbox.waiting.length === 0;

  function say(unsent: Unsent): void {
    isNew = false;
    view.showUnsent(unsent, Date.now() + clockAhead);
    view.typing(true);
    outbox.add(unsent);
  }

  showMenu(page, (command) => {
    say({ id: newId(), text: command });
    text.focus();
  });
  showAttach(page, {
    begin(id, text) {
      view.showUnsent({ id, text }, Date.now() + clockAhead);
      view.typing(true);
    },
    end(id, state) {
      view.mark(id, state);
      if (state !== "sent") view.typing(false);
    },
  });
  for (const unsent of outbox.waiting) view.showUnsent(unsent, Date.now());
  void outbox.send();

  listen({
    entry(entry) {
      isNew = false;
      view.show(entry);
    },
    ready(now) {
      clockAhead = now - Date.now();
      view.ready();
      // Everything that was ever said is here now: nothing, or a link has brought them.
      const linked = takeLinked();
      if (linked !== undefined) say({ id: newId(), text: `/start ${linked}`, silent: true });
      else if (isNew) say({ id: newId(), text: "/start", silent: true });
      outbox.hurry();
    },
    typing: () => view.typing(true),
    cleared: () => view.clear(),
    clock(now) {
      clockAhead = now - Date.now();
      rehearsal.refresh();
    },
    connected(is) {
      status.textContent = is ? page.organiser : (page.says[navigator.onLine ? "connecting" : "offline"] ?? "");
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
