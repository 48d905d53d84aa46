import { daysOf, readTypedCode } from "../../domain/attendance.ts";
import type { Activity, LocalDate } from "../../domain/programme.ts";
import { localDay } from "../../domain/reminder.ts";
import { digestName, shortName } from "../../domain/short-name.ts";
import type { SentFile } from "../../platforms/platform.ts";
import { weekdayAndDate } from "../../wording/days.ts";
import { arriveByPoster, askWalkIn, askWhoCame } from "./by-poster.ts";
import { markByCode, undoByCode } from "./by-code.ts";
import { askHeadCount } from "./head-count.ts";
import { markOnList, showList, takeOffList } from "./list.ts";
import { renewPoster, showPoster } from "./poster.ts";
import type { Conversation } from "../engine/conversation.ts";
import { label } from "../engine/label.ts";
import { readDay, writeDay } from "../engine/short-day.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 8;
const staffParts = ["file", "of", "days", "list", "m", "o", "undo", "count", "head-count", "poster", "renew", "all"] as const;

/** /diemdanh: staff record who came, by the receipt's code or from the list, and how many; residents record themselves by the code of the poster. */
export const attendance: Conversation = {
  name: "diemdanh",
  partsNeed: Object.fromEntries(staffParts.map((part) => [part, "attendance"] as const)),
  async begin(visit) {
    if (visit.heard.deed.kind === "text" && (await hearCode(visit, visit.heard.deed.text.replace(/^\/diemdanh(?:@\w+)?/i, "")))) return;
    if (visit.may("attendance")) await showActivities(visit, 0);
    else await visit.say("attendance-how", {}, [visit.button("menu-button", "start:menu")]);
  },
  open: async (visit, payload) => void (await takeCode(visit, payload, true)),
  hears: hearCode,
  file: readPhoto,
  async press(visit, what, name = "", written = "", which = "", from = "") {
    if (what === "more") return arriveByPoster(visit, name, true);
    if (!visit.may("attendance")) return this.begin(visit);
    if (what === "undo") return undoByCode(visit, name);
    const activity = visit.programme.activities.find(({ id }) => shortName(id) === name || digestName(id) === name);
    if (!activity) return showActivities(visit, Number.parseInt(name, 10) || 0);
    if (what === "days") return showDays(visit, activity);
    if (what === "poster") return showPoster(visit, activity);
    if (what === "renew") return renewPoster(visit, activity);
    const day = readDay(written) ?? dayFor(visit, activity);
    if (what === "list") return showList(visit, activity, day, Number.parseInt(which, 10) || 0);
    if (what === "m") return markOnList(visit, activity, day, which, Number.parseInt(from, 10) || 0);
    if (what === "o") return takeOffList(visit, activity, day, which, Number.parseInt(from, 10) || 0);
    if (what === "count") return visit.enter("diemdanh.head-count", { activity: activity.id, day });
    return showActivity(visit, activity, day);
  },
  scripts: { "head-count": askHeadCount, "who-came": askWhoCame, "walk-in": askWalkIn },
};

/** "điểm danh" alone, or a code in whatever spelling; words that only look like a code are left to the rest of the bot. */
async function hearCode(visit: Visit, text: string): Promise<boolean> {
  if (/^\s*(?:điểm danh|diem danh)[\s.!]*$/i.test(text.normalize("NFC"))) {
    if (visit.may("attendance")) await showActivities(visit, 0);
    else await visit.say("attendance-how", {}, [visit.button("menu-button", "start:menu")]);
    return true;
  }
  return takeCode(visit, text, false);
}

/** @param isScanned it came by a QR or link: then it is answered whatever it is */
async function takeCode(visit: Visit, text: string, isScanned: boolean): Promise<boolean> {
  const typed = readTypedCode(text);
  if (typed?.of === "poster" && (isScanned || typed.isSure || (await visit.records.posters.activityOf(typed.code)) !== undefined)) {
    await arriveByPoster(visit, typed.code);
    return true;
  }
  if (typed?.of === "receipt" && visit.may("attendance")) return markByCode(visit, typed.code, isScanned || typed.isSure);
  if (!isScanned) return false;
  await visit.say(typed ? "attendance-for-staff" : "attendance-no-code", {}, [visit.button("menu-button", "start:menu")]);
  return true;
}

