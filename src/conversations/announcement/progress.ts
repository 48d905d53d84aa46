import type { DateTime } from "luxon";
import type { Announcement, Audience } from "../../domain/announcement.ts";
import type { Programme } from "../../domain/programme.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import type { KeptAnnouncement } from "../../records/announcements.ts";
import type { Tally } from "../../records/ledger.ts";
import type { Row } from "../../records/row.ts";
import { bar } from "../../wording/bar.ts";
import { momentInWords } from "../../wording/days.ts";
import { reasonOf } from "../../wording/reason.ts";
import type { Words } from "../../wording/wording.ts";

/** What is needed to show how an announcement stands, be it to somebody who asks or in a message that changes by itself. */
export interface Shown {
  readonly words: Words;
  readonly now: DateTime;
  readonly programme: Programme;
  /** The resident's number of who looks. */
  readonly resident: string;
  minutesFor(people: ReadonlyMap<string, number>): number;
}

/** How an announcement stands: waits for somebody, for its time, goes, or is over; and what can be done about it. */
export function announcementShown(
  { announcement, state }: KeptAnnouncement,
  tally: Tally,
  shown: Shown,
): { text: string; buttons: OutgoingButton[] } {
  const { words, now, programme } = shown;
  const { id, at, by } = announcement;
  const button = (key: string, what: string) => ({ label: words.say(key), data: `thongbao:${what}:${id}` });
  const others = [
    { label: words.say("announce-others"), data: "thongbao:list" },
    { label: words.say("menu-button"), data: "start:menu" },
  ];
  const head = `${whole(announcement, shown)}\n\n`;
  if (state === "planned" || state === "done") {
    return { text: head + progress(tally, shown), buttons: [...(tally.left > 0 ? going(tally, button) : over(tally, button)), ...others] };
  }
  const values = { at: momentInWords(now.plus(at - now.toMillis()), programme.timezone, words) };
  const approve = state === "awaits-approval" && by !== shown.resident ? [button("announce-approve", "approve")] : [];
  const choices =
    state === "withdrawn"
      ? []
      : [...approve, button("announce-do-test", "try"), button("announce-do-preview", "preview"), button("announce-withdraw", "withdraw")];
  return { text: head + words.say(`announce-is-${state}`, values), buttons: [...choices, ...others] };
}

/** The text with what goes with it, and whom it is for: what another officer is to agree to. */
function whole({ text, buttons, attachment, audience }: Announcement, shown: Shown): string {
  const { words } = shown;
  const lines = [
    `📢 ${text}`,
    attachment && words.say(`announce-shows-${attachment.kind}`, { name: attachment.name }),
    buttons.map(({ label }) => `[${label}]`).join(" "),
    words.say("announce-for", { whom: audience.map((one) => whom(one, shown)).join("; ") }),
  ];
  return lines.filter(Boolean).join("\n");
}

function whom(audience: Audience, { words, programme: { activities, groups } }: Shown): string {
  const kind = words.say(`announce-whom-${audience.is}`);
  const name =
    "activity" in audience
      ? activities.find(({ id }) => id === audience.activity)?.title
      : "group" in audience
        ? groups.find(({ id }) => id === audience.group)?.name
        : undefined;
  return name === undefined ? kind : `${kind} (${name})`;
}

type Button = (key: string, what: string) => OutgoingButton;

function going({ state }: Tally, button: Button): OutgoingButton[] {
  return [
    button("announce-refresh", "look"),
    state === "paused" ? button("announce-resume", "resume") : button("announce-pause", "pause"),
    button("announce-stop", "stop"),
  ];
}

function over(tally: Tally, button: Button): OutgoingButton[] {
  const unknown = countOf(tally, (row) => row === "unknown");
  const paper = countOf(tally, (row) => row === "never:paper");
  const missed = tally.planned - countOf(tally, (row) => row === "sent") - unknown - paper;
  return [
    ...(missed + unknown + paper > 0 ? [button("announce-people", "people")] : []),
    ...(missed > 0 ? [button("announce-again", "again")] : []),
    ...(unknown > 0 ? [button("announce-again-unknown", "unknown")] : []),
  ];
}

function progress(tally: Tally, { words, minutesFor }: Shown): string {
  const sent = countOf(tally, (row) => row === "sent");
  const paper = countOf(tally, (row) => row === "never:paper");
  const minutes = Math.ceil(minutesFor(tally.waiting));
  const values = {
    bar: bar(tally.planned === 0 ? 1 : (tally.planned - tally.left) / tally.planned),
    all: tally.planned,
    sent,
    left: tally.left,
    failed: tally.planned - tally.left - sent - paper,
    minutes,
  };
  const key = tally.left === 0 ? "announce-is-over" : tally.state === "paused" ? "announce-is-paused" : "announce-is-going";
  const platforms = [...tally.by].map(([platform, rows]) => {
    if (platform === "paper") return words.say("announce-paper", { n: paper });
    const outcomes = [...rows].map(([row, n]) =>
      words.say("announce-outcome", { what: row === "sent" ? words.say("announce-sent") : reasonOf(row, words), n }),
    );
    return `${words.say(`platform-${platform}`)}: ${outcomes.join("; ")}`;
  });
  return [words.say(key, values), ...platforms].join("\n");
}

function countOf(tally: Tally, isMeant: (row: Row) => boolean): number {
  let count = 0;
  for (const rows of tally.by.values()) for (const [row, n] of rows) if (isMeant(row)) count += n;
  return count;
}
