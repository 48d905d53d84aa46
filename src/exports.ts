import { buffer } from "node:stream/consumers";
import type { Clock } from "./clock.ts";
import type { Exports } from "./conversations/engine/house.ts";
import type { CurrentProgramme } from "./programme-of-the-week.ts";
import type { Records } from "./records/records.ts";
import { exportName, sheetAsCsv, sheetNames, tableTitle, weekAsXlsx } from "./reports/export-week.ts";
import type { Words } from "./wording/wording.ts";

export interface ExportsRoom {
  readonly records: Records;
  readonly programme: CurrentProgramme;
  readonly clock: Clock;
}

/** The week's tables as files, for a chat: whole, as platforms take them. */
export function createExports({ records, programme, clock }: ExportsRoom): Exports {
  const roomIn = (words: Words) => ({ records, programme: programme.last, words, now: clock.now() });
  return {
    tables: (words) => sheetNames.map((file) => ({ file, title: tableTitle(file, roomIn(words)) })),
    async make(what, by, words) {
      const room = { ...roomIn(words), programme: await programme.at() };
      const table = sheetNames.find((name) => name === what);
      if (table) return { name: `${exportName(room)}-${table}.csv`, content: await buffer(sheetAsCsv(table, room)) };
      return { name: `${exportName(room)}.xlsx`, content: await buffer(weekAsXlsx(room, by)) };
    },
  };
}
