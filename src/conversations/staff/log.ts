import { differences } from "../../domain/change.ts";
import type { Activity } from "../../domain/programme.ts";
import { digestName } from "../../domain/short-name.ts";
import { roleFromShort } from "../../domain/staff.ts";
import type { KeptStaffDeed } from "../../records/staff-log.ts";
import { date } from "../../wording/days.ts";
import { fieldInWords } from "../../wording/field.ts";
import { roleInWords } from "../../wording/role.ts";
import { label } from "../engine/label.ts";
import { colleagues } from "../engine/overtaken.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 8;

/** What staff did, the latest first, in plain words; ids are looked up, so what is gone by now is shown by its id. */
export async function showStaffLog(visit: Visit, before?: string): Promise<void> {
  const { words, records, programme } = visit;
  const found = await records.staffLog.latest(pageSize + 1, before);
  const page = found.slice(0, pageSize);
  const nameOf = await colleagues(
    visit,
    page.flatMap(({ by, about }) => [by, about]),
  );
  const lines: string[] = [];
  for (const deed of page) {
    const at = deed.at.setZone(programme.timezone);
    const what = words.say("staff-deed", {
      deed: deed.deed,
      about: await aboutInWords(deed, visit, nameOf),
      before: stateInWords(deed, deed.before, visit),
      after: stateInWords(deed, deed.after, visit),
    });
    lines.push(words.say("staff-log-line", { when: `${date(at.toISODate() ?? "")} ${at.toFormat("H:mm")}`, who: nameOf(deed.by), what }));
  }
  const older = found.length > pageSize ? [visit.button("more", `nhanvien:log:${page.at(-1)?.id ?? ""}`)] : [];
  await visit.sayText([words.say(page.length === 0 ? "staff-log-empty" : "staff-log-title"), ...lines].join("\n"), [
    ...older,
    visit.button("staff-list", "nhanvien:list"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** A group's id stands before the unit's: "to-5", "to-5:3a". */
const ofGroups = /^(?:totals|unit|group)-/;
const ofResidents = /^(?:staff|twins)-/;

async function aboutInWords(
  { deed, about }: KeptStaffDeed,
  { programme, records }: Visit,
  nameOf: (number: string) => string,
): Promise<string> {
  if (ofResidents.test(deed)) return nameOf(about);
  if (deed.startsWith("announcement-")) {
    return label((await records.announcements.get(about))?.announcement.text.replaceAll(/\s+/g, " ") ?? about);
  }
  if (deed.startsWith("book-")) {
    return [...(await records.books.shelf()).books.values()].find(({ key }) => digestName(key) === about)?.title ?? about;
  }
  if (ofGroups.test(deed)) {
    const [id = "", unit = ""] = about.split(/:(.*)/s);
    return [programme.groups.find((group) => group.id === id)?.name ?? id, unit].filter(Boolean).join(", ");
  }
  // "khai-mac", "khai-mac:2024-10-03:12"
  const [id = "", day] = about.split(":");
  const title = programme.activities.find((activity) => activity.id === id)?.title;
  return title === undefined ? about : [`“${title}”`, ...(day === undefined ? [] : [date(day)])].join(", ");
}

/** What was before or after: fields of an activity, a role, how many people for which activity; anything else as it was written. */
function stateInWords({ deed }: KeptStaffDeed, text: string | undefined, visit: Visit): string {
  const { words, programme } = visit;
  if (text === undefined) return "";
  if (deed.startsWith("staff-")) return roleInWords(roleFromShort(text), visit);
  if (deed === "people-entered" || deed === "entry-undone") {
    const [activity = "", people = ""] = text.split(" ");
    return words.say("staff-deed-people", { people, title: programme.activities.find(({ id }) => id === activity)?.title ?? "–" });
  }
  if (!deed.startsWith("activity-")) return text;
  const fields = differences({} as Activity, JSON.parse(text) as Activity);
  return fields.map(({ field, is }) => `${words.say(`programme-field-${field}`)} ${fieldInWords(is, field, words)}`).join(", ");
}
