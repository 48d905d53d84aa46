import type { Sheet } from "../spreadsheets/sheet.ts";
import type { ExportRoom } from "./export-room.ts";

/** Stands first: of which week this is, when it was made and by whom. @param by a person's name, or the program that made it */
export function aboutSheet({ programme, words, now }: ExportRoom, by: string): Sheet {
  const said = (key: string) => words.say(`about-export-${key}`);
  return {
    name: words.say("sheet-about"),
    columns: [
      { title: said("what"), kind: "text", width: 24 },
      { title: said("is"), kind: "text", width: 60 },
    ],
    rows: () => [
      [said("programme"), programme.name],
      [said("organiser"), programme.organiser],
      [said("made-at"), now.setZone(programme.timezone)],
      [said("made-by"), by],
      [said("person"), said("person-explained")],
    ],
  };
}
