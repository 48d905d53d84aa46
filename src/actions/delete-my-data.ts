import { cancelSignUp } from "./cancel-sign-up.ts";
import type { Circumstances } from "./circumstances.ts";

/** Removes a resident from everywhere, at once, with all their addresses. Counts fall with them; nothing is left that tells they were here. @param own the address from which it is done */
export async function deleteMyData(circumstances: Circumstances, resident: string, own = ""): Promise<void> {
  const { records } = circumstances;
  await records.joins.letGo(resident, own);
  for (const { code } of await records.signUps.of(resident)) await cancelSignUp(circumstances, resident, code);
  for (const { activity, day, who } of await records.attendance.of(resident)) await records.attendance.undo(resident, activity, day, who);
  for (const wish of await records.reminders.of(resident)) await records.reminders.remove(resident, wish);
  for (const wish of await records.awaiting.of(resident)) await records.awaiting.remove(resident, wish);
  for (const book of (await records.recommendations.of(resident)).keys()) await records.recommendations.withdraw(resident, book);
  await records.pledges.removeReadings(resident);
  await records.nudges.remove(resident);
  await records.paperPeople.forget(resident);
  for (const address of await records.residents.addresses(resident)) await records.staff.rename(address, undefined);
  await records.twins.forget(resident);
  await records.verifiedPhones.remove(resident);
  await records.joins.forget(resident);
  await records.residents.remove(resident);
}
