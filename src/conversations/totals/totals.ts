import { totalsDue } from "../../actions/enter-totals.ts";
import { goalSoFar } from "../../actions/group-goal.ts";
import { notHandedIn, sumOf, wholeGroup, type UnitTotals } from "../../domain/totals.ts";
import { momentInWords } from "../../wording/days.ts";
import { unitInWords } from "../../wording/unit.ts";
import type { Conversation } from "../engine/conversation.ts";
import { goalInWords } from "./group-goal.ts";
import { label } from "../engine/label.ts";
import { shortName } from "../../domain/short-name.ts";
import { askDue, dropUnit, enter, nameUnitsOf, setGoal } from "./asking.ts";
import { enterMany } from "./many.ts";
import type { Visit } from "../engine/visit.ts";

const linesAtOnce = 12;

/** /solieu: a head or teacher hands in what a class or unit did, without names; staff see who has not yet. */
export const totals: Conversation = {
  name: "solieu",
  needs: "own-group",
  partsNeed: { missing: "report", due: "report", groups: "report" },
  begin: show,
  async press(visit, what, argument = "") {
    if (what === "enter" || what === "many" || what === "units" || what === "drop" || what === "goal") {
      return visit.enter(`solieu.${what}`, ownGroup(visit));
    }
    if (what === "due") return visit.enter("solieu.due");
    if (what === "missing") return showMissing(visit, Number.parseInt(argument, 10) || 0);
    const group = what === "group" ? visit.programme.groups.find(({ id }) => shortName(id) === argument) : undefined;
    if (group && visit.may("own-group", group.id)) return showGroup(visit, group.id);
    if (what === "groups") return pickGroup(visit, Number.parseInt(argument, 10) || 0);
    return show(visit);
  },
  scripts: { enter, many: enterMany, units: nameUnitsOf, drop: dropUnit, goal: setGoal, due: askDue },
};

/** A head's group need not be asked for. */
function ownGroup({ role }: Visit): Record<string, unknown> {
  return role?.role === "head" && role.group !== undefined ? { group: role.group } : {};
}

/** A head sees the own group, unit by unit; others see what all handed in together. */
async function show(visit: Visit): Promise<void> {
  const { words, role } = visit;
  const all = await visit.records.totals.all();
  const due = momentInWords(await totalsDue(visit), visit.programme.timezone, words);
  const buttons = [
    visit.button("totals-enter", "solieu:enter"),
    visit.button("totals-enter-many", "solieu:many"),
    visit.button("totals-name-units", "solieu:units"),
    visit.button("totals-drop", "solieu:drop"),
    visit.button("goal-set", "solieu:goal"),
  ];
  const menu = visit.button("menu-button", "start:menu");
  if (role?.role === "head" && role.group !== undefined) {
    return visit.sayText([words.say("totals-title", { due }), ...(await linesOf(role.group, all, visit))].join("\n"), [...buttons, menu]);
  }
  const groups = visit.programme.groups.filter(({ id }) => all.some(({ group, totals: entered }) => group === id && entered));
  const together = groups
    .map(({ id }) => sumOf(all, id))
    .reduce((sum, one) => ({ pupils: sum.pupils + one.pupils, books: sum.books + one.books, hours: sum.hours + one.hours }), {
      pupils: 0,
      books: 0,
      hours: 0,
    });
  await visit.sayText(
    [
      words.say("totals-title", { due }),
      words.say("totals-all", { ...together, groups: groups.length, of: visit.programme.groups.length }),
    ].join("\n"),
    [
      ...buttons,
      ...(visit.may("report")
        ? [
            visit.button("totals-missing", "solieu:missing"),
            visit.button("totals-groups", "solieu:groups"),
            visit.button("totals-due", "solieu:due"),
          ]
        : []),
      menu,
    ],
  );
}

/** One group, unit by unit, for who has to do with all of them. */
async function showGroup(visit: Visit, group: string): Promise<void> {
  const name = visit.programme.groups.find(({ id }) => id === group)?.name ?? group;
  await visit.sayText([`📊 ${name}`, ...(await linesOf(group, await visit.records.totals.all(), visit))].join("\n"), [
    visit.button("totals-groups", "solieu:groups"),
    visit.button("menu-totals", "solieu:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
}

async function pickGroup(visit: Visit, from: number): Promise<void> {
  const { groups } = visit.programme;
  const page = groups.slice(from, from + linesAtOnce);
  await visit.say("totals-which-group", {}, [
    ...page.map(({ id, name }) => ({ label: label(name, 60), data: `solieu:group:${shortName(id)}` })),
    ...(groups.length > from + linesAtOnce ? [visit.button("more", `solieu:groups:${from + linesAtOnce}`)] : []),
    visit.button("menu-totals", "solieu:menu"),
  ]);
}

async function linesOf(group: string, all: readonly UnitTotals[], visit: Visit): Promise<string[]> {
  const { words } = visit;
  const units = all.filter((one) => one.group === group);
  const handedIn = units.flatMap(({ unit, totals: entered }) =>
    entered ? [words.say("totals-line", { unit: unitInWords(unit, words), ...entered })] : [],
  );
  const missing = units.filter(({ totals: entered }) => !entered).map(({ unit }) => unit);
  const goal = await goalSoFar(visit, group);
  return [
    ...(goal ? [goalInWords(group, goal, visit)] : []),
    ...handedIn.slice(0, linesAtOnce),
    ...(handedIn.length > linesAtOnce ? [words.say("totals-more", { n: handedIn.length - linesAtOnce })] : []),
    ...(missing.length > 0 ? [words.say("totals-units-missing", { units: missing.slice(0, 2 * linesAtOnce).join(", ") })] : []),
    ...(units.length === 0 ? [words.say("totals-nothing-yet")] : []),
  ];
}

/** In the programme's order: nobody is put before another. */
async function showMissing(visit: Visit, from: number): Promise<void> {
  const { words, programme, now } = visit;
  const due = await totalsDue(visit);
  const missing = notHandedIn(programme.groups, await visit.records.totals.all());
  const menu = [visit.button("menu-totals", "solieu:menu"), visit.button("menu-button", "start:menu")];
  if (missing.length === 0) return visit.say("totals-none-missing", {}, menu);
  const page = missing.slice(from, from + linesAtOnce);
  const lines = page.map(({ group, units }) => {
    const name = programme.groups.find(({ id }) => id === group)?.name ?? group;
    const named = units.filter((unit) => unit !== wholeGroup).slice(0, linesAtOnce);
    return `• ${named.length > 0 ? `${name}: ${named.join(", ")}` : name}`;
  });
  const title = words.say("totals-missing-title", {
    n: missing.length,
    due: momentInWords(due, programme.timezone, words),
    late: due < now ? "yes" : "no",
  });
  const more = missing.length > from + linesAtOnce ? [visit.button("more", `solieu:missing:${from + linesAtOnce}`)] : [];
  await visit.sayText([title, ...lines].join("\n"), [...more, visit.button("totals-due", "solieu:due"), ...menu]);
}
