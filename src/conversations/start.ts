import type { Conversation } from "./conversation.ts";
import type { Visit } from "./visit.ts";

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
  const staff = [
    ...(visit.may("announcements") ? [visit.button("menu-announcements", "thongbao:list")] : []),
    ...(visit.may("programme") ? [visit.button("menu-programme", "chuongtrinh:list")] : []),
    ...(visit.may("staff") ? [visit.button("menu-staff", "nhanvien:list")] : []),
    ...(visit.may("report") ? [visit.button("menu-report", "baocao:menu")] : []),
    ...(visit.may("state") ? [visit.button("menu-state", "tinhtrang:menu")] : []),
  ];
  await visit.say("start-menu", {}, [
    visit.button("menu-schedule", "lich:menu"),
    visit.button("menu-reminders", "nhac:menu"),
    visit.button("menu-books", "sach:menu"),
    visit.button("menu-pledge", "camket:menu"),
    visit.button("menu-reading", "doc:menu"),
    visit.button("menu-sign-ups", "dangky:menu"),
    visit.button("menu-my-data", "dulieu:menu"),
    visit.button("menu-language", "ngonngu:menu"),
    visit.button("menu-help", "help:menu"),
    ...staff,
  ]);
}
