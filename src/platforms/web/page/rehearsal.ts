import { address, element, type Page } from "./page.js";

/** The bar of a rehearsal: the service's clock, the buttons that move it, and the way to a second tab. */
export function showRehearsal(page: Page): { refresh(): void } {
  if (!page.rehearsal) return { refresh: () => undefined };
  const clock = element("clock");
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-step]")];
  const labels: Record<string, string | undefined> = {
    hour: page.says["next-hour"],
    day: page.says["next-day"],
    next: page.says["next-due"],
  };
  element("rehearsal").hidden = false;
  element("rehearsal-label").textContent = page.says["rehearsal"] ?? "";
  element("open-staff").textContent = page.says["open-staff"] ?? "";
  element("open-staff").hidden = page.rehearsal.staff;
  element("role").textContent = page.says["staff"] ?? "";
  element("role").hidden = !page.rehearsal.staff;
  clock.textContent = page.rehearsal.shown;

  for (const button of buttons) {
    button.textContent = labels[button.dataset["step"] ?? ""] ?? "";
    button.addEventListener("click", () => void move(button.dataset["step"] ?? ""));
  }

  async function move(to: string): Promise<void> {
    buttons.forEach((button) => (button.disabled = true));
    clock.textContent = page.says["moving"] ?? "";
    await fetch(address("/rehearsal/clock"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ to }),
    }).catch(() => undefined);
    await refresh();
    buttons.forEach((button) => (button.disabled = false));
  }

  async function refresh(): Promise<void> {
    const answer = await fetch(address("/rehearsal")).catch(() => undefined);
    if (answer?.ok) clock.textContent = ((await answer.json()) as { shown: string }).shown;
  }

  setInterval(() => void refresh(), 30_000);
  return { refresh: () => void refresh() };
}
