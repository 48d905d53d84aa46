import type { Conversation } from "./engine/conversation.ts";
import { goOnButton } from "./engine/half-done.ts";
import type { Visit } from "./engine/visit.ts";

/** /start: a greeting, what is kept and why, the main menu. */
export const start: Conversation = {
  name: "start",
  async begin(visit) {
    const { name, organiser } = visit.programme;
    await visit.say("start-greeting", { programme: name, organiser });
    await showMenu(visit);
  },
  press: (visit) => showMenu(visit),
};

async function showMenu(visit: Visit): Promise<void> {
  await visit.say("start-menu", {}, [
    ...(await goOnButton(visit)),
    visit.button("menu-schedule", "lich:menu"),
    visit.button("menu-reminders", "nhac:menu"),
    visit.button("menu-books", "sach:menu"),
    visit.button("menu-pledge", "camket:menu"),
    visit.button("menu-reading", "doc:menu"),
    visit.button("menu-sign-ups", "dangky:menu"),
    visit.button("menu-my-data", "dulieu:menu"),
    visit.button("menu-language", "ngonngu:menu"),
    visit.button("menu-help", "help:menu"),
    ...(visit.staff ? [visit.button("menu-staff-deeds", "canbo:menu")] : []),
  ]);
}
