import { deleteMyData } from "../actions/delete-my-data.ts";
import type { Visit } from "./visit.ts";

/** Removes everything about the person, here and in the platform's part of the house; nothing is said. */
export async function forget(visit: Visit): Promise<void> {
  await deleteMyData(visit, visit.resident, visit.address);
  await visit.house.forgetOnPlatform(visit.platform, visit.person);
  visit.forgotten = true;
  // Whoever waited for the places that became free is told.
  visit.house.dueChanged();
}
