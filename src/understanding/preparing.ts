import type { Programme } from "../domain/programme.ts";
import { readLearned } from "./learning/learned.ts";
import { prepareUnderstanding, type Understand } from "./understand.ts";

/** Reads a programme before its residents ask: it takes a moment. */
export type Prepare = (programme: Programme) => Understand;

/** By what was learned from the examples, which lies in that file. */
export function preparingBy(file: string): Prepare {
  const learned = readLearned(file);
  return (programme) => prepareUnderstanding(programme, learned);
}
