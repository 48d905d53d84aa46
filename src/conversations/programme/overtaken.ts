import { differences } from "../../domain/change.ts";
import type { Activity } from "../../domain/programme.ts";
import { fieldInWords } from "../../wording/field.ts";
import { whoWasQuicker } from "../engine/overtaken.ts";
import { afterChange } from "./telling.ts";
import type { Talk } from "../engine/talk.ts";

/**
 * A colleague changed the activity since the officer saw it: what was and what is now is shown, and the officer decides.
 * @param wanted what they want, in words @param answers those that are asked for again, if they want it still
 */
export async function askWhetherStill(talk: Talk, seen: Activity, wanted: string, ...answers: string[]): Promise<void> {
  const { visit } = talk;
  const { words } = visit;
  const kept = await visit.records.programmes.current();
  const now = kept?.programme.activities.find(({ id }) => id === seen.id);
  const who = (await whoWasQuicker(visit, seen.id)) ?? words.say("somebody-else");
  const changes = (now ? differences(seen, now) : []).map(({ field, was, is }) =>
    words.say("programme-difference", {
      field: words.say(`programme-field-${field}`),
      was: fieldInWords(was, field, words),
      is: fieldInWords(is, field, words),
    }),
  );
  if (changes.length === 0) return talk.finish("change-overtaken", { title: seen.title }, afterChange(visit, seen));
  const still = await talk.ask("still", {
    say: "programme-overtaken",
    values: { title: seen.title, who, changes: changes.join("\n"), wanted },
    choices: [
      { label: words.say("programme-still"), value: true },
      { label: words.say("programme-leave-as-is"), value: false },
    ],
  });
  if (!still) return talk.finish("programme-left-as-is", { title: seen.title, who }, afterChange(visit, seen));
  return talk.amend({ activity: now }, "still", ...answers);
}
