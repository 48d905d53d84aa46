import { showPhone } from "../domain/phone.ts";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { columnsIn, activityTitle, shownGroup, personNumber, wayOf, type ExportRoom } from "./export-room.ts";

/** Who signed up for what, activity by activity, in the order in which they came. */
export function signUpsSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-sign-ups"),
    columns: [
      column("activity", "text", 40),
      column("name", "text", 26),
      column("group", "text", 24),
      column("phone", "text", 16),
      column("birth-year", "number", 10),
      column("standing", "text", 12),
      column("code", "text", 10),
      column("by-way-of", "text", 14),
      column("person", "text", 12),
    ],
    rows: () => rows(room),
  };
}

async function* rows({ records, programme, words }: ExportRoom): AsyncGenerator<readonly Cell[]> {
  const standing = { placed: words.say("cell-has-place"), waits: words.say("cell-waits") };
  const sameAs = await records.twins.sameAs();
  for (const { id } of programme.activities) {
    const title = activityTitle(programme, id);
    for await (const some of records.signUps.each(id)) {
      for (const { resident, who, participant, address, code, waits } of some) {
        const { name, group, phone, birthYear } = participant ?? { name: "" };
        const shownPhone = phone === undefined ? undefined : showPhone(phone);
        yield [
          title,
          name,
          shownGroup(group, programme),
          shownPhone,
          birthYear,
          waits ? standing.waits : standing.placed,
          code,
          wayOf(address, words),
          personNumber({ resident, who }, sameAs),
        ];
      }
    }
  }
}
