import type { Readable, Writable } from "node:stream";
import type { Cell, Sheet } from "../spreadsheets/sheet.ts";
import { alsoAsCsv, writeCsv } from "../spreadsheets/write-csv.ts";
import { writeXlsx } from "../spreadsheets/write-xlsx.ts";
import { aboutSheet } from "./about-sheet.ts";
import { attendanceSheet } from "./attendance-sheet.ts";
import { booksSheet } from "./books-sheet.ts";
import type { ExportRoom } from "./export-room.ts";
import { headCountsSheet } from "./head-counts-sheet.ts";
import { peopleSheet } from "./people-sheet.ts";
import { pledgesSheet } from "./pledges-sheet.ts";
import { readingsSheet } from "./readings-sheet.ts";
import { signUpsSheet } from "./sign-ups-sheet.ts";
import { staffLogSheet } from "./staff-log-sheet.ts";
import { totalsSheet } from "./totals-sheet.ts";

/** What can be handed over, by the names of the files. */
const sheets = {
  "nguoi-tham-gia": peopleSheet,
  "dang-ky": signUpsSheet,
  "diem-danh": attendanceSheet,
  "dem-nguoi": headCountsSheet,
  sach: booksSheet,
  "cam-ket": pledgesSheet,
  "viec-doc": readingsSheet,
  "so-lieu-don-vi": totalsSheet,
  "nhat-ky-can-bo": staffLogSheet,
} as const;

export type SheetName = keyof typeof sheets;
export const sheetNames = Object.keys(sheets) as SheetName[];

/** What the table is called: the same name stands on its tab in the workbook. */
export function tableTitle(name: SheetName, room: ExportRoom): string {
  return sheets[name](room).name;
}

export interface Beside {
  /** Told while rows are written: of which sheet, and how many so far. */
  readonly watch?: (sheet: string, rows: number) => void;
  /** Where the table of this name goes as CSV, while it goes into the workbook. */
  readonly csv?: (name: SheetName) => Writable;
}

/** Everything as one workbook, which says first when it was made and by whom. It is read while it is written. */
export function weekAsXlsx(room: ExportRoom, by: string, { watch, csv }: Beside = {}): Readable {
  const all = sheetNames.map((name) => {
    const sheet = watch ? watched(sheets[name](room), watch) : sheets[name](room);
    return csv ? alsoAsCsv(sheet, csv(name)) : sheet;
  });
  return writeXlsx([aboutSheet(room, by), ...all]);
}

export function sheetAsCsv(name: SheetName, room: ExportRoom): Readable {
  return writeCsv(sheets[name](room));
}

/** When and by whom the tables were made, for those that are handed over without the workbook. */
export function aboutAsCsv(room: ExportRoom, by: string): Readable {
  return writeCsv(aboutSheet(room, by));
}

/** "tuan-hoc-bien-giang-2024-20241002-0815": by the clock of the ward. */
export function exportName({ programme, now }: ExportRoom): string {
  return `tuan-hoc-${programme.id}-${now.setZone(programme.timezone).toFormat("yyyyMMdd-HHmm")}`;
}

function watched(sheet: Sheet, watch: NonNullable<Beside["watch"]>): Sheet {
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    let count = 0;
    for await (const row of sheet.rows()) {
      yield row;
      watch(sheet.name, (count += 1));
    }
  }
  return { ...sheet, rows };
}
