import { cancelActivity } from "../../actions/change-activity.ts";
import type { Activity } from "../../domain/programme.ts";
import { when } from "../../wording/when.ts";
import { where } from "../../wording/where.ts";
import { askWhetherStill } from "./overtaken.ts";
import { afterChange, sayKept, tellingTo } from "./telling.ts";
import type { Talk } from "../engine/talk.ts";

/** Calls an activity off, or says that it takes place after all; those concerned are told what was and what is now, if the officer agrees. */
export async function cancelOrRevive(talk: Talk): Promise<void> {
  const { visit } = talk;
  const activity = talk.given<Activity>("activity");
  const what = activity.cancelled ? "revive" : "cancel";
  const { vi } = visit.house.wording;
  const text = vi.say(`programme-told-${what}`, {
    title: activity.title,
    when: when(activity, visit.programme, vi),
    where: where(activity) ?? (what === "cancel" ? "none" : ""),
  });
  const telling = await tellingTo(visit, activity, text.trim());
  const { people } = telling;
  const tell = { label: visit.words.say(`programme-${what}-and-tell`, { people }), value: "tell" };
  const decision = await talk.ask("decision", {
    say: `programme-${what}-sure`,
    values: { title: activity.title, people, text: telling.text },
    choices: [
      ...(people > 0 ? [tell] : []),
      { label: visit.words.say(`programme-${what}-only`), value: "only" },
      { label: visit.words.say("leave"), value: "leave" },
    ],
  });
  if (decision === "leave") return talk.finish("talk-left", {}, [visit.button("menu-button", "start:menu")]);
  const answer = await cancelActivity(visit, visit.resident, activity, what === "cancel");
  if ("refused" in answer && answer.refused === "change-overtaken") {
    return askWhetherStill(talk, activity, visit.words.say(`programme-${what}`), "decision");
  }
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, afterChange(visit, activity));
  if (decision === "tell") await visit.records.untold.forget(activity.id);
  await sayKept(talk, `programme-${what}-kept`, { title: activity.title }, activity, decision === "tell" ? telling : undefined);
}
