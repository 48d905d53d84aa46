import { changeRole, removeStaff } from "../../actions/change-staff.ts";
import { withdrawInvitations } from "../../actions/withdraw-invitations.ts";
import { readInvitationCode } from "../../domain/invitation.ts";
import { longestStaffName, roles } from "../../domain/staff.ts";
import type { Member } from "../../records/staff.ts";
import { roleInWords } from "../../wording/role.ts";
import type { Conversation } from "../engine/conversation.ts";
import { label } from "../engine/label.ts";
import { shortName } from "../../domain/short-name.ts";
import { askRole, invite, join } from "./invitation.ts";
import { showStaffLog } from "./log.ts";
import type { Talk } from "../engine/talk.ts";
import { line } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 8;

/** /nhanvien: administrators invite staff, change their roles, remove them; staff see what they are; who is invited types the code. */
export const staff: Conversation = {
  name: "nhanvien",
  partsNeed: {
    list: "staff",
    invite: "staff",
    withdraw: "staff",
    one: "staff",
    role: "staff",
    remove: "staff",
    "remove-yes": "staff",
    log: "staff",
  },
  begin: (visit) => (visit.may("staff") ? showList(visit, 0) : visit.staff ? showMyself(visit) : visit.enter("nhanvien.join")),
  open: (visit, code) =>
    visit.staff ? visit.say("staff-already", {}, [visit.button("menu-button", "start:menu")]) : visit.enter("nhanvien.join", given(code)),
  async press(visit, what, argument = "") {
    if (what === "list") return showList(visit, Number.parseInt(argument, 10) || 0);
    if (what === "invite") return visit.enter("nhanvien.invite");
    if (what === "withdraw") return withdraw(visit);
    if (what === "log") return showStaffLog(visit, /^\d+-\d+$/.test(argument) ? argument : undefined);
    if (what === "me" && visit.staff) return showMyself(visit);
    if (what === "name" && visit.staff) return visit.enter("nhanvien.name");
    const member =
      what === "one" || what === "role" || what === "remove" || what === "remove-yes" ? await findMember(visit, argument) : undefined;
    if (!member) return staff.begin(visit);
    if (what === "role") return visit.enter("nhanvien.role", { seen: member });
    if (what === "remove") return askToRemove(visit, member);
    if (what === "remove-yes") return remove(visit, member);
    return showOne(visit, member);
  },
  scripts: { invite, join, role: giveRole, name: askName },
};

/** A code that a link brought; a wrong one is asked for like any other. */
function given(code: string): Record<string, unknown> {
  const read = readInvitationCode(code);
  return read === undefined ? {} : { code: read };
}

