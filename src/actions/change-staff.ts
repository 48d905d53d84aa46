import { done, refuse, type Answer } from "../domain/refusal.ts";
import { roleInShort, type Role } from "../domain/staff.ts";
import type { Member } from "../records/staff.ts";
import type { Circumstances } from "./circumstances.ts";

/** Gives a member another role. `seen` is what the administrator saw them as; the last administrator stays one. */
export async function changeRole(circumstances: Circumstances, by: string, seen: Member, { role, group }: Role): Promise<Answer> {
  return change(circumstances, by, "staff-role-changed", seen, { ...seen, role, group });
}

/** From now on they are a resident like any other, wherever they are in the middle of something. */
export async function removeStaff(circumstances: Circumstances, by: string, seen: Member): Promise<Answer> {
  return change(circumstances, by, "staff-removed", seen, undefined);
}

async function change({ records, now }: Circumstances, by: string, deed: string, seen: Member, becomes: Member | undefined): Promise<Answer> {
  const [about = ""] = await records.residents.numbersOf([seen.address]);
  const changed = await records.staff.change(seen, becomes, { by, deed, about, before: roleInShort(seen), after: becomes && roleInShort(becomes), at: now });
  if (changed === "last") return refuse("staff-last-admin");
  return changed === "done" ? done(true) : refuse("staff-overtaken");
}
