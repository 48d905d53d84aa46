import type { DateTime } from "luxon";
import type { Programme } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";

/** What a sentence means at that moment; any text, any zone. Never throws. */
export type Understand = (sentence: string, now: DateTime) => Question;

/** Prepares what is known of one programme; do it once a programme. */
export function prepareUnderstanding(programme: Programme): Understand {
  void programme;
  return () => ({ intent: "help", activities: [], days: [], asked: [] });
}
