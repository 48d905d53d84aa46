import { digestName } from "../domain/short-name.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Reason } from "../records/reasons.ts";
import type { Circumstances } from "./circumstances.ts";

/** Lets everybody see why somebody recommends a book, or nobody. Not when they wrote something else since, or somebody decided already. */
export async function decideOnReason(
  { records, now }: Circumstances,
  by: string,
  whole: string,
  isSeen: (reason: Reason) => boolean,
  show: boolean,
): Promise<Answer<Reason>> {
  const reason = (await records.reasons.undecided(whole)).find(isSeen);
  if (!reason) return refuse("book-reason-gone");
  // Neither the words nor the title: the log is never deleted.
  await records.reasons.decide(reason, show, {
    by,
    deed: show ? "book-reason-shown" : "book-reason-hidden",
    about: digestName(reason.book),
    after: reason.resident,
    at: now,
  });
  return done(reason);
}
