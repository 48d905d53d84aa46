import { showPhone } from "../domain/phone.ts";
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

async function* rows({ records, programme, words }: ExportRoom): AsyncGenerator<readonly Cell[]> {
  for await (const some of records.residents.everythingOfAll()) {
    for (const [resident, everything] of some) {
      const signUps = signUpsIn(everything);
      for (const [who, { name, group, phone, birthYear }] of familyIn(everything)) {
        const times = signUps.filter((one) => one.who === who).length;
        const entered = everything[fields.entered] === undefined ? undefined : readEntered(everything[fields.entered] ?? "");
        yield [
          ...[personNumber(resident, who), name, shownGroup(group, programme), phone === undefined ? undefined : showPhone(phone)],
          ...[birthYear, wayOf(everything[fields.address], words), times, entered?.by, entered?.at.setZone(programme.timezone)],
        ];
      }
    }
  }
}
