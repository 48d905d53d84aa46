import { DateTime } from "luxon";
import { enterTotals, nameUnits, removeUnit, setTotalsDue } from "../../actions/enter-totals.ts";
import { setGroupGoal } from "../../actions/group-goal.ts";
import { groupNamed } from "../../domain/group-named.ts";
import { goalUnits, mostOfGoal, type GoalUnit } from "../../domain/group-goal.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { isUnitName, mostOf, unitKey, wholeGroup, type Totals } from "../../domain/totals.ts";
import { momentInWords } from "../../wording/days.ts";
import { unitInWords } from "../../wording/unit.ts";
import { label } from "../engine/label.ts";
import { moment } from "../engine/moment.ts";
import { ownGoalLines } from "./group-goal.ts";
import type { Talk } from "../engine/talk.ts";
import { line, wholeNumber } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

const mostButtons = 10;
const mostUnitsAtOnce = 60;

/** The numbers of one class or unit, question by question; what was entered before is shown beside them. */
export async function enter(talk: Talk): Promise<void> {
  const { visit } = talk;
  const group = await askGroup(talk);
  if (group === undefined) return;
  const unit = await askUnit(talk, group);
  const numbers: Totals = {
    pupils: await askNumber(talk, "pupils"),
    books: await askNumber(talk, "books"),
    hours: await askNumber(talk, "hours"),
  };
  // What somebody else enters from here on is not overwritten unseen.
  const seen = await talk.once("seen", async () => (await visit.records.totals.of(group, unit)) ?? null);
  const agreed = await talk.agree(
    "totals-read-back",
    { group: nameOf(group, visit), unit: unitInWords(unit, visit.words), ...numbers, ...before(seen?.totals) },
    { unit: ["unit", "seen"], pupils: ["pupils", "seen"], books: ["books", "seen"], hours: ["hours", "seen"] },
  );
  if (!agreed) return;
  const answer = await enterTotals(visit, visit.resident, { group, unit, totals: numbers, seen: seen ?? undefined });
  const buttons = [
    visit.button("totals-enter-next", "solieu:enter"),
    visit.button("menu-totals", "solieu:menu"),
    visit.button("menu-button", "start:menu"),
  ];
  if ("refused" in answer) return talk.finish(answer.refused, { ...answer.values, unit: unitInWords(unit, visit.words) }, buttons);
  await talk.finish("totals-kept", { unit: unitInWords(unit, visit.words) }, buttons);
}

function before(totals: Totals | undefined) {
  const { pupils = 0, books = 0, hours = 0 } = totals ?? {};
  return { was: totals ? "yes" : "no", wasPupils: pupils, wasBooks: books, wasHours: hours };
}

