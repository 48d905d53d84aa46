import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/**
 * Lets go out again what was held since the data was put back from a backup. `"from-now"` passes over everything that is due
 * by now, as it probably went out before: whom it was for has a row that says so, and is not written to.
 */
export async function releaseHold(
  { records, now }: Pick<Circumstances, "records" | "now">,
  by: string,
  what: "all" | "from-now",
): Promise<Answer> {
  const before = await records.life.held();
  if (before === undefined || before === "passing-over") return refuse("hold-is-over");
  const released = what === "all" ? await records.life.release() : await records.life.passOver();
  if (!released) return refuse("hold-is-over");
  await records.staffLog.write({ by, deed: "deliveries-released", about: what, before, at: now });
  return done(true);
}
