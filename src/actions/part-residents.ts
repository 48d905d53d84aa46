import type { NotGivenBack, Parting } from "../records/joins.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** Undoes a join. Gives what could not be given back, as it was changed since, or taken; each kind once. */
export async function partResidents(
  { records, programme, now }: Circumstances,
  parting: Omit<Parting, "at">,
): Promise<Answer<readonly NotGivenBack[]>> {
  const capacity = programme.activities.flatMap(({ id, signup }) =>
    signup?.capacity === undefined ? [] : [[id, signup.capacity] as const],
  );
  const outcome = await records.joins.part({ ...parting, at: now }, Object.fromEntries(capacity));
  if (outcome === "busy") return refuse("join-busy");
  if (outcome === "none") return refuse("join-not-joined");
  return done([...new Set(outcome)]);
}
