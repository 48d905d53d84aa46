import { DateTime } from "luxon";
import { myData as collect, type MyData } from "../../actions/my-data.ts";
import { showPhone } from "../../domain/phone.ts";
import { weekdayAndDate } from "../../wording/days.ts";
import { platformsInWords } from "../../wording/platforms.ts";
import { clockTime } from "../../wording/hours.ts";
import type { Conversation } from "../engine/conversation.ts";
import { formInWords } from "../engine/half-done.ts";
import { forget } from "../engine/forget.ts";
import { participantInFull } from "../sign-up/asking.ts";
import type { Visit } from "../engine/visit.ts";

/** /dulieu: what is kept about me, as text and as a file; delete it all. */
export const myData: Conversation = {
  name: "dulieu",
  begin: show,
  async press(visit, what) {
    if (what === "file") return sendFile(visit);
    if (what === "delete") return askToDelete(visit);
    if (what === "delete-yes") return deleteAll(visit);
    return show(visit);
  },
};

/** So many places that were joined have a button each. */
const mostParts = 3;

async function show(visit: Visit): Promise<void> {
  const data = await collect(visit, visit.resident);
  const parts = data.joins.slice(0, mostParts);
  await visit.sayText(inWords(data, visit), [
    visit.button("my-data-file", "dulieu:file"),
    visit.button("my-data-delete", "dulieu:delete"),
    visit.button("my-data-join", "noi:menu"),
    ...(data.verifiedPhone === undefined ? [] : [visit.button("phone-forget", "noi:phone-off")]),
    ...parts.map(({ other, addresses }) =>
      visit.button("join-part-one", `noi:part:${other}`, { places: platformsInWords(addresses, visit.words) }),
    ),
    visit.button("menu-button", "start:menu"),
  ]);
}

function inWords(data: MyData, visit: Visit): string {
  const { words, programme } = visit;
  const dayOf = (instant: string) => weekdayAndDate(DateTime.fromISO(instant).setZone(programme.timezone).toISODate() ?? "", words, true);
  const title = (id: string) => programme.activities.find((activity) => activity.id === id)?.title ?? id;
  const lines = [
    words.say("my-data-title"),
    words.say("my-data-platform", { platform: platformsInWords(data.addresses, words), language: words.say(`language-${words.language}`) }),
    ...data.reminders.map(({ activity, lead }) =>
      words.say("my-data-reminder", { title: title(activity), lead: words.say(`lead-${lead}`) }),
    ),
    ...[...new Set(data.awaiting.map(({ activity }) => activity))].map((id) => words.say("my-data-awaiting", { title: title(id) })),
    ...data.family.map((one) => words.say("my-data-participant", { who: participantInFull(one, visit) })),
    ...data.signUps.map(({ activity, name, code }) => words.say("my-data-sign-up", { title: title(activity), name, code })),
    ...data.attendance.map(({ activity, day, name }) =>
      words.say("my-data-attendance", { title: title(activity), day: weekdayAndDate(day, words), name: name || "none" }),
    ),
    ...data.recommendations.map((book) => words.say("my-data-book", { title: book.title })),
    ...data.halfDone.map((one) => words.say("my-data-half-done", { what: formInWords(one, visit) })),
  ];
  if (data.pledge) {
    const { amount, unit, until } = data.pledge;
    lines.push(words.say("my-data-pledge", { what: words.say("pledge-what", { n: amount, unit }), until: weekdayAndDate(until, words) }));
  }
  if (data.readings.length > 0) lines.push(words.say("my-data-readings", { n: data.readings.length }));
  if (data.nudge) lines.push(words.say("my-data-nudge", { time: clockTime(data.nudge.at) }));
  if (data.verifiedPhone !== undefined) lines.push(words.say("my-data-phone", { phone: showPhone(data.verifiedPhone) }));
  if (data.lastContact) lines.push(words.say("my-data-last-contact", { day: dayOf(data.lastContact) }));
  if (data.entered) lines.push(words.say("my-data-entered", { day: dayOf(data.entered.when) }));
  const [first] = data.consents.map(({ when }) => when).toSorted();
  if (first) lines.push(words.say("my-data-consent", { day: dayOf(first) }));
  if (lines.length === (data.lastContact ? 3 : 2)) lines.push(words.say("my-data-nothing-more"));
  if (data.staff) lines.push(words.say("my-data-staff", { name: data.staff.name ?? "", named: data.staff.name ? "yes" : "no" }));
  return shortened(lines, visit).join("\n");
}

/** A message holds so many letters; the file has the rest. */
const longest = 850;

function shortened(lines: readonly string[], visit: Visit): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (kept.join("\n").length + line.length > longest) return [...kept, visit.words.say("my-data-rest")];
    kept.push(line);
  }
  return kept;
}

async function sendFile(visit: Visit): Promise<void> {
  const data = await collect(visit, visit.resident);
  await visit.sendFile("du-lieu-cua-toi.json", `${JSON.stringify(data, null, 2)}\n`, visit.words.say("my-data-file-caption"));
}

async function askToDelete(visit: Visit): Promise<void> {
  const addresses = await visit.records.residents.addresses(visit.resident);
  const everywhere = addresses.length > 1 ? platformsInWords(addresses, visit.words) : "none";
  await visit.say("my-data-sure", { everywhere }, [
    visit.button("my-data-delete-yes", "dulieu:delete-yes"),
    visit.button("my-data-keep", "dulieu:menu"),
  ]);
}

async function deleteAll(visit: Visit): Promise<void> {
  await forget(visit);
  await visit.say("my-data-deleted", {}, [visit.button("command-start", "start:menu")]);
}
