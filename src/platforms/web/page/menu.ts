import { element, type Page } from "./page.js";

/** The list of commands behind the ≡ button, for those who do not know what to type. */
export function showMenu(page: Page, say: (command: string) => void): void {
  const menu = element("menu");
  const toggle = element<HTMLButtonElement>("menu-toggle");
  toggle.setAttribute("aria-label", page.says["menu"] ?? "");

  function open(shown: boolean): void {
    menu.hidden = !shown;
    toggle.setAttribute("aria-expanded", String(shown));
    if (shown) menu.querySelector("button")?.focus();
  }

  for (const { command, description } of page.menu) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const code = document.createElement("code");
    code.textContent = `/${command}`;
    button.append(description, code);
    button.addEventListener("click", () => {
      open(false);
      say(`/${command}`);
    });
    item.append(button);
    element("menu-list").append(item);
  }
  toggle.addEventListener("click", () => open(menu.hidden !== false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    open(false);
    toggle.focus();
  });
}
