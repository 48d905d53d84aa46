import { approve, withdraw } from "../../actions/decide-on-announcement.ts";
import { isSteering, steerAnnouncement } from "../../actions/steer-announcement.ts";
import type { Audience } from "../../domain/announcement.ts";
import type { Answer } from "../../domain/refusal.ts";
import type { KeptAnnouncement } from "../../records/announcements.ts";
import { showAnnouncement, showMissedPeople } from "./shown.ts";
import { showOnEachPlatform, tryOnOneself } from "./trying.ts";
import { writeAnnouncement } from "./writing.ts";
import type { Conversation } from "../engine/conversation.ts";
import { label } from "../engine/label.ts";
import { sayOvertaken } from "../engine/overtaken.ts";
import type { Visit } from "../engine/visit.ts";

const mostListed = 8;

/** /thongbao, for staff: write to many, follow how far it has got, pause it, stop it, write again to whom it missed. */
export const announcement: Conversation = {
  name: "thongbao",
  needs: "announcements",
  begin: list,
  async press(visit, what, id = "") {
    if (what === "write") return visit.enter("thongbao.write");
    if (what === "list" || what === "menu") return list(visit);
    const kept = await visit.records.announcements.get(id);
    if (!kept) return visit.say("announce-unknown", {}, back(visit));
    return act(visit, what, kept);
  },
  scripts: { write: writeAnnouncement },
};

async function act(visit: Visit, what: string | undefined, kept: KeptAnnouncement): Promise<void> {
  const { id } = kept.announcement;
  if (what === "approve") return decided(visit, await approve(visit, id, visit.resident), kept, "announce-approved");
  if (what === "withdraw") return decided(visit, await withdraw(visit, id, visit.resident), kept, "announce-withdrawn");
  if (what !== undefined && isSteering(what)) {
    const answer = await steerAnnouncement(visit, id, what, visit.resident);
    if ("refused" in answer) return sayOvertaken(visit, answer, id, [visit.button("announce-show", `thongbao:show:${id}`), ...back(visit)]);
    visit.house.dueChanged();
    return showAnnouncement(visit, kept, true);
  }
  if (what === "try" || what === "preview") {
    const { text, buttons, attachment } = kept.announcement;
    await (what === "try" ? tryOnOneself : showOnEachPlatform)(visit, { text, buttons, attachment });
  }
  if (what === "look") return showAnnouncement(visit, kept, true);
  if (what === "people") return showMissedPeople(visit, kept);
  if (what === "again" || what === "unknown") return again(visit, kept, what === "again" ? "missed" : "unknown");
  return showAnnouncement(visit, kept);
}

async function decided(visit: Visit, answer: Answer, { announcement: { id, by } }: KeptAnnouncement, key: string): Promise<void> {
  if ("refused" in answer) return sayOvertaken(visit, answer, id, [visit.button("announce-show", `thongbao:show:${id}`), ...back(visit)]);
  visit.house.dueChanged();
  await visit.say(key, {}, [visit.button("announce-show", `thongbao:show:${id}`), ...back(visit)]);
  if (by !== visit.resident) await visit.house.tellMember("announcements", by, key, `thongbao:show:${id}`);
}

/** The same text, to exactly those whom it missed; it is read back as any other. */
async function again(
  visit: Visit,
  { announcement: { id, text, buttons, attachment } }: KeptAnnouncement,
  is: "missed" | "unknown",
): Promise<void> {
  const audience: Audience[] = [{ is, announcement: id }];
  await visit.enter("thongbao.write", { text, audience, buttons, attachment: attachment ?? null });
}

async function list(visit: Visit): Promise<void> {
  const latest = await visit.records.announcements.latest(mostListed);
  await visit.say(latest.length === 0 ? "announce-menu-empty" : "announce-menu", {}, [
    visit.button("announce-write", "thongbao:write"),
    ...latest.map(({ announcement: { id, text } }) => ({ label: label(text.replaceAll(/\s+/g, " ")), data: `thongbao:show:${id}` })),
    visit.button("menu-button", "start:menu"),
  ]);
}

function back(visit: Visit) {
  return [visit.button("announce-others", "thongbao:list"), visit.button("menu-button", "start:menu")];
}
