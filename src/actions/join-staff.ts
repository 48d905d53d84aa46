import type { Invitation } from "../domain/invitation.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { roleInShort } from "../domain/staff.ts";
import type { Circumstances } from "./circumstances.ts";

/** The invitation of that code; refused when it is none, or the person has tried too often. */
export async function findInvitation({ records, now }: Circumstances, address: string, code: string): Promise<Answer<Invitation>> {
  if (await records.invitations.mustWait(address)) return refuse("staff-too-many-codes");
  const invitation = await records.invitations.find(code, now.toMillis());
  if (invitation) return done(invitation);
  await records.invitations.wrong(address);
  return refuse("staff-wrong-code");
}

/** Makes the person a member of the staff, known to colleagues by that name, unless somebody was quicker. */
export async function joinStaff(
  circumstances: Circumstances,
  { resident, address }: { readonly resident: string; readonly address: string },
  code: string,
  name: string,
): Promise<Answer<Invitation>> {
  const { records, now } = circumstances;
  const found = await findInvitation(circumstances, address, code);
  if ("refused" in found) return found;
  const { role, group, rehearsal } = found.done;
  const deed = { by: resident, deed: "staff-joined", about: resident, after: roleInShort(found.done), at: now };
  const accepted = await records.invitations.accept(code, found.done, { address, role, group, name, rehearsal }, deed);
  if (accepted === "gone") return refuse("staff-wrong-code");
  return accepted === "done" ? found : refuse("staff-already");
}
