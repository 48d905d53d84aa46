import { DateTime } from "luxon";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { unitInWords } from "../wording/unit.ts";
import { columnsIn, shownGroup, type ExportRoom } from "./export-room.ts";

/** What schools and groups handed in, class by class, without a pupil's name. A class that handed nothing in has no numbers. */
export function totalsSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-totals"),
    columns: [
      column("group", "text", 28),
      column("unit-of-group", "text", 20),
      column("pupils", "number", 14),
      column("books-introduced", "number", 16),
      column("hours-read", "number", 12),
      column("by", "text", 12),
      column("when", "moment", 18),
    ],
    rows: () => rows(room),
  };
}

async function* rows({ records, programme, words }: ExportRoom): AsyncGenerator<readonly Cell[]> {
  for (const { group, unit, totals, by, at } of await records.totals.all()) {
    yield [
      shownGroup(group, programme),
      unitInWords(unit, words),
      totals?.pupils,
      totals?.books,
      totals?.hours,
      by,
      DateTime.fromMillis(at, { zone: programme.timezone }),
    ];
  }
}
