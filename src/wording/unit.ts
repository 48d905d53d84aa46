import { wholeGroup } from "../domain/totals.ts";
import type { Words } from "./wording.ts";

/** A class or unit; "cả đơn vị" where none is named. */
export function unitInWords(unit: string, words: Words): string {
  return unit === wholeGroup ? words.say("totals-whole") : unit;
}
