import { DateTime } from "luxon";
import { progress } from "../domain/pledge.ts";
import { readingsIn, readPledge } from "../records/pledges.ts";
import { fields } from "../records/resident-fields.ts";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { columnsIn, shownGroup, type ExportRoom } from "./export-room.ts";

/** Who pledged to read what, and how far they are. */
export function pledgesSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-pledges"),
    columns: [
      column("person", "text", 12),
      column("shown-as", "text", 26),
      column("group", "text", 24),
      column("pledge", "text", 26),
      column("from", "day", 12),
      column("until", "day", 12),
      column("goal", "number", 12),
      column("read", "number", 12),
      column("days-read", "number", 12),
    ],
    rows: () => rows(room),
  };
}

async function* rows({ records, programme, words, now }: ExportRoom): AsyncGenerator<readonly Cell[]> {
  const today = now.setZone(programme.timezone).toISODate() ?? "";
  for await (const some of records.residents.everythingOfAll(fields.pledge)) {
    for (const [resident, everything] of some) {
      const pledge = readPledge(everything[fields.pledge]);
      if (!pledge) continue;
      const readings = readingsIn(everything).filter(({ unit }) => unit === pledge.unit);
      const { goal, total } = progress(readings, pledge.unit, pledge, today);
      const what = words.say("pledge-what", { n: pledge.amount, unit: pledge.unit });
      const [from, until] = [pledge.from, pledge.until].map((day) => DateTime.fromISO(day, { zone: programme.timezone }));
      yield [
        resident,
        pledge.shownAs,
        shownGroup(pledge.group, programme),
        what,
        from,
        until,
        goal,
        total,
        new Set(readings.map(({ day }) => day)).size,
      ];
    }
  }
}
