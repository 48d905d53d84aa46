import type { Activity } from "../../domain/programme.ts";
import type { Visit } from "../engine/visit.ts";

/** How many of so many people would wait, as it looks now; nothing where there is no limit. */
export async function roomFor(added: number, activity: Activity | undefined, { words, records }: Visit): Promise<string[]> {
  const capacity = activity?.signup?.capacity;
  if (!activity || capacity === undefined || added === 0) return [];
  const [{ places, waiting } = { places: 0, waiting: 0 }] = await records.signUps.counts([activity.id]);
  const left = waiting > 0 ? 0 : Math.max(0, capacity - places);
  return [words.say("entry-room", { left, waiting: Math.max(0, added - left) })];
}
