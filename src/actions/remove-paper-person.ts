import { done, refuse, type Answer } from "../domain/refusal.ts";
import { may } from "../domain/staff.ts";
import type { Circumstances } from "./circumstances.ts";
import { deleteMyData } from "./delete-my-data.ts";
import type { Officer } from "./enter-people.ts";

/**
 * Deletes everything about somebody whom staff entered, since they cannot ask the service for it themselves; their places
 * pass to those who wait. By the one who entered them, or anybody who sees to sign-ups.
 */
export async function removePaperPerson(circumstances: Circumstances, { resident: by, role }: Officer, resident: string): Promise<Answer> {
  const { records, now } = circumstances;
  const [isPaper] = await records.paperPeople.among([resident]);
  const [entered] = await records.paperPeople.entered([resident]);
  if (!isPaper || !entered || (entered.by !== by && !may(role, "sign-ups"))) return refuse("entry-nobody");
  await deleteMyData(circumstances, resident);
  await records.staffLog.write({ by, deed: "person-removed", about: resident, at: now });
  return done(true);
}
