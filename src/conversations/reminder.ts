import { setReminder } from "../actions/set-reminder.ts";
import type { Activity } from "../domain/programme.ts";
import { dueAt, isLead, leads, uselessFrom, type Lead } from "../domain/reminder.ts";
import { weekdayAndDate } from "../wording/days.ts";
import type { Conversation } from "./engine/conversation.ts";
import { label } from "./engine/label.ts";
import { shortName } from "../domain/short-name.ts";
import type { Visit } from "./engine/visit.ts";

const pageSize = 6;

/** /nhac: be reminded of an activity, see one's reminders, turn them off. */
export const reminder: Conversation = {
  name: "nhac",
  begin: showReminders,
  async press(visit, what, argument = "", lead = "") {
    if (what === "add") return pickActivity(visit, Number.parseInt(argument, 10) || 0);
    if (what === "for") return pickLead(visit, argument);
    if (what === "set" && isLead(lead)) return set(visit, argument, lead);
    if (what === "off" && isLead(lead)) return turnOff(visit, argument, lead);
    if (what === "all-off") return turnAllOff(visit);
    return showReminders(visit);
  },
};

async function showReminders(visit: Visit): Promise<void> {
  const mine = await visit.records.reminders.of(visit.resident);
  const known = mine.flatMap(([id, lead]) => {
    const activity = visit.programme.activities.find((one) => one.id === id);
    return activity && isLead(lead) ? [{ activity, lead }] : [];
  });
  const add = visit.button("reminder-add", "nhac:add:0");
  const menu = visit.button("menu-button", "start:menu");
  if (known.length === 0) return visit.say("reminder-none", {}, [add, menu]);
  const lines = known.map(({ activity, lead }) => {
    const line = `• ${activity.title}: ${visit.words.say(`lead-${lead}`)}`;
    return activity.cancelled ? visit.words.say("line-cancelled", { line }) : line;
  });
  const off = known.slice(0, pageSize).map(({ activity, lead }) =>
    visit.button("reminder-turn-off", `nhac:off:${shortName(activity.id)}:${lead}`, {
      title: label(activity.title),
      lead: visit.words.say(`lead-${lead}`),
    }),
  );
  await visit.sayText([visit.words.say("reminder-mine"), ...lines].join("\n"), [
    ...off,
    ...(known.length > 1 ? [visit.button("reminder-all-off", "nhac:all-off")] : []),
    add,
    menu,
  ]);
}

/** The ceremonies first: they are what most people ask for. */
async function pickActivity(visit: Visit, from: number): Promise<void> {
  const open = visit.programme.activities.filter((activity) => !activity.cancelled && !isOver(visit, activity));
  const ceremonies = open.filter(({ kind }) => kind === "opening" || kind === "closing");
  const ordered = [...ceremonies, ...open.filter((activity) => !ceremonies.includes(activity))];
  if (ordered.length === 0) return visit.say("reminder-week-over", {}, [visit.button("menu-button", "start:menu")]);
  const page = ordered.slice(from, from + pageSize);
  const more = ordered.length > from + pageSize ? [visit.button("more", `nhac:add:${from + pageSize}`)] : [];
  await visit.say("reminder-which", {}, [
    ...page.map(({ id, title }) => ({ label: label(title), data: `nhac:for:${shortName(id)}` })),
    ...more,
    visit.button("menu-button", "start:menu"),
  ]);
}

async function pickLead(visit: Visit, name: string): Promise<void> {
  const activity = findActivity(visit, name);
  if (!activity) return pickActivity(visit, 0);
  await offerLeads(visit, activity);
}

/** Asks how long before; only what can still arrive is offered. */
export async function offerLeads(visit: Visit, activity: Activity): Promise<void> {
  const zone = visit.programme.timezone;
  if (activity.cancelled) return visit.say("activity-is-cancelled", { title: activity.title }, [visit.button("menu-button", "start:menu")]);
  const possible = leads.filter((lead) => (dueAt(activity, lead, zone) ?? visit.now.plus({ days: 1 })) > visit.now);
  if (isOver(visit, activity) || possible.length === 0) {
    return visit.say("reminder-too-late", { title: activity.title }, [visit.button("menu-button", "start:menu")]);
  }
  const when = activity.date ? weekdayAndDate(activity.date, visit.words) : visit.words.say("reminder-no-date");
  await visit.say(
    "reminder-how-long",
    {
      title: activity.title,
      when,
      time: activity.time?.replace(/^0/, "") ?? "",
      known: activity.date ? (activity.time ? "all" : "date") : "none",
    },
    [
      ...possible.map((lead) => visit.button(`lead-${lead}`, `nhac:set:${shortName(activity.id)}:${lead}`)),
      visit.button("menu-button", "start:menu"),
    ],
  );
}

async function set(visit: Visit, name: string, lead: Lead): Promise<void> {
  const activity = findActivity(visit, name);
  const answer = await setReminder(visit, visit.resident, { activity: activity?.id ?? "", lead });
  const buttons = [visit.button("reminder-mine-button", "nhac:menu"), visit.button("menu-button", "start:menu")];
  if ("refused" in answer) return visit.say(answer.refused, answer.values, buttons);
  visit.house.dueChanged();
  const { activity: found, waitsFor } = answer.done;
  await visit.say("reminder-set", { title: found.title, lead: visit.words.say(`lead-${lead}`), waitsFor }, buttons);
}

async function turnOff(visit: Visit, name: string, lead: Lead): Promise<void> {
  const activity = findActivity(visit, name);
  const had = activity !== undefined && (await visit.records.reminders.remove(visit.resident, [activity.id, lead]));
  await visit.say(had ? "reminder-off" : "reminder-was-off", { title: activity?.title ?? "" }, [
    visit.button("reminder-mine-button", "nhac:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function turnAllOff(visit: Visit): Promise<void> {
  for (const wish of await visit.records.reminders.of(visit.resident)) await visit.records.reminders.remove(visit.resident, wish);
  await visit.say("reminder-all-are-off", {}, [visit.button("menu-button", "start:menu")]);
}

export function findActivity(visit: Visit, name: string): Activity | undefined {
  return visit.programme.activities.find(({ id }) => shortName(id) === name);
}

function isOver(visit: Visit, activity: Activity): boolean {
  const useless = uselessFrom(activity, visit.programme.timezone);
  return useless !== undefined && useless <= visit.now;
}
