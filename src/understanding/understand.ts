import type { DateTime } from "luxon";
import type { Activity, Programme } from "../domain/programme.ts";
import type { AskedField, Intent, Question } from "../domain/question.ts";
import { commandIntent } from "./commands.ts";
import { daysBetween } from "./calendar.ts";
import { askedOfActivities, askedOfContact, askedOfWeek } from "./fields.ts";
import { learn } from "./knowledge.ts";
import { Scene } from "./scene.ts";
import { sayingOf } from "./saying.ts";
import { scheduleOf } from "./schedule.ts";
import type { Moment } from "./selection.ts";
import { strangenessOf } from "./strangeness.ts";
import { isAboutBot, isAboutContact, isAboutWeek, isPraise, isTalk } from "./talk.ts";
import { wallClock } from "./wall-clock.ts";
import { wishOf } from "./wishes.ts";

/** What a sentence means at that moment; any text, any zone. Never throws. */
export type Understand = (sentence: string, now: DateTime) => Question;

/** Prepares what is known of one programme; do it once a programme. */
export function prepareUnderstanding(programme: Programme): Understand {
  const knowledge = learn(programme);
  const { timezone, starts, ends, activities } = programme;
  const days = daysBetween(starts, ends);
  const clock = wallClock(timezone);
  return (sentence, now) => {
    const moment = clock(now);
    const command = commandIntent(sentence);
    if (command) return answer(command, command === "schedule" ? activities : []);
    const scene = new Scene(knowledge.vocabulary.read(sentence), knowledge, { today: moment.day, starts, ends, days });
    if (scene.reading.tokens.length === 0) return answer(/\p{Emoji_Presentation}/u.test(sentence) ? "help" : "none");
    return { ...decide(scene, moment), days: scene.days.days, part: scene.days.part };
  };
}

function decide(scene: Scene, now: Moment): Question {
  const strange = strangenessOf(scene);
  if (isPraise(scene)) return answer("help");
  const wish = sayingOf(scene, strange, true) ?? wishOf(scene, strange) ?? sayingOf(scene, strange, false);
  if (wish) return answer(wish, activitiesOf(wish, scene), askedOf(wish, scene));
  if (isAboutBot(scene, strange)) return answer("help");
  if (isAboutContact(scene, strange)) return answer("contact", [], askedOfContact(scene));
  if (isAboutWeek(scene, strange)) return answer("about", [], askedOfWeek(scene));
  const schedule = scheduleOf(scene, strange, now);
  if (schedule) return answer("schedule", schedule, askedOfActivities(scene));
  return answer(isTalk(scene, strange) ? "help" : "none");
}

function askedOf(wish: Intent, scene: Scene): AskedField[] {
  if (wish === "contact") return askedOfContact(scene);
  if (wish === "about") return askedOfWeek(scene);
  return wish === "signup" ? askedOfActivities(scene) : [];
}

const naming: ReadonlySet<Intent> = new Set<Intent>(["signup", "cancel", "remind"]);

function activitiesOf(wish: Intent, scene: Scene): readonly Activity[] {
  if (!naming.has(wish) || scene.named.strength < (wish === "remind" ? 0.9 : 0.7)) return [];
  return scene.named.chosen.flatMap((index) => scene.knowledge.programme.activities[index] ?? []);
}

function answer(intent: Intent, activities: readonly Activity[] = [], asked: readonly AskedField[] = []): Question {
  return { intent, activities: activities.map((activity) => activity.id), days: [], asked };
}

