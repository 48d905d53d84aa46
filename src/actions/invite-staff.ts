import { invitationHours, type Invitation } from "../domain/invitation.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { roleInShort, type Role } from "../domain/staff.ts";
import type { Circumstances } from "./circumstances.ts";

/** So many are open at once at most; nobody keeps an eye on more. */
const mostOpen = 20;

/** Keeps an invitation, which whoever has the code accepts once, within a day. */
export async function inviteStaff(
  { records, now }: Circumstances,
  by: string,
  { role, group }: Role,
  code: string,
): Promise<Answer<Invitation>> {
  if ((await records.invitations.count(now.toMillis())) >= mostOpen) return refuse("staff-too-many-invitations", { most: mostOpen });
  const { rehearsal } = (await records.staff.byNumber()).get(by) ?? {};
  const invitation = { role, group, by, rehearsal, until: now.plus({ hours: invitationHours }).toMillis() };
  await records.invitations.keep(code, invitation, { by, deed: "staff-invited", about: "", after: roleInShort(invitation), at: now });
  return done(invitation);
}
