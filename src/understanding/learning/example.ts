import type { Intent } from "../../domain/question.ts";

/** A sentence of a resident, and what is meant by it. */
export interface Example {
  /** Id of the programme that it was said of. */
  readonly programme: string;
  /** When it was said, ISO 8601 with its offset. */
  readonly now: string;
  readonly text: string;
  /** Every intent that is right, the likeliest first. */
  readonly intents: readonly Intent[];
  /** Every set of activities that is right, by their ids; none when nobody said. */
  readonly activities: readonly (readonly string[])[];
}

/** A line of examples/questions, with all that a good answer presents, or of examples/sentences, with the intent alone. */
type Line = Pick<Example, "programme" | "now" | "text"> &
  (
    | { readonly intent: Intent; readonly intent_any?: readonly Intent[] }
    | {
        readonly expect: {
          readonly intent: Intent;
          readonly intent_any?: readonly Intent[];
          readonly activities: readonly string[];
          readonly activities_any?: readonly (readonly string[])[];
        };
      }
  );

/** Reads a file of examples, one JSON object a line. @throws when a line is none */
export function readExamples(lines: string): Example[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => exampleOf(JSON.parse(line) as Line));
}

function exampleOf(line: Line): Example {
  const { programme, now, text } = line;
  if (!("expect" in line)) return { programme, now, text, intents: line.intent_any ?? [line.intent], activities: [] };
  const { intent, intent_any, activities, activities_any } = line.expect;
  return { programme, now, text, intents: intent_any ?? [intent], activities: activities_any ?? [activities] };
}
