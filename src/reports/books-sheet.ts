import { readers } from "../domain/book.ts";
import type { Sheet } from "../spreadsheets/sheet.ts";
import { columnsIn, type ExportRoom } from "./export-room.ts";

/** The books that residents recommend, for the libraries of the schools and of the learning centre: those that staff approved, the most recommended first. */
export function booksSheet({ records, words }: ExportRoom): Sheet {
  const column = columnsIn(words);
  return {
    name: words.say("sheet-books"),
    columns: [
      column("title", "text", 44),
      column("author", "text", 26),
      column("isbn", "text", 16),
      column("voices", "number", 12),
      ...readers.map((one) => ({ title: words.say(`readers-${one}`), kind: "number" as const, width: 14 })),
    ],
    async *rows() {
      for (const { title, author, isbn, state, voices, said } of await records.books.counted()) {
        if (state === "approved") yield [title, author, isbn, voices, ...readers.map((one) => said[one] ?? 0)];
      }
    },
  };
}
