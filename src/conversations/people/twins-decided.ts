import { partResidents } from "../../actions/part-residents.ts";
import { countApart } from "../../actions/take-decision-back.ts";
import { themselves } from "../../domain/sign-up.ts";
import { date } from "../../wording/days.ts";
import { platformsInWords } from "../../wording/platforms.ts";
import { label } from "../engine/label.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Visit } from "../engine/visit.ts";

const mostShown = 8;
/** What people joined themselves lies between. */
const lookedAt = 500;

/** The latest decisions of staff, each to be taken back; what people joined themselves is theirs. */
export async function showDecided(visit: Visit): Promise<void> {
  const { words, records, programme } = visit;
  const joined = (await records.joins.latest(lookedAt)).filter(({ by }) => by === "staff");
  const all = [
    ...joined.map(({ at, kept, other }) => ({ at, resident: kept, who: themselves, other, data: `trungten:back:join:${other}` })),
    ...(await records.twins.latest(mostShown)).map(({ at, person }) => {
      const [resident = "", who = ""] = person.split(/:(.*)/s);
      return { at, resident, who, other: "", data: `trungten:back:same:${shortName(person)}` };
    }),
  ];
  const latest = all.toSorted((a, b) => b.at.toMillis() - a.at.toMillis()).slice(0, mostShown);
  if (latest.length === 0) return visit.say("twins-no-decisions", {}, back(visit));
  const people = await records.family.all(latest.map(({ resident, who }) => [resident, who] as const));
  const names = latest.map(({ resident }, index) => label(people[index]?.name ?? words.say("staff-number", { number: resident }), 40));
  const lines = latest.map(({ at, who }, index) =>
    words.say("twins-decided-line", {
      n: index + 1,
      day: date(at.setZone(programme.timezone).toISODate() ?? ""),
      name: names[index] ?? "",
      is: who === themselves ? "joined" : "counted",
    }),
  );
  const each = latest.map(({ data }, index) => visit.button("twins-take-back", data, { n: index + 1, name: names[index] ?? "" }));
  await visit.sayText([words.say("twins-latest-title"), ...lines].join("\n"), [...each, ...back(visit)]);
}

/** What cannot be given back any more is said; whoever is concerned is told. */
export async function takeBack(visit: Visit, kind: string, name: string): Promise<void> {
  const { words, records, house } = visit;
  if (kind === "same") {
    const found = (await records.twins.latest(Infinity)).find(({ person }) => shortName(person) === name);
    const answer = found ? await countApart(visit, found.person, visit.resident) : undefined;
    return visit.say(answer && "done" in answer ? "twins-taken-back" : "join-not-joined", { lost: "none" }, back(visit));
  }
  const joined = (await records.joins.latest(lookedAt)).find(({ by, other }) => by === "staff" && other === name);
  if (!joined) return visit.say("join-not-joined", {}, back(visit));
  const addresses = await records.residents.addresses(joined.kept);
  const answer = await partResidents(visit, { kept: joined.kept, other: joined.other, staff: visit.resident, own: visit.address });
  if ("refused" in answer) return visit.say(answer.refused, answer.values, back(visit));
  house.dueChanged();
  await visit.noteNumber();
  const lost = answer.done.map((one) => words.say(`join-lost-${one}`)).join(", ");
  const values = { places: platformsInWords(joined.addresses, words), lost: lost === "" ? "none" : lost };
  await visit.say("twins-taken-back", values, back(visit));
  for (const address of addresses) await house.tellAddress(address, "join-parted-told", values);
}

function back(visit: Visit) {
  return [visit.button("twins-go-on", "trungten:next"), visit.button("menu-button", "start:menu")];
}
