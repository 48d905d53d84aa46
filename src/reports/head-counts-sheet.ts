import { DateTime } from "luxon";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { activityTitle, columnsIn, type ExportRoom } from "./export-room.ts";

/** How many came, counted by eye, beside how many are on the list of that day. */
export function headCountsSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-head-counts"),
    columns: [
      column("activity", "text", 40),
      column("day", "day", 12),
      column("head-count", "number", 14),
      column("on-the-list", "number", 18),
      column("by", "text", 12),
      column("when", "moment", 18),
    ],
    rows: () => rows(room),
  };
}

async function* rows({ records, programme }: ExportRoom): AsyncGenerator<readonly Cell[]> {
  const { timezone: zone } = programme;
  for (const { activity, day, count, by, at } of await records.attendance.headCounts()) {
    const { times } = await records.attendance.count(activity, [day]);
    yield [activityTitle(programme, activity), DateTime.fromISO(day, { zone }), count, times, by, at.setZone(zone)];
  }
}
