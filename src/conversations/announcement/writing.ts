import { announce, saidBefore } from "../../actions/announce.ts";
import { peopleOf } from "../../actions/people-of.ts";
import { longestText, type Announcement } from "../../domain/announcement.ts";
import { longestBesideAttachment } from "../../domain/attachment.ts";
import { peopleSleep, whenAwake } from "../../domain/quiet-hours.ts";
import { momentInWords } from "../../wording/days.ts";
import { reasonOf } from "../../wording/reason.ts";
import { askAudience, askExtras } from "./asking.ts";
import { showOnEachPlatform, tryOnOneself, type Draft } from "./trying.ts";
import type { Talk } from "../engine/talk.ts";
import { moment } from "../engine/moment.ts";
import { paragraphs } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

/** Text, whom it is for, a picture or file, buttons, when; shown as residents will see it, with what it takes; a test to oneself; then it is kept. */
export async function writeAnnouncement(talk: Talk): Promise<void> {
  const { visit } = talk;
  const { words, records, programme, now } = visit;
  const text = await talk.ask("text", { say: "announce-ask-text", read: paragraphs(longestText) });
  const audience = await askAudience(talk);
  const { buttons, attachment } = await askExtras(talk);
  if (attachment && text.length > longestBesideAttachment) {
    await visit.say("announce-too-long-beside", { longest: longestBesideAttachment, length: text.length });
    talk.reconsider("text");
  }
  const typedAt = await talk.ask("at", {
    say: "announce-ask-when",
    choices: [{ label: words.say("announce-now"), value: 0 }],
    read: moment(visit),
  });
  const skip = { label: words.say("announce-no-limit"), value: 0 };
  const notAfter = await talk.ask("notAfter", { say: "announce-ask-not-after", choices: [skip], read: moment(visit) });
  const at = Math.max(typedAt, now.toMillis());
  const begins = now.plus(at - now.toMillis());
  const wakes =
    peopleSleep(begins, programme.timezone) &&
    (await askWakes(talk, momentInWords(whenAwake(begins, programme.timezone), programme.timezone, words)));
  if (notAfter > 0 && notAfter <= at) {
    await visit.say("announce-limit-too-early");
    talk.reconsider("notAfter");
  }
  const people = await peopleOf(audience, records);
  const decision = await talk.ask("decision", {
    say: "announce-read-back",
    values: {
      text,
      buttons: buttons.map(({ label }) => `[${label}]`).join(" "),
      attached: attachment ? words.say(`announce-shows-${attachment.kind}`, { name: attachment.name }) : "none",
      when: typedAt === 0 ? words.say("announce-now") : momentInWords(begins, programme.timezone, words),
      limit:
        notAfter === 0 ? words.say("announce-no-limit") : momentInWords(now.plus(notAfter - now.toMillis()), programme.timezone, words),
      ...(await effort(people, visit)),
      same: await sameBefore(text, visit),
    },
    choices: (["send", "test", "preview", "change", "leave"] as const).map((value) => ({
      label: words.say(`announce-do-${value}`),
      value,
    })),
  });
  const draft: Draft = { text, buttons, attachment };
  if (decision === "test" || decision === "preview") {
    await (decision === "test" ? tryOnOneself(visit, draft) : showOnEachPlatform(visit, draft));
    talk.reconsider("decision");
  }
  if (decision === "change") await change(talk);
  if (decision === "leave") return talk.finish("talk-left", {}, [visit.button("menu-button", "start:menu")]);
  const made: Announcement = {
    id: talk.id,
    ...draft,
    audience,
    by: visit.resident,
    at,
    written: now.toMillis(),
    notAfter: notAfter || undefined,
    wakes,
  };
  await keep(talk, made, people.length);
}

/** Keeps it, and says what happens now: it goes at its time, or other officers are asked. */
export async function keep(talk: Talk, made: Announcement, people: number): Promise<void> {
  const { visit } = talk;
  const { house, programme, words } = visit;
  const show = [
    visit.button("announce-show", `thongbao:show:${made.id}`),
    visit.button("announce-others", "thongbao:list"),
    visit.button("menu-button", "start:menu"),
  ];
  const answer = await announce({ records: visit.records, approvalOver: house.approvalOver }, made, people);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, show.slice(1));
  if (answer.done === "awaits-approval") {
    await house.tellOtherStaff(
      "announcements",
      visit.address,
      "announce-asks-approval",
      { people, text: made.text },
      `thongbao:show:${made.id}`,
    );
    return talk.finish("announce-awaits", { people, over: house.approvalOver }, show);
  }
  house.dueChanged();
  await talk.finish(
    "announce-kept",
    { people, when: momentInWords(visit.now.plus(made.at - visit.now.toMillis()), programme.timezone, words) },
    show,
  );
  if (visit.saidLast !== undefined) {
    await visit.records.watched.watch({ announcement: made.id, address: visit.address, message: visit.saidLast, shows: false });
  }
}

async function change(talk: Talk): Promise<never> {
  const { words } = talk.visit;
  const parts = { text: ["text"], audience: ["audience"], buttons: ["buttons"], when: ["at", "wakes"], limit: ["notAfter"] };
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const part = await talk.ask("part", {
    say: "which-part",
    choices: names.map((name) => ({ label: words.say(`announce-part-${name}`), value: name })),
  });
  const asked = talk
    .names()
    .filter((name) => parts[part].some((one) => name === one || (/^(?:audience|buttons)$/.test(one) && name.startsWith(`${one}-`))));
  return talk.reconsider(...asked, "decision", "part");
}

async function askWakes(talk: Talk, morning: string): Promise<boolean> {
  const { words } = talk.visit;
  return talk.ask("wakes", {
    say: "announce-ask-wakes",
    values: { morning },
    choices: [
      { label: words.say("announce-waits", { morning }), value: false },
      { label: words.say("announce-wakes"), value: true },
    ],
  });
}

/** What it takes: how many on each platform, who cannot be reached and why, what Zalo counts, how long. */
async function effort(people: readonly string[], { house, words }: Visit) {
  const { by, counted, template, unreachable } = await house.countReach(people);
  const platforms = [...by].map(([platform, n]) => `${words.say(`platform-${platform}`)} ${n}`).join(", ");
  const reasons = new Map<string, number>();
  for (const { why } of unreachable) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const why = [...reasons].map(([reason, n]) => `${reasonOf(`never:${reason}`, words)}: ${n}`).join("; ");
  return {
    people: people.length,
    reached: people.length - unreachable.length,
    platforms,
    counted: counted + template,
    unreachable: unreachable.length,
    why,
    minutes: Math.ceil(house.minutesFor(by)),
  };
}

async function sameBefore(text: string, { records, now, programme, words }: Visit): Promise<string> {
  const at = await saidBefore(records, text, now.toMillis());
  return at === undefined
    ? ""
    : words.say("announce-same", { when: momentInWords(now.plus(at - now.toMillis()), programme.timezone, words) });
}
