import { done, refuse, type Answer } from "../domain/refusal.ts";
import { roleInShort, type Role } from "../domain/staff.ts";
import type { Member } from "../records/staff.ts";
import type { Circumstances } from "./circumstances.ts";

/** Gives a member another role. `seen` is what the administrator saw them as; the last administrator stays one. */
export async function changeRole(circumstances: Circumstances, by: string, seen: Member, { role, group }: Role): Promise<Answer> {
  return change(circumstances, by, "staff-role-changed", seen, { ...seen, role, group });
}

/**
 * From now on they are a resident like any other, at every address of theirs, wherever they are in the middle of something.
 * An administrator stays when there would be no other person who is one.
 */
export async function removeStaff(circumstances: Circumstances, by: string, seen: Member): Promise<Answer> {
  const { records } = circumstances;
  const all = await records.staff.members();
  const [number] = await records.residents.numbersOf([seen.address]);
  const theirs = number === undefined ? [] : await records.residents.addresses(number);
  const others = all.filter(({ address }) => address !== seen.address && theirs.includes(address));
  const staying = all.filter((one) => one.address !== seen.address && !others.includes(one));
  if ([seen, ...others].some(({ role }) => role === "admin") && !staying.some(({ role }) => role === "admin")) {
    return refuse("staff-last-admin");
  }
  const answer = await change(circumstances, by, "staff-removed", seen, undefined);
  if ("refused" in answer) return answer;
  for (const other of others) await change(circumstances, by, "staff-removed", other, undefined);
  return answer;
}

async function change(
  { records, now }: Circumstances,
  by: string,
  deed: string,
  seen: Member,
  becomes: Member | undefined,
): Promise<Answer> {
  const [about = ""] = await records.residents.numbersOf([seen.address]);
  const changed = await records.staff.change(seen, becomes, {
    by,
    deed,
    about,
    before: roleInShort(seen),
    after: becomes && roleInShort(becomes),
    at: now,
  });
  if (changed === "last") return refuse("staff-last-admin");
  return changed === "done" ? done(true) : refuse("staff-overtaken");
}
