import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { columnsIn, type ExportRoom } from "./export-room.ts";

/** What staff did, in the order in which they did it. */
export function staffLogSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-staff-log"),
    columns: [
      column("when", "moment", 18),
      column("by", "text", 12),
      column("deed", "text", 24),
      column("about", "text", 24),
      column("before", "text", 24),
      column("after", "text", 24),
    ],
    rows: () => rows(room),
  };
}

async function* rows({ records, programme }: ExportRoom): AsyncGenerator<readonly Cell[]> {
  for await (const { at, by, deed, about, before, after } of records.staffLog.all()) {
    yield [at.setZone(programme.timezone), by, deed, about, before, after];
  }
}
