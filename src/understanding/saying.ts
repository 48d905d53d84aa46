import type { Intent } from "../domain/question.ts";
import { named as nameable } from "./names.ts";
import type { Scene } from "./scene.ts";
import type { Strangeness } from "./strangeness.ts";
import { sayings, sureSayings } from "./words/sayings.ts";

/** Wishes that may be for an activity; the others are spoiled by one that is named. */
const mayName: ReadonlySet<Intent> = new Set<Intent>(["remind", "cancel"]);

/** What people say of themselves beside it: "đêm hôm khuya khoắt", "chán quá". */
const moods = new Set(["fun", "health", "insult"]);

/** A wish is said in fewer words; over more, shapes would take time. */
const mostWords = 120;

/** What a sentence means by its shape, when nothing else is spoken of; `sure`: by the shapes that nothing can change. */
export function sayingOf(scene: Scene, strange: Strangeness, sure: boolean): Intent | undefined {
  if (strange.otherWard || strange.extras.length > 0 || scene.reading.tokens.length > mostWords) return undefined;
  const said = scene.said();
  for (const [shape, intent] of sure ? sureSayings : sayings) {
    const match = shape.exec(said);
    if (!match) continue;
    if (!mayName.has(intent) && scene.named.strength >= nameable && scene.named.specific) continue;
    const of = ` ${match[0].trim()} `;
    if (intent === "progress" && scene.has("pledge", "will", "offering") && !/ (?:tien do|so voi|phan tram|con thieu) /.test(said)) continue;
    // What is read or recommended may be about anything.
    if (intent === "recommend" || intent === "progress") return intent;
    // What the shape itself holds is explained by it: "phản ánh thì gửi đâu".
    if (strange.outside.every((found) => moods.has(found.name) || of.includes(` ${scene.text(found)} `))) return intent;
  }
  return undefined;
}
