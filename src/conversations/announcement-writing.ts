import { announce, saidBefore } from "../actions/announce.ts";
import { peopleOf } from "../actions/people-of.ts";
import { longestText, mostButtons, type Announcement, type AnnouncementButton, type Audience } from "../domain/announcement.ts";
import { peopleSleep, whenAwake } from "../domain/quiet-hours.ts";
import { refuse } from "../domain/refusal.ts";
import { momentInWords } from "../wording/days.ts";
import { reasonOf } from "../wording/reason.ts";
import { label } from "./label.ts";
import type { Talk } from "./talk.ts";
import { moment } from "./moment.ts";
import { paragraphs } from "./typed.ts";
import type { Visit } from "./visit.ts";

/** What a button of an announcement can open. */
const opens = { schedule: "lich:menu", reminders: "nhac:menu", books: "sach:menu", pledge: "camket:menu", reading: "doc:menu", "sign-ups": "dangky:menu" } as const;
type Opens = keyof typeof opens;

/** Text, whom it is for, buttons, when; shown as residents will see it, with what it takes; a test to oneself; then it is kept. */
export async function writeAnnouncement(talk: Talk): Promise<void> {
  const { visit } = talk;
  const { words, records, programme, now } = visit;
  const text = await talk.ask("text", { say: "announce-ask-text", read: paragraphs(longestText) });
  const audience = await askAudience(talk);
  const buttons = await askButtons(talk);
  const typedAt = await talk.ask("at", { say: "announce-ask-when", choices: [{ label: words.say("announce-now"), value: 0 }], read: moment(visit) });
  const skip = { label: words.say("announce-no-limit"), value: 0 };
  const notAfter = await talk.ask("notAfter", { say: "announce-ask-not-after", choices: [skip], read: moment(visit) });
  const at = Math.max(typedAt, now.toMillis());
  const begins = now.plus(at - now.toMillis());
  const wakes = peopleSleep(begins, programme.timezone) && (await askWakes(talk, momentInWords(whenAwake(begins, programme.timezone), programme.timezone, words)));
  if (notAfter > 0 && notAfter <= at) {
    await visit.say("announce-limit-too-early");
    talk.reconsider("notAfter");
  }
  const people = await peopleOf(audience, records);
  const decision = await talk.ask("decision", {
    say: "announce-read-back",
    values: {
      text,
      buttons: buttons.map(({ label: one }) => `[${one}]`).join(" "),
      when: typedAt === 0 ? words.say("announce-now") : momentInWords(begins, programme.timezone, words),
      limit: notAfter === 0 ? words.say("announce-no-limit") : momentInWords(now.plus(notAfter - now.toMillis()), programme.timezone, words),
      ...(await effort(people, visit)),
      same: await sameBefore(text, visit),
    },
    choices: (["send", "test", "change", "leave"] as const).map((value) => ({ label: words.say(`announce-do-${value}`), value })),
  });
  if (decision === "test") {
    await visit.sayText(`📢 ${text}`, buttons);
    talk.reconsider("decision");
  }
  if (decision === "change") await change(talk);
  if (decision === "leave") return talk.finish("talk-left", {}, [visit.button("menu-button", "start:menu")]);
  const made: Announcement = { id: talk.id, text, buttons, audience, by: visit.resident, at, written: now.toMillis(), notAfter: notAfter || undefined, wakes };
  await keep(talk, made, people.length);
}

/** Keeps it, and says what happens now: it goes at its time, or other officers are asked. */
export async function keep(talk: Talk, made: Announcement, people: number): Promise<void> {
  const { visit } = talk;
  const { house, programme, words } = visit;
  const show = [visit.button("announce-show", `thongbao:show:${made.id}`), visit.button("announce-others", "thongbao:list"), visit.button("menu-button", "start:menu")];
  const answer = await announce({ records: visit.records, approvalOver: house.approvalOver }, made, people);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, show.slice(1));
  if (answer.done === "awaits-approval") {
    await house.tellOtherStaff("announcements", visit.address, "announce-asks-approval", { people, text: made.text }, `thongbao:show:${made.id}`);
    return talk.finish("announce-awaits", { people, over: house.approvalOver }, show);
  }
  house.dueChanged();
  await talk.finish("announce-kept", { people, when: momentInWords(visit.now.plus(made.at - visit.now.toMillis()), programme.timezone, words) }, show);
  if (visit.saidLast !== undefined) await visit.records.watched.watch({ announcement: made.id, address: visit.address, message: visit.saidLast, shows: false });
}

async function change(talk: Talk): Promise<never> {
  const { words } = talk.visit;
  const parts = { text: ["text"], audience: ["audience"], buttons: ["buttons"], when: ["at", "wakes"], limit: ["notAfter"] };
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const part = await talk.ask("part", { say: "which-part", choices: names.map((name) => ({ label: words.say(`announce-part-${name}`), value: name })) });
  const asked = talk.names().filter((name) => parts[part].some((one) => name === one || (/^(?:audience|buttons)$/.test(one) && name.startsWith(`${one}-`))));
  return talk.reconsider(...asked, "decision", "part");
}

