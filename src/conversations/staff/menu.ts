import type { Duty } from "../../domain/staff.ts";
import type { Conversation } from "../engine/conversation.ts";
import type { Visit } from "../engine/visit.ts";

/** What staff do here, in the order in which they need it most: the duty, the label's key, what the button opens. */
const deeds: readonly (readonly [duty: Duty, key: string, opens: string])[] = [
  ["announcements", "menu-announcements", "thongbao:list"],
  ["programme", "menu-programme", "chuongtrinh:list"],
  ["sign-ups", "sign-up-lists", "dangky:lists"],
  ["attendance", "menu-attendance", "diemdanh:all:0"],
  ["own-group", "menu-entry", "nhapho:menu"],
  ["sign-ups", "menu-twins", "trungten:next"],
  ["books", "menu-book-review", "duyetsach:menu"],
  ["own-group", "menu-totals", "solieu:menu"],
  ["report", "menu-report", "baocao:menu"],
  ["staff", "menu-staff", "nhanvien:list"],
  ["state", "menu-state", "tinhtrang:menu"],
];

/** /canbo: everything that this member of staff may do, under one button of the main menu. */
export const staffMenu: Conversation = {
  name: "canbo",
  begin: showStaffMenu,
  press: showStaffMenu,
};

async function showStaffMenu(visit: Visit): Promise<void> {
  if (!visit.staff) return visit.say("outside-staff-only", {}, [visit.button("menu-button", "start:menu")]);
  const mine = deeds.filter(([duty]) => visit.may(duty));
  await visit.say("staff-menu", {}, [...mine.map(([, key, opens]) => visit.button(key, opens)), visit.button("menu-button", "start:menu")]);
}
