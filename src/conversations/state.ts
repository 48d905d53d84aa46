import { releaseHold } from "../actions/release-hold.ts";
import { listMissed } from "../actions/list-missed.ts";
import { leads } from "../domain/reminder.ts";
import { shortName } from "../domain/short-name.ts";
import { reasonOf } from "../wording/reason.ts";
import type { Conversation } from "./engine/conversation.ts";
import { label } from "./engine/label.ts";
import type { Visit } from "./engine/visit.ts";

/** /tinhtrang, for staff: which platforms work, who could not be reached, what was not understood. */
export const state: Conversation = {
  name: "tinhtrang",
  needs: "state",
  aside: true,
  begin: show,
  async press(visit, what, how) {
    if (what === "missed") return showMissed(visit);
    if (what === "hold") return showHold(visit);
    if (what === "release") return release(visit, how);
    if (what === "sentences") return showSentences(visit);
    return show(visit);
  },
};

/** So many sentences, and letters of each, fit into one message that can still be read. */
const mostSentences = 20;
const longestSentence = 70;
const mostNumbers = 30;
/** So many activities that staff changed and told nobody of have a button. */
const mostUntold = 3;

async function show(visit: Visit): Promise<void> {
  const { words, house, records, programme } = visit;
  const lines = (await house.platforms()).map(({ name, stopped, plan }) => {
    const platform = words.say(`platform-${name}`);
    const line = words.say(stopped === undefined ? "state-works" : "state-stopped", { platform });
    return plan ? `${line} ${words.say("state-plan", { ...plan })}` : line;
  });
  const wanting = await records.reminders.anybody(programme.activities.flatMap(({ id }) => leads.map((lead) => [id, lead] as const)));
  const { free, counted, template, unreachable } = await house.countReach(wanting);
  const missing = await house.missing();
  const held = await records.life.held();
  const changed = new Set(await records.untold.all());
  const untold = programme.activities.filter(({ id }) => changed.has(id));
  await visit.sayText(
    [
      words.say("state-title"),
      ...lines,
      ...(held ? [words.say("hold-lasts")] : []),
      ...(missing > 0 ? [words.say("state-missing", { n: missing })] : []),
      ...untold.map(({ title }) => words.say("state-untold", { title })),
      words.say("state-reminders", { n: wanting.length, free, counted, template, unreachable: unreachable.length }),
    ].join("\n"),
    [
      ...(held ? [visit.button("hold-button", "tinhtrang:hold")] : []),
      ...untold.slice(0, mostUntold).map(({ id, title }) => ({ label: label(title), data: `chuongtrinh:one:${shortName(id)}` })),
      visit.button("state-missed-button", "tinhtrang:missed"),
      visit.button("state-sentences-button", "tinhtrang:sentences"),
      visit.button("menu-button", "start:menu"),
    ],
  );
}

/** The data was put back from a backup: what is due by now may have gone out before. */
async function showHold(visit: Visit): Promise<void> {
  const held = await visit.records.life.held();
  if (held === undefined) return visit.say("hold-is-over", {}, back(visit));
  await visit.say("hold-ask", { why: held }, [
    visit.button("hold-from-now", "tinhtrang:release:from-now"),
    visit.button("hold-all", "tinhtrang:release:all"),
    ...back(visit),
  ]);
}

async function release(visit: Visit, how: string | undefined): Promise<void> {
  if (!visit.may("announcements") || (how !== "all" && how !== "from-now")) return showHold(visit);
  const answer = await releaseHold(visit, visit.resident, how);
  if ("refused" in answer) return visit.say(answer.refused, answer.values, back(visit));
  visit.house.dueChanged();
  await visit.say(`hold-released-${how}`, {}, back(visit));
}

async function showMissed(visit: Visit): Promise<void> {
  const { words, programme } = visit;
  const missed = await listMissed(visit);
  if (missed.length === 0) return visit.say("state-nobody-missed", {}, back(visit));
  const lines = missed.flatMap(({ activity, lead, people }) => [
    words.say("state-missed-reminder", {
      title: programme.activities.find(({ id }) => id === activity)?.title ?? activity,
      lead: words.say(`lead-${lead}`),
    }),
    ...[...people].map(([row, residents]) =>
      words.say("state-missed-people", { why: reasonOf(row, words), n: residents.length, numbers: numbersOf(residents) }),
    ),
  ]);
  await visit.sayText([words.say("state-missed-title"), ...lines].join("\n"), back(visit));
}

function numbersOf(residents: readonly string[]): string {
  const shown = residents.toSorted((one, other) => Number(one) - Number(other)).slice(0, mostNumbers);
  return shown.join(", ") + (residents.length > mostNumbers ? "…" : "");
}

async function showSentences(visit: Visit): Promise<void> {
  const sentences = await visit.records.notUnderstood.latest(mostSentences);
  if (sentences.length === 0) return visit.say("state-no-sentences", {}, back(visit));
  const lines = sentences.map((sentence) => {
    const line = sentence.replaceAll(/\s+/g, " ");
    return `– ${line.length > longestSentence ? `${line.slice(0, longestSentence)}…` : line}`;
  });
  await visit.sayText([visit.words.say("state-sentences-title"), ...lines].join("\n"), back(visit));
}

function back(visit: Visit) {
  return [visit.button("state-button", "tinhtrang:menu"), visit.button("menu-button", "start:menu")];
}
