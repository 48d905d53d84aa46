import { DateTime } from "luxon";
import { anyReading, readingsIn } from "../records/pledges.ts";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { columnsIn, type ExportRoom } from "./export-room.ts";

/** What was read, report by report, without names. */
export function readingsSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-readings"),
    columns: [column("person", "text", 12), column("day", "day", 12), column("amount", "number", 12), column("unit", "text", 12)],
    rows: () => rows(room),
  };
}

async function* rows({ records, programme, words }: ExportRoom): AsyncGenerator<readonly Cell[]> {
  for await (const some of records.residents.everythingOfAll(anyReading)) {
    for (const [resident, everything] of some) {
      for (const { day, unit, amount } of readingsIn(everything)) {
        yield [resident, DateTime.fromISO(day, { zone: programme.timezone }), amount, words.say(`unit-${unit}`)];
      }
    }
  }
}
