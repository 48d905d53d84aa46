import { inviteStaff } from "../../actions/invite-staff.ts";
import { findInvitation, joinStaff } from "../../actions/join-staff.ts";
import { invitationCode, invitationHours, readInvitationCode } from "../../domain/invitation.ts";
import { refuse } from "../../domain/refusal.ts";
import { longestStaffName, may, roles, type Role, type RoleName } from "../../domain/staff.ts";
import { roleInWords } from "../../wording/role.ts";
import type { MessageValues } from "../../wording/wording.ts";
import { label } from "../engine/label.ts";
import type { Talk } from "../engine/talk.ts";
import { line } from "../engine/typed.ts";

/** The role, and a head's group; heads are offered only where the programme has groups. */
export async function askRole(talk: Talk, say: string, values: MessageValues = {}): Promise<Role> {
  const { words, programme } = talk.visit;
  const offered = roles.filter((role) => role !== "head" || programme.groups.length > 0);
  const role = await talk.ask<RoleName>("role", {
    say,
    values,
    choices: offered.map((value) => ({ label: words.say(`staff-role-${value}`), value })),
  });
  if (role !== "head") return { role };
  const groups = programme.groups.map(({ id, name }) => ({ label: label(name, 60), value: id }));
  return { role, group: await talk.ask("group", { say: "staff-ask-group", choices: groups }) };
}

/** Where a link brings the code along; elsewhere it is typed. */
const linkPlatforms = ["telegram", "web"] as const;

/** A code that makes whoever types it a member of the staff, once, within a day. It is shown here and kept nowhere. */
export async function invite(talk: Talk): Promise<void> {
  const { visit } = talk;
  const role = await askRole(talk, "staff-ask-role");
  const list = [visit.button("staff-list", "nhanvien:list"), visit.button("menu-button", "start:menu")];
  const code = invitationCode(visit.house.token());
  const answer = await inviteStaff(visit, visit.resident, role, code);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, list);
  const links = linkPlatforms.flatMap((name) => {
    const link = visit.house.linkTo(name, `nhanvien-${code.replace("-", "")}`);
    return link === undefined ? [] : [visit.words.say("staff-invitation-link", { platform: visit.words.say(`platform-${name}`), link })];
  });
  const { words } = visit;
  const lines = [
    words.say("staff-invitation", { role: roleInWords(role, visit), hours: invitationHours }),
    ...links,
    words.say("staff-invitation-code", { code }),
  ];
  await talk.finishWith(lines.join("\n"), list);
}

/** The code, and the name that colleagues will see; read back, since both are kept. */
export async function join(talk: Talk): Promise<void> {
  const { visit } = talk;
  const menu = [visit.button("menu-button", "start:menu")];
  const code = await talk.ask("code", { say: "staff-ask-code", read: readCode });
  const found = await findInvitation(visit, visit.address, code);
  if ("refused" in found) {
    if (found.refused === "staff-too-many-codes") return talk.finish(found.refused, found.values, menu);
    await visit.say(found.refused, found.values);
    return talk.reconsider("code");
  }
  const name = await talk.ask("name", { say: "staff-ask-name", read: line(longestStaffName) });
  if (!(await talk.agree("staff-join-read-back", { role: roleInWords(found.done, visit), name }, { name: ["name"] }))) return;
  const answer = await joinStaff(visit, visit, code, name);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, menu);
  await visit.house.tellOtherStaff(
    "staff",
    visit.address,
    "staff-joined-news",
    { name, role: roleInWords(answer.done, visit) },
    "nhanvien:list",
    "staff-list",
  );
  await talk.finish(
    "staff-joined",
    { role: roleInWords(answer.done, visit), announces: may(answer.done, "announcements") ? "yes" : "no" },
    menu,
  );
}

function readCode(typed: string) {
  const code = readInvitationCode(typed);
  return code === undefined ? refuse("staff-no-code") : { value: code };
}