/** For staff: a photo of the code that somebody holds out, where no link opens the bot. What is no picture, or has words beside it, is somebody else's. */
async function readPhoto(visit: Visit, file: SentFile): Promise<boolean> {
  const { deed } = visit.heard;
  if (!file.mime.startsWith("image/") || (deed.kind === "file" && deed.caption !== undefined)) return false;
  const read = await visit.readFile(file);
  const content = "refused" in read ? undefined : await visit.house.qrCodes.read(read.done);
  const code = /(?:^|[?&]start=diemdanh-)([A-Z0-9]{5,7})$/.exec(content ?? "")?.[1];
  if (code !== undefined) return takeCode(visit, code, true);
  await visit.say("attendance-no-qr", {}, [visit.button("attendance-others", "diemdanh:all:0"), visit.button("menu-button", "start:menu")]);
  return true;
}

/** For staff: what takes place today comes first. */
async function showActivities(visit: Visit, from: number): Promise<void> {
  const { programme, records, words } = visit;
  const today = localDay(visit.now, programme.timezone);
  const isToday = (activity: Activity) => daysOf(activity).includes(today);
  const held = programme.activities.filter(({ cancelled }) => !cancelled);
  const all = [...held.filter(isToday), ...held.filter((activity) => !isToday(activity))];
  const some = all.slice(from, from + pageSize);
  const counts = await Promise.all(some.map((activity) => records.attendance.count(activity.id, [dayFor(visit, activity)])));
  const signedUp = await records.signUps.counts(some.map(({ id }) => id));
  const lines = some.map((activity, index) =>
    words.say("attendance-line", {
      title: label(activity.title, 60),
      today: isToday(activity) ? "yes" : "no",
      present: counts[index]?.people ?? 0,
      signedUp: signedUp[index]?.places ?? 0,
    }),
  );
  const each = some.map((activity) => ({
    label: label(activity.title),
    data: `diemdanh:of:${shortName(activity.id)}:${writeDay(dayFor(visit, activity))}`,
  }));
  const more = all.length > from + pageSize ? [visit.button("more", `diemdanh:all:${from + pageSize}`)] : [];
  await visit.sayText([words.say("attendance-which"), ...lines].join("\n"), [...each, ...more, visit.button("menu-button", "start:menu")]);
}

/** For staff: how many came to it on that day, and what can be done. */
export async function showActivity(visit: Visit, activity: Activity, day: LocalDate): Promise<void> {
  const { records, words, programme } = visit;
  const { id, title } = activity;
  const days = (await records.attendance.days()).get(id) ?? [];
  const [onDay, over, counted, [signedUp]] = await Promise.all([
    records.attendance.count(id, [day]),
    records.attendance.count(id, days),
    records.attendance.headCount(id, day),
    records.signUps.counts([id]),
  ]);
  const text = words.say("attendance-of", {
    ...{ title, day: weekdayAndDate(day, words), present: onDay.people, signedUp: signedUp?.places ?? 0 },
    ...{
      counted: counted ? "yes" : "no",
      count: counted?.count ?? 0,
      countedAt: counted?.at.setZone(programme.timezone).toFormat("H:mm dd/MM") ?? "",
    },
    ...{ several: days.length > 1 ? "yes" : "no", people: over.people, times: over.times },
  });
  const [name, written] = [shortName(id), writeDay(day)];
  await visit.sayText(text, [
    visit.button("attendance-list-button", `diemdanh:list:${name}:${written}:0`),
    visit.button("attendance-count-button", `diemdanh:count:${name}:${written}`),
    visit.button("attendance-poster-button", `diemdanh:poster:${name}`),
    ...(daysOf(activity).length > 1 ? [visit.button("attendance-days-button", `diemdanh:days:${name}`)] : []),
    visit.button("attendance-others", "diemdanh:all:0"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function showDays(visit: Visit, activity: Activity): Promise<void> {
  const days = daysOf(activity)
    .filter((day) => day <= localDay(visit.now, visit.programme.timezone))
    .slice(-pageSize);
  const each = days.map((day) => ({
    label: weekdayAndDate(day, visit.words),
    data: `diemdanh:of:${shortName(activity.id)}:${writeDay(day)}`,
  }));
  await visit.say("attendance-which-day", { title: activity.title }, [...each, visit.button("attendance-others", "diemdanh:all:0")]);
}

/** Today, if it takes place today; else its last day that is over, or its first. Without a date today is as good as any. */
function dayFor({ programme, now }: Visit, activity: Activity): LocalDate {
  const today = localDay(now, programme.timezone);
  const days = daysOf(activity);
  return days.findLast((day) => day <= today) ?? days[0] ?? today;
}
