import { theOne } from "../domain/count-people.ts";
import { showPhone } from "../domain/phone.ts";
import { personKey } from "../domain/twin.ts";
import { familyIn } from "../records/family.ts";
import { readEntered } from "../records/paper-people.ts";
import { fields } from "../records/resident-fields.ts";
import { signUpsIn } from "../records/sign-ups.ts";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { columnsIn, shownGroup, personNumber, wayOf, type ExportRoom } from "./export-room.ts";

/** Everybody who takes part, each once, and how many times. */
export function peopleSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-people"),
    columns: [
      column("person", "text", 12),
      column("name", "text", 26),
      column("group", "text", 24),
      column("phone", "text", 16),
      column("birth-year", "number", 10),
      column("by-way-of", "text", 14),
      column("sign-ups", "number", 12),
      column("entered-by", "text", 14),
      column("entered-at", "moment", 18),
    ],
    rows: () => rows(room),
  };
}

async function* rows(room: ExportRoom): AsyncGenerator<readonly Cell[]> {
  const { records, programme, words } = room;
  const sameAs = await records.twins.sameAs();
  const elsewhere = await timesElsewhere(room, sameAs);
  for await (const some of records.residents.everythingOfAll()) {
    for (const [resident, everything] of some) {
      const signUps = signUpsIn(everything);
      for (const [who, { name, group, phone, birthYear }] of familyIn(everything)) {
        const person = personKey({ resident, who });
        if (sameAs.has(person)) continue;
        const times = signUps.filter((one) => one.who === who).length + (elsewhere.get(person) ?? 0);
        const entered = everything[fields.entered] === undefined ? undefined : readEntered(everything[fields.entered] ?? "");
        yield [
          ...[
            personNumber({ resident, who }, sameAs),
            name,
            shownGroup(group, programme),
            phone === undefined ? undefined : showPhone(phone),
          ],
          ...[birthYear, wayOf(everything[fields.address], words), times, entered?.by, entered?.at.setZone(programme.timezone)],
        ];
      }
    }
  }
}

/** How many times they were signed up as somebody whom staff know to be the same person. */
async function timesElsewhere({ records }: ExportRoom, sameAs: ReadonlyMap<string, string>): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const person of sameAs.keys()) {
    const [resident = "", who = ""] = person.split(/:(.*)/s);
    const one = theOne(person, sameAs);
    const more = (await records.signUps.of(resident)).filter((signUp) => signUp.who === who).length;
    times.set(one, (times.get(one) ?? 0) + more);
  }
  return times;
}
