import { deleteMyData } from "../../actions/delete-my-data.ts";
import type { Visit } from "./visit.ts";

/** Removes everything about the person, here and in the platform's part of the house; nothing is said. */
export async function forget(visit: Visit): Promise<void> {
  const addresses = await visit.records.residents.addresses(visit.resident);
  await deleteMyData(visit, visit.resident, visit.address);
  for (const address of new Set([visit.address, ...addresses])) await visit.house.forgetOnPlatform(address);
  visit.forgotten = true;
  // Whoever waited for the places that became free is told.
  visit.house.dueChanged();
}
