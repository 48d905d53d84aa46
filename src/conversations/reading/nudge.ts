import { setNudge } from "../../actions/set-nudge.ts";
import { isNudgeHour, nudgeHours } from "../../domain/nudge.ts";
import type { LocalTime } from "../../domain/programme.ts";
import { localDay } from "../../domain/reminder.ts";
import { refuse } from "../../domain/refusal.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import { dayForPeople } from "../../wording/days.ts";
import { clockTime } from "../../wording/hours.ts";
import type { Talk } from "../engine/talk.ts";
import { timeOfDay } from "../engine/time-of-day.ts";
import type { Visit } from "../engine/visit.ts";

/** Before school, at noon, and when the day's work is done; any other is typed. */
const usualHours: readonly LocalTime[] = ["06:30", "12:00", "17:00", "19:00", "20:00", "21:00"];

/** Offered to who has a pledge, as only then anybody is nudged. */
export async function nudgeButton(visit: Visit): Promise<OutgoingButton[]> {
  const nudge = await visit.records.nudges.of(visit.resident);
  if (nudge) return [visit.button("nudge-change", "doc:nudge", { time: clockTime(nudge.at) })];
  return (await visit.records.pledges.of(visit.resident)) ? [visit.button("nudge-button", "doc:nudge")] : [];
}

/** At which hour; the hour is all that is asked, and the consent stands in the question. */
export async function chooseHour(talk: Talk): Promise<void> {
  const { visit } = talk;
  if (!(await visit.records.pledges.of(visit.resident))) {
    return talk.finish("nudge-needs-pledge", {}, [visit.button("menu-pledge", "camket:menu"), visit.button("menu-button", "start:menu")]);
  }
  const has = (await visit.records.nudges.of(visit.resident)) !== undefined;
  const at = await talk.ask("at", {
    say: "nudge-ask",
    choices: [
      ...usualHours.map((value) => ({ label: clockTime(value), value })),
      ...(has ? [{ label: visit.words.say("nudge-off"), value: "" }] : []),
    ],
    numeric: true,
    read(typed) {
      const hour = /^\s*\d{1,2}\s*$/.test(typed) ? `${typed.trim()}h` : typed;
      const time = timeOfDay(hour);
      return "refused" in time || isNudgeHour(time.value) ? time : refuse("nudge-hours", { ...nudgeHours });
    },
  });
  if (at === "") return turnNudgeOff(visit, (text, buttons) => talk.finishWith(text, buttons));
  const answer = await setNudge(visit, visit.resident, at);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, [visit.button("menu-button", "start:menu")]);
  visit.house.dueChanged();
  const day = dayForPeople(answer.done.from, localDay(visit.now, visit.programme.timezone), visit.words);
  await talk.finish("nudge-set", { time: clockTime(at), day }, [
    visit.button("menu-reading", "doc:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** One tap, in the nudge itself as well. */
export async function turnNudgeOff(visit: Visit, say: Visit["sayText"] = visit.sayText.bind(visit)): Promise<void> {
  await visit.records.nudges.remove(visit.resident);
  await say(visit.words.say("nudge-is-off"), [visit.button("nudge-again", "doc:nudge"), visit.button("menu-button", "start:menu")]);
}
