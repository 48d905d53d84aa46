import { noticeOf } from "../domain/announcement.ts";
import { themselves } from "../domain/sign-up.ts";
import type { KeptAnnouncement } from "../records/announcements.ts";
import type { Row, Tally } from "../records/ledger.ts";
import { bar } from "../wording/bar.ts";
import { momentInWords } from "../wording/days.ts";
import { reasonOf } from "../wording/reason.ts";
import { participantInFull } from "./sign-up-asking.ts";
import type { Visit } from "./visit.ts";

const mostPeople = 50;

/** How an announcement stands: waits for somebody, for its time, goes, or is over; and what can be done about it. */
export async function showAnnouncement(visit: Visit, { announcement, state }: KeptAnnouncement): Promise<void> {
  const { words, programme } = visit;
  const { id, text, at, by } = announcement;
  const others = [visit.button("announce-others", "thongbao:list"), visit.button("menu-button", "start:menu")];
  const button = (key: string, what: string) => visit.button(key, `thongbao:${what}:${id}`);
  const shown = `📢 ${text}\n\n`;
  if (state === "planned" || state === "done") {
    const tally = await visit.records.ledger.tally(noticeOf(id));
    const buttons = tally.left > 0 ? going(tally, button) : over(tally, button);
    return visit.sayText(shown + progress(tally, visit), [...buttons, ...others]);
  }
  const values = { at: momentInWords(visit.now.set({ millisecond: 0 }).plus(at - visit.now.toMillis()), programme.timezone, words) };
  const choices = state === "withdrawn" ? [] : [...(state === "awaits-approval" && by !== visit.resident ? [button("announce-approve", "approve")] : []), button("announce-withdraw", "withdraw")];
  await visit.sayText(shown + words.say(`announce-is-${state}`, values), [...choices, ...others]);
}

type Button = (key: string, what: string) => ReturnType<Visit["button"]>;

function going({ state }: Tally, button: Button) {
  return [button("announce-refresh", "show"), state === "paused" ? button("announce-resume", "resume") : button("announce-pause", "pause"), button("announce-stop", "stop")];
}

function over(tally: Tally, button: Button) {
  const unknown = countOf(tally, (row) => row === "unknown");
  const paper = countOf(tally, (row) => row === "never:paper");
  const missed = tally.planned - countOf(tally, (row) => row === "sent") - unknown - paper;
  return [
    ...(missed + unknown + paper > 0 ? [button("announce-people", "people")] : []),
    ...(missed > 0 ? [button("announce-again", "again")] : []),
    ...(unknown > 0 ? [button("announce-again-unknown", "unknown")] : []),
  ];
}

function progress(tally: Tally, { words, house }: Visit): string {
  const sent = countOf(tally, (row) => row === "sent");
  const paper = countOf(tally, (row) => row === "never:paper");
  const minutes = Math.ceil(house.minutesFor(new Map([...tally.by.keys(), "telegram"].map((platform) => [platform, tally.left / Math.max(1, tally.by.size)]))));
  const values = { bar: bar(tally.planned === 0 ? 1 : (tally.planned - tally.left) / tally.planned), all: tally.planned, sent, left: tally.left, failed: tally.planned - tally.left - sent - paper, minutes };
  const key = tally.left === 0 ? "announce-is-over" : tally.state === "paused" ? "announce-is-paused" : "announce-is-going";
  const platforms = [...tally.by].map(([platform, rows]) => {
    if (platform === "paper") return words.say("announce-paper", { n: paper });
    const outcomes = [...rows].map(([row, n]) => words.say("announce-outcome", { what: row === "sent" ? words.say("announce-sent") : reasonOf(row, words), n }));
    return `${words.say(`platform-${platform}`)}: ${outcomes.join("; ")}`;
  });
  return [words.say(key, values), ...platforms].join("\n");
}

function countOf(tally: Tally, isMeant: (row: Row) => boolean): number {
  let count = 0;
  for (const rows of tally.by.values()) for (const [row, n] of rows) if (isMeant(row)) count += n;
  return count;
}

/** Who did not get it, and why: by the name that they chose, if they did, and by their number. */
export async function showMissedPeople(visit: Visit, { announcement: { id } }: KeptAnnouncement): Promise<void> {
  const { words, records } = visit;
  const people = new Map<Row, string[]>();
  for (const [resident, row] of await records.ledger.rows(noticeOf(id))) {
    if (row !== "sent" && row !== "planned" && row !== "claimed") people.set(row, [...(people.get(row) ?? []), resident]);
  }
  const lines = await Promise.all(
    [...people].map(async ([row, residents]) => {
      const names = row === "never:paper" ? await enteredNames(residents.slice(0, mostPeople), visit) : await Promise.all(residents.slice(0, mostPeople).map(async (resident) => (await records.pledges.of(resident))?.shownAs));
      const shown = names.map((name, index) => (name ? `${residents[index]} (${name})` : residents[index])).join(", ");
      return words.say("state-missed-people", { why: reasonOf(row, words), n: residents.length, numbers: residents.length > mostPeople ? `${shown}…` : shown });
    }),
  );
  await visit.sayText([words.say(lines.length === 0 ? "announce-nobody-missed" : "announce-missed-title"), ...lines].join("\n"), [visit.button("announce-show", `thongbao:show:${id}`), visit.button("menu-button", "start:menu")]);
}

/** Whom no message reaches can be called, or told at the door. */
async function enteredNames(residents: readonly string[], visit: Visit): Promise<string[]> {
  const people = await visit.records.family.all(residents.map((resident) => [resident, themselves] as const));
  return people.map((one) => participantInFull(one, visit));
}
