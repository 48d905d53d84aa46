import type { Pledge, Progress } from "./pledge.ts";
import type { LocalDate } from "./programme.ts";

/** How a pledge was kept: to its end, or with whatever was read in its time. Both are acknowledged; "too early" is nobody's fault. */
export type Kept = "reached" | "read" | "nothing-yet";

/** @param weekEnds the last day of the programme's week */
export function howKept(
  pledge: Pledge | undefined,
  { towards, goal }: Pick<Progress, "towards" | "goal">,
  today: LocalDate,
  weekEnds: LocalDate,
): Kept {
  if (!pledge || goal === undefined || towards === 0) return "nothing-yet";
  if (towards >= goal) return "reached";
  return pledge.until < today || weekEnds < today ? "read" : "nothing-yet";
}