/** One kind after another, until that is all; together they are a set. */
async function askAudience(talk: Talk): Promise<Audience[]> {
  if (talk.has("audience")) return talk.given<Audience[]>("audience");
  const { visit } = talk;
  const { words, programme } = visit;
  const audience: Audience[] = [];
  const withSignUp = programme.activities.filter(({ signup }) => signup);
  const kinds = ["everyone", "concerned", "reminded", ...(withSignUp.length > 0 ? ["signed-up" as const, "waiting" as const] : []), "pledged", ...(programme.groups.length > 0 ? ["group" as const] : []), "staff"] as const;
  for (let n = 0; n < programme.groups.length + programme.activities.length + 3; n += 1) {
    const is = await talk.ask(`audience-${n}`, { say: n === 0 ? "announce-ask-whom" : "announce-ask-whom-else", choices: kinds.map((value) => ({ label: words.say(`announce-whom-${value}`), value })) });
    if (is === "concerned" || is === "reminded" || is === "signed-up" || is === "waiting") {
      const choices = (is === "concerned" || is === "reminded" ? programme.activities : withSignUp).map(({ id, title }) => ({ label: label(title, 60), value: id }));
      audience.push({ is, activity: await talk.ask(`audience-${n}-activity`, { say: `announce-ask-activity-${is}`, choices }) });
    } else if (is === "group") {
      const choices = programme.groups.map(({ id, name }) => ({ label: label(name, 60), value: id }));
      audience.push({ is, group: await talk.ask(`audience-${n}-group`, { say: "announce-ask-group", choices }) });
    } else audience.push({ is });
    if (is === "everyone") break;
    const more = await talk.ask(`audience-${n}-more`, { say: "announce-ask-more", choices: [{ label: words.say("announce-enough"), value: false }, { label: words.say("announce-more"), value: true }] });
    if (!more) break;
  }
  return audience;
}

async function askButtons(talk: Talk): Promise<readonly AnnouncementButton[]> {
  if (talk.has("buttons")) return talk.given<readonly AnnouncementButton[]>("buttons");
  const { words } = talk.visit;
  const buttons: AnnouncementButton[] = [];
  const choices = [
    { label: words.say("announce-no-button"), value: "none" },
    ...Object.keys(opens).map((name) => ({ label: words.say(`menu-${name}`), value: name })),
  ];
  while (buttons.length < mostButtons) {
    const chosen = await talk.ask(`buttons-${buttons.length}`, { say: buttons.length === 0 ? "announce-ask-button" : "announce-ask-button-more", choices, read: link });
    if (chosen === "none") break;
    if (chosen in opens) buttons.push({ label: words.say(`menu-${chosen}`), data: opens[chosen as Opens] });
    else buttons.push({ label: linkLabel(new URL(chosen), words), url: chosen });
  }
  return buttons;
}

/** A picture or a file is named as such: a bare host would not tell what opens. */
function linkLabel({ pathname, hostname }: URL, words: Visit["words"]): string {
  if (/\.(?:jpe?g|png|webp|gif)$/i.test(pathname)) return words.say("announce-see-picture");
  return /\.(?:pdf|docx?|xlsx?|csv)$/i.test(pathname) ? words.say("announce-open-file") : hostname;
}

function link(typed: string) {
  const isLink = /^https:\/\/\S{3,500}$/.test(typed) && URL.canParse(typed);
  return isLink ? { value: typed } : refuse("announce-no-link");
}

async function askWakes(talk: Talk, morning: string): Promise<boolean> {
  const { words } = talk.visit;
  return talk.ask("wakes", { say: "announce-ask-wakes", values: { morning }, choices: [{ label: words.say("announce-waits", { morning }), value: false }, { label: words.say("announce-wakes"), value: true }] });
}

/** What it takes: how many on each platform, who cannot be reached and why, what Zalo counts, how long. */
async function effort(people: readonly string[], { house, words }: Visit) {
  const { by, counted, template, unreachable } = await house.countReach(people);
  const platforms = [...by].map(([platform, n]) => `${words.say(`platform-${platform}`)} ${n}`).join(", ");
  const reasons = new Map<string, number>();
  for (const { why } of unreachable) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const why = [...reasons].map(([reason, n]) => `${reasonOf(`never:${reason}`, words)}: ${n}`).join("; ");
  return { people: people.length, reached: people.length - unreachable.length, platforms, counted: counted + template, unreachable: unreachable.length, why, minutes: Math.ceil(house.minutesFor(by)) };
}

async function sameBefore(text: string, { records, now, programme, words }: Visit): Promise<string> {
  const at = await saidBefore(records, text, now.toMillis());
  return at === undefined ? "" : words.say("announce-same", { when: momentInWords(now.plus(at - now.toMillis()), programme.timezone, words) });
}
