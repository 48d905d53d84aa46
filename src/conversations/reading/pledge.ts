import { DateTime } from "luxon";
import { keepPledge } from "../../actions/keep-pledge.ts";
import type { LocalDate } from "../../domain/programme.ts";
import { daysOf, pledgeUnits, type Pledge, type PledgeUnit } from "../../domain/pledge.ts";
import { localDay } from "../../domain/reminder.ts";
import { weekdayAndDate } from "../../wording/days.ts";
import type { Conversation } from "../engine/conversation.ts";
import { nudgeButton } from "./nudge.ts";
import type { Talk } from "../engine/talk.ts";
import { line, wholeNumber } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

/** Numbers that many choose; any other is typed. */
const usualAmounts: Readonly<Record<PledgeUnit, readonly number[]>> = {
  books: [1, 2, 3, 5],
  pages: [5, 10, 20, 30],
  minutes: [10, 15, 20, 30],
};
const mostPledged: Readonly<Record<PledgeUnit, number>> = { books: 100, pages: 500, minutes: 600 };
const usualDays = [7, 21, 30];
const longestDays = 365;
const mostGroupButtons = 10;

/** /camket: pledge reading; see, change or withdraw one's pledge. */
export const pledge: Conversation = {
  name: "camket",
  begin: showPledge,
  async press(visit, what) {
    if (what === "new") return visit.enter("camket.pledge");
    if (what === "change") return change(visit);
    if (what === "withdraw") return askToWithdraw(visit);
    if (what === "withdraw-yes") return withdraw(visit);
    return showPledge(visit);
  },
  scripts: { pledge: makePledge },
};

async function showPledge(visit: Visit): Promise<void> {
  const mine = await visit.records.pledges.of(visit.resident);
  if (!mine) return visit.enter("camket.pledge");
  await visit.sayText(describe(mine, visit, "pledge-mine"), [
    visit.button("pledge-report", "doc:report"),
    visit.button("change", "camket:change"),
    visit.button("pledge-withdraw", "camket:withdraw"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function makePledge(talk: Talk): Promise<void> {
  const { visit } = talk;
  const skip = { label: visit.words.say("skip"), value: "" };
  const unit = await talk.ask("unit", {
    say: "pledge-ask-unit",
    choices: pledgeUnits.map((value) => ({ label: visit.words.say(`pledge-unit-${value}`), value })),
  });
  const amount = await talk.ask("amount", {
    say: "pledge-ask-amount",
    values: { unit },
    choices: usualAmounts[unit].map((value) => ({ label: visit.words.say("pledge-amount", { n: value, unit }), value })),
    numeric: true,
    read: wholeNumber(1, mostPledged[unit]),
  });
  const today = localDay(visit.now, visit.programme.timezone);
  // A pledge that is changed goes on from the day on which it began: what was read counts.
  const from = talk.has("from") ? talk.given<LocalDate>("from") : today;
  const days = await talk.ask("days", {
    say: "pledge-ask-days",
    choices: lengths(visit, from),
    numeric: true,
    read: wholeNumber(1, longestDays),
  });
  const groups = visit.programme.groups.slice(0, mostGroupButtons);
  const group = await talk.ask("group", {
    say: "pledge-ask-group",
    choices: [...groups.map(({ id, name }) => ({ label: name, value: id })), skip],
    read: line(100),
  });
  const shownAs = await talk.ask("shownAs", { say: "pledge-ask-name", choices: [skip], read: line(60) });

  const made: Pledge = { unit, amount, from, until: plusDays(from, days - 1), group: group || undefined, shownAs: shownAs || undefined };
  const agreed = await talk.agree("pledge-read-back", readBack(made, visit), {
    unit: ["unit", "amount"],
    amount: ["amount"],
    days: ["days"],
    group: ["group"],
    shownAs: ["shownAs"],
  });
  if (!agreed) return;
  await keepPledge(visit, visit.resident, made);
  await talk.finish("pledge-kept", {}, [
    visit.button("pledge-report", "doc:report"),
    ...(await nudgeButton(visit)),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** To the end of the programme's week, as long as that lies ahead, and a few round numbers of days. */
function lengths(visit: Visit, from: LocalDate) {
  const { ends } = visit.programme;
  const toEnd = DateTime.fromISO(ends).diff(DateTime.fromISO(from), "days").days + 1;
  const week = toEnd > 1 ? [{ label: visit.words.say("pledge-to-end", { day: weekdayAndDate(ends, visit.words) }), value: toEnd }] : [];
  const others = usualDays
    .filter((days) => days !== toEnd)
    .map((value) => ({ label: visit.words.say("pledge-days", { n: value }), value }));
  return [...week, ...others];
}

async function change(visit: Visit): Promise<void> {
  const mine = await visit.records.pledges.of(visit.resident);
  if (!mine) return visit.enter("camket.pledge");
  const { unit, amount, from, until, group = "", shownAs = "" } = mine;
  const goesOn = until >= localDay(visit.now, visit.programme.timezone);
  await visit.enter("camket.pledge", { unit, amount, days: daysOf(mine), group, shownAs, ...(goesOn ? { from } : {}) });
}

async function askToWithdraw(visit: Visit): Promise<void> {
  await visit.say("pledge-withdraw-sure", {}, [
    visit.button("pledge-withdraw", "camket:withdraw-yes"),
    visit.button("pledge-keep", "camket:menu"),
  ]);
}

async function withdraw(visit: Visit): Promise<void> {
  await visit.records.pledges.remove(visit.resident);
  await visit.say("pledge-withdrawn", {}, [visit.button("pledge-new", "camket:new"), visit.button("menu-button", "start:menu")]);
}

function describe(made: Pledge, visit: Visit, key: string): string {
  return visit.words.say(key, readBack(made, visit));
}

function readBack({ unit, amount, from, until, group, shownAs }: Pledge, visit: Visit) {
  const { words, programme } = visit;
  return {
    what: words.say("pledge-what", { n: amount, unit }),
    from: weekdayAndDate(from, words),
    until: weekdayAndDate(until, words),
    group: programme.groups.find(({ id }) => id === group)?.name ?? group ?? words.say("not-said"),
    name: shownAs ?? words.say("not-said"),
  };
}

function plusDays(day: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toISODate() ?? day;
}
