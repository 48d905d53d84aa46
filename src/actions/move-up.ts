import { hasBegun } from "../domain/sign-up.ts";
import type { Circumstances } from "./circumstances.ts";
import { remind } from "./sign-up.ts";

/** Where the programme has more room than before, those who wait take the places, each with a reminder; the deliveries tell them. */
export async function moveUp(circumstances: Circumstances): Promise<void> {
  const { records, programme, now } = circumstances;
  const open = programme.activities.filter(
    (activity) => activity.signup && !activity.cancelled && !hasBegun(activity, now, programme.timezone),
  );
  const counts = await records.signUps.counts(open.map(({ id }) => id));
  for (const [index, activity] of open.entries()) {
    const { places, waiting } = counts[index] ?? { places: 0, waiting: 0 };
    const capacity = activity.signup?.capacity;
    if (waiting === 0 || (capacity !== undefined && places >= capacity)) continue;
    for (const { resident } of await records.signUps.moveUp(activity.id, capacity)) await remind(circumstances, resident, activity);
  }
}