/** Which classes and units are to hand in, so that it is seen who has not. */
export async function nameUnitsOf(talk: Talk): Promise<void> {
  const { visit } = talk;
  const group = await askGroup(talk);
  if (group === undefined) return;
  const units = await talk.ask("units", { say: "totals-ask-units", values: { group: nameOf(group, visit) }, read: readUnits });
  const fresh = await nameUnits(visit, visit.resident, group, units);
  await talk.finish("totals-units-named", { n: fresh, units: units.join(", ") }, [
    visit.button("totals-enter", "solieu:enter"),
    visit.button("menu-totals", "solieu:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** A class that was named by mistake is taken out; the last question is the confirmation. */
export async function dropUnit(talk: Talk): Promise<void> {
  const { visit } = talk;
  const group = await askGroup(talk);
  if (group === undefined) return;
  const units = (await visit.records.totals.all()).filter((one) => one.group === group).map(({ unit }) => unit);
  const buttons = [visit.button("menu-totals", "solieu:menu"), visit.button("menu-button", "start:menu")];
  if (units.length === 0) return talk.finish("totals-nothing-yet", {}, buttons);
  const read = (typed: string) => {
    const unit = units.find((one) => unitKey(group, one) === unitKey(group, typed));
    return unit === undefined ? refuse("totals-no-unit") : { value: unit };
  };
  const unit = await talk.ask("unit", {
    say: "totals-ask-drop",
    values: { group: nameOf(group, visit) },
    numeric: true,
    choices: units.slice(0, mostButtons).map((one) => ({ label: unitInWords(one, visit.words), value: one })),
    read,
  });
  const answer = await removeUnit(visit, visit.resident, group, unit);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, buttons);
  await talk.finish("totals-dropped", { unit: unitInWords(unit, visit.words) }, buttons);
}

/** What a group wants to read together. */
export async function setGoal(talk: Talk): Promise<void> {
  const { visit } = talk;
  const group = await askGroup(talk);
  if (group === undefined) return;
  const unit = await talk.ask<GoalUnit>("unit", {
    say: "goal-ask-unit",
    values: { group: nameOf(group, visit) },
    choices: goalUnits.map((value) => ({ label: visit.words.say(`goal-unit-${value}`), value })),
  });
  const amount = await talk.ask("amount", { say: "goal-ask-amount", values: { unit }, numeric: true, read: readThousands(mostOfGoal) });
  await setGroupGoal(visit, visit.resident, group, { unit, amount });
  await talk.finishWith([visit.words.say("goal-kept"), ...(await ownGoalLines(visit, group))].join("\n"), [
    visit.button("menu-totals", "solieu:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** Until when all are to hand in. */
export async function askDue(talk: Talk): Promise<void> {
  const { visit } = talk;
  const due = DateTime.fromMillis(await talk.ask("due", { say: "totals-ask-due", read: moment(visit) }));
  await setTotalsDue(visit, visit.resident, due);
  await talk.finish("totals-due-kept", { due: momentInWords(due, visit.programme.timezone, visit.words) }, [
    visit.button("totals-missing", "solieu:missing"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** Undefined when it is not this member's to speak for, which is said. */
export async function askGroup(talk: Talk): Promise<string | undefined> {
  const { visit } = talk;
  const { groups } = visit.programme;
  const group = await talk.ask<string>("group", {
    say: "totals-ask-group",
    choices: groups.slice(0, mostButtons).map(({ id, name }) => ({ label: label(name, 60), value: id })),
    read(typed) {
      const group = groupNamed(typed, groups);
      return group ? { value: group.id } : refuse("totals-no-group");
    },
  });
  if (visit.may("own-group", group)) return group;
  await talk.finish("outside-not-your-role", {}, [visit.button("menu-button", "start:menu")]);
  return undefined;
}

async function askUnit(talk: Talk, group: string): Promise<string> {
  const known = (await talk.visit.records.totals.all())
    .filter((one) => one.group === group && one.unit !== wholeGroup)
    .map(({ unit }) => unit);
  return talk.ask("unit", {
    say: "totals-ask-unit",
    values: { group: nameOf(group, talk.visit) },
    choices: [
      { label: unitInWords(wholeGroup, talk.visit.words), value: wholeGroup },
      ...known.slice(0, mostButtons).map((unit) => ({ label: unit, value: unit })),
    ],
    numeric: true,
    read: readUnit,
  });
}

function askNumber(talk: Talk, what: keyof Totals): Promise<number> {
  const none = { label: talk.visit.words.say("totals-none"), value: 0 };
  return talk.ask(what, { say: `totals-ask-${what}`, choices: [none], numeric: true, read: readThousands(mostOf[what], 0) });
}

/** A class or unit; what looks like a person's name is refused. */
function readUnit(typed: string): { readonly value: string } | Refusal {
  const unit = line(100)(typed);
  if ("refused" in unit) return unit;
  return isUnitName(unit.value) ? unit : refuse("totals-unit-name", { unit: unit.value });
}

function readUnits(typed: string): { readonly value: readonly string[] } | Refusal {
  const units = typed
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);
  if (units.length > mostUnitsAtOnce) return refuse("totals-too-many-units", { most: mostUnitsAtOnce });
  const read = (units.length > 0 ? units : [""]).map(readUnit);
  const wrong = read.find((one) => "refused" in one);
  return wrong ?? { value: read.flatMap((one) => ("value" in one ? [one.value] : [])) };
}

/** "1.000" and "1,000" are a thousand here. */
function readThousands(most: number, least = 1): (typed: string) => { readonly value: number } | Refusal {
  const read = wholeNumber(least, most);
  return (typed) => read(typed.replace(/(\d)[.,\s](?=\d{3}(?!\d))/g, "$1"));
}

function nameOf(group: string, { programme }: Visit): string {
  return programme.groups.find(({ id }) => id === group)?.name ?? group;
}
