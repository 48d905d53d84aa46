import type { SKRSContext2D } from "@napi-rs/canvas";
import type { CertificateTexts } from "../wording/certificate.ts";
import { loadCanvas, use, widthOf } from "./canvas.ts";
import { unprintable } from "./font.ts";
import { colours, layOut, page, type Piece } from "./certificate-layout.ts";
import { printPage, type PrintedPage } from "./print-page.ts";

export interface Certificates {
  make(texts: CertificateTexts): Promise<PrintedPage>;
  /** The letters of a name that cannot be printed. */
  unprintable(name: string): string[];
}

/** Makes certificates. The drawing library is loaded with the first one: most processes never make any. */
export function createCertificates(): Certificates {
  let loading: ReturnType<typeof loadCanvas> | undefined;
  return {
    unprintable,
    async make(texts) {
      const canvas = await (loading ??= loadCanvas());
      const ruler = canvas.createCanvas(1, 1).getContext("2d");
      const pieces = layOut(texts, (text, weight) => widthOf(text, weight, ruler));
      const { title, organiser: author, programme: subject } = texts;
      return printPage(canvas, { ...page, about: { title, author, subject }, draw: (context) => draw(context, pieces) });
    },
  };
}

function draw(context: SKRSContext2D, pieces: readonly Piece[]): void {
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, page.width, page.height);
  frame(context, 22, 5, colours.accent);
  frame(context, 32, 1.2, colours.gold);
  context.fillStyle = colours.gold;
  context.fillRect(page.width / 2 - 60, 124, 120, 1.2);
  context.textAlign = "center";
  for (const { text, x, y, size, weight, colour } of pieces) {
    use(context, weight, size);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

function frame(context: SKRSContext2D, margin: number, width: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.strokeRect(margin, margin, page.width - 2 * margin, page.height - 2 * margin);
}
