import type { CertificateTexts } from "../wording/certificate.ts";
import { printable, type Weight } from "./font.ts";
import { fitText, lineHeight, type Room } from "./fit-text.ts";

/** A4 on its side, in points. */
export const page = { width: 842, height: 595 } as const;

/** A line of text, centred on x; y is its baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

export const colours = { ink: "#1f2f3a", accent: "#0b6b5d", gold: "#94681a", paper: "#fffdf6" } as const;

interface Block extends Room {
  readonly of: keyof CertificateTexts;
  readonly top: number;
  /** Where it is centred; the middle of the page unless it says otherwise. */
  readonly middle?: number;
  readonly weight: Weight;
  readonly colour: string;
}

const wide = 680;
/** From the top to the bottom; each has a room of its own, which its text never leaves. */
const blocks: readonly Block[] = [
  { of: "organiser", top: 52, width: wide, height: 36, largest: 17, smallest: 9, weight: "bold", colour: colours.ink },
  { of: "programme", top: 86, width: wide, height: 38, largest: 14, smallest: 8, weight: "regular", colour: colours.ink },
  { of: "title", top: 136, width: wide, height: 66, largest: 44, smallest: 30, weight: "bold", colour: colours.accent },
  { of: "before", top: 206, width: wide, height: 26, largest: 15, smallest: 11, weight: "regular", colour: colours.ink },
  { of: "name", top: 236, width: wide, height: 84, largest: 38, smallest: 9, weight: "bold", colour: colours.gold },
  { of: "deed", top: 328, width: wide, height: 56, largest: 17, smallest: 11, weight: "regular", colour: colours.ink },
  { of: "theme", top: 392, width: wide, height: 48, largest: 15, smallest: 8, weight: "italic", colour: colours.accent },
  { of: "week", top: 442, width: wide, height: 24, largest: 13, smallest: 9, weight: "regular", colour: colours.ink },
  { of: "day", top: 478, middle: 610, width: 320, height: 22, largest: 13, smallest: 9, weight: "italic", colour: colours.ink },
  { of: "organiser", top: 500, middle: 610, width: 320, height: 36, largest: 13, smallest: 7, weight: "bold", colour: colours.ink },
];

/** Where every line stands, for the picture and the PDF alike. @param measure the width of a text at the size of 1 */
export function layOut(texts: CertificateTexts, measure: (text: string, weight: Weight) => number): Piece[] {
  return blocks.flatMap(({ of, top, middle = page.width / 2, weight, colour, ...room }) => {
    const { lines, size } = fitText(printable(texts[of]), room, (text) => measure(text, weight));
    const first = top + (room.height - lines.length * size * lineHeight) / 2 + size;
    return lines.map((text, index) => ({ text, x: middle, y: first + index * size * lineHeight, size, weight, colour }));
  });
}