/** Who is staff, administrators first; whom no one can name is known by the number. */
async function showList(visit: Visit, from: number): Promise<void> {
  const { words, records, now } = visit;
  const members = (await records.staff.members()).toSorted(
    (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (a.name ?? "").localeCompare(b.name ?? "", "vi"),
  );
  const start = members[from] ? from : 0;
  const page = members.slice(start, start + pageSize);
  const names = await namesOf(visit, page);
  const lines = page.map((member, index) =>
    words.say("staff-line", { name: names[index] ?? "", role: roleInWords(member, visit), platform: platformOf(member, visit) }),
  );
  const open = await records.invitations.count(now.toMillis());
  await visit.sayText([words.say("staff-list-title", { n: members.length, open }), ...lines].join("\n"), [
    ...page.map(({ address }, index) => ({ label: label(names[index] ?? ""), data: `nhanvien:one:${shortName(address)}` })),
    ...(members.length > start + pageSize ? [visit.button("more", `nhanvien:list:${start + pageSize}`)] : []),
    visit.button("staff-invite", "nhanvien:invite"),
    ...(open > 0 ? [visit.button("staff-withdraw", "nhanvien:withdraw")] : []),
    visit.button("staff-log-button", "nhanvien:log"),
    visit.button("staff-my-name", "nhanvien:me"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function showMyself(visit: Visit): Promise<void> {
  const me = await visit.records.staff.find(visit.address);
  if (!me) return visit.say("outside-staff-only", {}, [visit.button("menu-button", "start:menu")]);
  await visit.say("staff-you-are", { role: roleInWords(me, visit), name: me.name ?? "", named: me.name ? "yes" : "no" }, [
    visit.button("staff-change-name", "nhanvien:name"),
    ...(visit.may("staff") ? [visit.button("staff-list", "nhanvien:list")] : []),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function showOne(visit: Visit, member: Member): Promise<void> {
  const name = shortName(member.address);
  await visit.say(
    "staff-one",
    { name: await nameOf(visit, member), role: roleInWords(member, visit), platform: platformOf(member, visit) },
    [visit.button("staff-change-role", `nhanvien:role:${name}`), visit.button("staff-remove", `nhanvien:remove:${name}`), ...back(visit)],
  );
}

async function askToRemove(visit: Visit, member: Member): Promise<void> {
  const name = shortName(member.address);
  await visit.say("staff-remove-sure", { name: await nameOf(visit, member) }, [
    visit.button("staff-remove-yes", `nhanvien:remove-yes:${name}`),
    visit.button("staff-keep", `nhanvien:one:${name}`),
  ]);
}

async function remove(visit: Visit, member: Member): Promise<void> {
  const name = await nameOf(visit, member);
  const answer = await removeStaff(visit, visit.resident, member);
  if ("refused" in answer) return visit.say(answer.refused, answer.values, back(visit));
  await visit.say(
    "staff-was-removed",
    { name },
    visit.address === member.address ? [visit.button("menu-button", "start:menu")] : back(visit),
  );
  if (visit.address !== member.address) await visit.house.tellAddress(member.address, "staff-you-were-removed");
}

async function withdraw(visit: Visit): Promise<void> {
  await withdrawInvitations(visit, visit.resident);
  await visit.say("staff-withdrawn", {}, back(visit));
}

async function giveRole(talk: Talk): Promise<void> {
  const { visit } = talk;
  const seen = talk.given<Member>("seen");
  const name = await nameOf(visit, seen);
  const role = await askRole(talk, "staff-ask-other-role", { name, role: roleInWords(seen, visit) });
  const answer = await changeRole(visit, visit.resident, seen, role);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, back(visit));
  if (visit.address !== seen.address) await visit.house.tellAddress(seen.address, "staff-your-role", { role: roleInWords(role, visit) });
  await talk.finish("staff-role-changed", { name, role: roleInWords(role, visit) }, back(visit));
}

async function askName(talk: Talk): Promise<void> {
  const { visit } = talk;
  const name = await talk.ask("name", { say: "staff-ask-name", read: line(longestStaffName) });
  if (!(await visit.records.staff.rename(visit.address, name))) return talk.finish("outside-staff-only");
  await talk.finish("staff-name-kept", { name }, [
    ...(visit.may("staff") ? [visit.button("staff-list", "nhanvien:list")] : []),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function findMember(visit: Visit, name: string): Promise<Member | undefined> {
  return (await visit.records.staff.members()).find(({ address }) => shortName(address) === name);
}

/** What colleagues know them by; else the number that the log has, too. */
async function namesOf({ words, records }: Visit, members: readonly Member[]): Promise<string[]> {
  const unnamed = members.filter(({ name }) => name === undefined);
  const numbers = new Map([...(await records.staff.byNumber())].map(([number, { address }]) => [address, number]));
  return members.map((member) =>
    unnamed.includes(member) ? words.say("staff-number", { number: numbers.get(member.address) ?? "–" }) : (member.name ?? ""),
  );
}

async function nameOf(visit: Visit, member: Member): Promise<string> {
  return (await namesOf(visit, [member]))[0] ?? "";
}

function platformOf({ address }: Member, { words }: Visit): string {
  return words.say(`platform-${address.slice(0, address.indexOf(":"))}`);
}

function back(visit: Visit) {
  return [visit.button("staff-list", "nhanvien:list"), visit.button("menu-button", "start:menu")];
}
