import { countWeek } from "../actions/count-week.ts";
import { recordExport } from "../actions/record-export.ts";
import { momentInWords } from "../wording/days.ts";
import type { Conversation } from "./engine/conversation.ts";
import { label } from "./engine/label.ts";
import type { Visit } from "./engine/visit.ts";

/** /baocao, for staff: the week's figures, and its tables as files. */
export const report: Conversation = {
  name: "baocao",
  needs: "report",
  aside: true,
  begin: showFigures,
  async press(visit, what, name = "") {
    if (what === "activities") return showActivities(visit);
    if (what === "xlsx") return handOver(visit, "xlsx");
    if (what === "csv" && visit.house.exports.tables(visit.words).some(({ file }) => file === name)) return handOver(visit, name);
    if (what === "csv") return pickTable(visit);
    return showFigures(visit);
  },
};

async function showFigures(visit: Visit): Promise<void> {
  const { words } = visit;
  const { signUps, present, books, pledges, read } = await countWeek(visit);
  const lines = [
    words.say("report-title", { when: momentInWords(visit.now, visit.programme.timezone, words) }),
    words.say("report-sign-ups", { ...signUps }),
    words.say("report-present", { ...present }),
    words.say("report-books", { books: books.approved, voices: books.voices, pending: books.pending }),
    words.say("report-pledges", { people: pledges }),
    words.say("report-read", { ...read }),
  ];
  await visit.sayText(lines.join("\n"), [
    visit.button("report-activities-button", "baocao:activities"),
    visit.button("report-xlsx-button", "baocao:xlsx"),
    visit.button("report-csv-button", "baocao:csv"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** What takes sign-ups, and wherever somebody was recorded or counted. */
async function showActivities(visit: Visit): Promise<void> {
  const { words, records, programme } = visit;
  const days = await records.attendance.days();
  const headCounts = await records.attendance.headCounts();
  const activities = programme.activities.filter(
    ({ id, signup }) => signup || days.has(id) || headCounts.some(({ activity }) => activity === id),
  );
  const counts = await records.signUps.counts(activities.map(({ id }) => id));
  const lines = activities.map(async ({ id, title }, index) => {
    const counted = headCounts.filter(({ activity }) => activity === id).reduce((sum, { count }) => sum + count, 0);
    const present = await records.attendance.count(id, days.get(id) ?? []);
    return words.say("report-activity", { title: label(title, 60), ...(counts[index] ?? { places: 0, waiting: 0 }), ...present, counted });
  });
  await visit.sayText([words.say("report-activities-title"), ...(await Promise.all(lines))].join("\n"), back(visit));
}

async function pickTable(visit: Visit): Promise<void> {
  const tables = visit.house.exports.tables(visit.words).map(({ file, title }) => ({ label: label(title), data: `baocao:csv:${file}` }));
  await visit.say("report-which-csv", {}, [...tables, ...back(visit)]);
}

/** @param what "xlsx", or the name of a table */
async function handOver(visit: Visit, what: string): Promise<void> {
  const member = await visit.records.staff.find(visit.address);
  const by = member?.name ?? visit.words.say("report-by-number", { number: visit.resident });
  const { name, content } = await visit.house.exports.make(what, by, visit.words);
  await recordExport(visit, visit.resident, what);
  await visit.sendFile(
    name,
    content,
    visit.words.say("report-file-caption", { when: momentInWords(visit.now, visit.programme.timezone, visit.words), by }),
  );
}

function back(visit: Visit) {
  return [visit.button("report-back-button", "baocao:menu"), visit.button("menu-button", "start:menu")];
}
