import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** A child whom an officer took for another one's is counted as one of their own again. @param person "12:be minh 3a" */
export async function countApart({ records, now }: Circumstances, person: string, by: string): Promise<Answer> {
  const [resident = ""] = person.split(":");
  const taken = await records.twins.takeSameBack(person, { by, deed: "twins-apart", about: resident, at: now });
  return taken ? done(true) : refuse("join-not-joined");
}

/** Whether they are two is asked again. @param pair as domain/twin.ts names it */
export async function askAgain({ records, now }: Circumstances, pair: string, by: string): Promise<void> {
  await records.twins.keepTwo(pair, false, { by, deed: "twins-asked-again", about: pair, at: now });
}
