import { DateTime } from "luxon";
import type { Present } from "../records/attendance.ts";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { activityTitle, columnsIn, personNumber, shownGroup, type ExportRoom } from "./export-room.ts";

/** Names are read for so many at a time. */
const readAtOnce = 500;

/** Who was where, on which day: a row a time. */
export function attendanceSheet(room: ExportRoom): Sheet {
  const column = columnsIn(room.words);
  return {
    name: room.words.say("sheet-attendance"),
    columns: [
      column("activity", "text", 40),
      column("day", "day", 12),
      column("name", "text", 26),
      column("group", "text", 24),
      column("recorded-at", "moment", 18),
      column("recorded-how", "text", 18),
      column("by", "text", 12),
      column("person", "text", 12),
    ],
    rows: () => rows(room),
  };
}

async function* rows(room: ExportRoom): AsyncGenerator<readonly Cell[]> {
  const sameAs = await room.records.twins.sameAs();
  let some: Present[] = [];
  for await (const present of room.records.attendance.all()) {
    some.push(present);
    if (some.length < readAtOnce) continue;
    yield* withNames(some, room, sameAs);
    some = [];
  }
  yield* withNames(some, room, sameAs);
}

async function* withNames(
  some: readonly Present[],
  { records, programme, words }: ExportRoom,
  sameAs: ReadonlyMap<string, string>,
): AsyncGenerator<readonly Cell[]> {
  const people = await records.family.all(some.map(({ resident, who }) => [resident, who] as const));
  for (const [index, present] of some.entries()) {
    const day = DateTime.fromISO(present.day, { zone: programme.timezone });
    yield [
      ...[activityTitle(programme, present.activity), day, people[index]?.name, shownGroup(people[index]?.group, programme)],
      ...[present.at.setZone(programme.timezone), words.say(`cell-by-${present.way}`), present.by, personNumber(present, sameAs)],
    ];
  }
}
