import type { Words } from "./wording.ts";

/** Reasons that have words of their own; whatever else stands in a row was trouble. */
const known = [
  "never:window",
  "never:blocked",
  "never:gone",
  "never:refused",
  "never:forgotten",
  "never:paper",
  "late",
  "unknown",
  "claimed",
  "planned",
  "stopped",
];

/** Why somebody did not get a message, as a row of the ledger has it. */
export function reasonOf(row: string, words: Words): string {
  return words.say("state-why", { row: known.includes(row) ? row.replace(":", "-") : "other" });
}
