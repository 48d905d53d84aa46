import type { Activity } from "../domain/programme.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { hasBegun, type SignUp } from "../domain/sign-up.ts";
import type { Circumstances } from "./circumstances.ts";
import { remind } from "./sign-up.ts";

/**
 * Cancels the resident's sign-up with that code, and the reminder with the last one of theirs for the activity. Whoever
 * waits first takes the place, with a reminder, and is told by the deliveries; not once the activity has begun.
 */
export async function cancelSignUp(circumstances: Circumstances, resident: string, code: string): Promise<Answer<SignUp>> {
  const { records, programme, now } = circumstances;
  const mine = await records.signUps.of(resident);
  const signUp = mine.find((one) => one.code === code);
  if (!signUp) return refuse("sign-up-unknown");
  const activity = programme.activities.find(({ id }) => id === signUp.activity);
  const movesUp = activity !== undefined && !hasBegun(activity, now, programme.timezone);
  const moved = await records.signUps.cancel(resident, signUp.who, signUp.activity, activity?.signup?.capacity, movesUp);
  if (!moved) return refuse("sign-up-unknown");
  if (!mine.some((one) => one.activity === signUp.activity && one.who !== signUp.who)) {
    await stopReminding(circumstances, resident, signUp.activity);
  }
  for (const { resident: other } of moved) await remind(circumstances, other, activity as Activity);
  return done(signUp);
}

async function stopReminding({ records }: Circumstances, resident: string, activity: string): Promise<void> {
  for (const wish of await records.reminders.of(resident)) if (wish[0] === activity) await records.reminders.remove(resident, wish);
}
