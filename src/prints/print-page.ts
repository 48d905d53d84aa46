import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Canvas } from "./canvas.ts";

/** One layout, twice. */
export interface PrintedPage {
  /** PNG, to be looked at and passed on. */
  readonly picture: Buffer;
  /** PDF, to be printed. */
  readonly document: Buffer;
}

/** Pixels a point, 144 to the inch: sharp on a telephone, and printable. */
export const pictureScale = 2;

interface Page {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Stands in the PDF, for who looks for it. */
  readonly about: { readonly title: string; readonly author: string; readonly subject: string };
  /** Draws in points. */
  draw(context: SKRSContext2D): void;
}

/** The same drawing as a picture and as a page for the printer. */
export async function printPage({ createCanvas, PDFDocument }: Canvas, { width, height, about, draw }: Page): Promise<PrintedPage> {
  const canvas = createCanvas(width * pictureScale, height * pictureScale);
  const context = canvas.getContext("2d");
  context.scale(pictureScale, pictureScale);
  draw(context);
  // The picture is packed on another thread; what was drawn took a few milliseconds.
  const picture = await canvas.encode("png");
  const pdf = new PDFDocument(about);
  draw(pdf.beginPage(width, height) as unknown as SKRSContext2D);
  pdf.endPage();
  return { picture, document: pdf.close() };
}
