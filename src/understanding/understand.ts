import type { DateTime } from "luxon";
import type { Activity, Programme } from "../domain/programme.ts";
import type { AskedField, Intent, Question } from "../domain/question.ts";
import { commandIntent } from "./commands.ts";
import { daysBetween } from "./calendar.ts";
import { askedOfActivities, askedOfContact, askedOfWeek } from "./fields.ts";
import { learn } from "./knowledge.ts";
import { featuresOf } from "./learning/features.ts";
import { choosing, featuresOfChoice, likeliestIntent, likeliestListing, type Learned } from "./learning/learned.ts";
import { listingsOf } from "./listings.ts";
import { Scene } from "./scene.ts";
import type { Moment } from "./selection.ts";
import { wallClock } from "./wall-clock.ts";

/** What a sentence means at that moment; any text, any zone. Never throws. */
export type Understand = (sentence: string, now: DateTime) => Question;

/** What is noticed in a sentence of one programme's resident at that moment. */
export type Observe = (sentence: string, now: DateTime) => { readonly scene: Scene; readonly moment: Moment };

/** Prepares what is noticed; what it means is another question. */
export function prepareObserving(programme: Programme): Observe {
  const knowledge = learn(programme);
  const { timezone, starts, ends } = programme;
  const days = daysBetween(starts, ends);
  const clock = wallClock(timezone);
  return (sentence, now) => {
    const moment = clock(now);
    return { moment, scene: new Scene(knowledge.vocabulary.read(sentence), knowledge, { today: moment.day, starts, ends, days }) };
  };
}

/** Prepares what is known of one programme; do it once a programme. */
export function prepareUnderstanding(programme: Programme, learned: Learned): Understand {
  const observe = prepareObserving(programme);
  return (sentence, now) => {
    const command = commandIntent(sentence);
    if (command) return answer(command, command === "schedule" ? programme.activities : []);
    const { scene, moment } = observe(sentence, now);
    if (scene.reading.tokens.length === 0) return answer(/\p{Emoji_Presentation}/u.test(sentence) ? "help" : "none");
    return { ...decide(scene, moment, learned), days: scene.days.days, part: scene.days.part };
  };
}

function decide(scene: Scene, now: Moment, learned: Learned): Question {
  const features = featuresOf(scene);
  const intent = likeliestIntent(features, learned);
  if (!choosing.has(intent)) return answer(intent, [], askedOf(intent, scene));
  const listing = likeliestListing(featuresOfChoice(features, intent), listingsOf(scene, now), learned);
  return { ...answer(intent, listing?.activities, askedOf(intent, scene)), named: listing?.labels.includes("named") === true };
}

function askedOf(intent: Intent, scene: Scene): AskedField[] {
  if (intent === "contact") return askedOfContact(scene);
  if (intent === "about") return askedOfWeek(scene);
  return intent === "schedule" || intent === "signup" ? askedOfActivities(scene) : [];
}

function answer(intent: Intent, activities: readonly Activity[] = [], asked: readonly AskedField[] = []): Question {
  return { intent, activities: activities.map((activity) => activity.id), days: [], asked };
}
