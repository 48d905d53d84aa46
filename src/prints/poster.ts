import type { SKRSContext2D } from "@napi-rs/canvas";
import type { PosterTexts } from "../wording/poster.ts";
import { loadCanvas } from "./canvas.ts";
import { drawBlocks, type Block } from "./draw-blocks.ts";
import { pictureScale, printPage, type PrintedPage } from "./print-page.ts";
import { drawQrCode } from "./qr-code.ts";

/** A4, in points. */
const page = { width: 595, height: 842 } as const;
const middle = page.width / 2;
const colours = { ink: "#1f2f3a", accent: "#0b57b7", paper: "#ffffff" } as const;
const ink = { middle, width: 500, colour: colours.ink } as const;
const accent = { ...ink, colour: colours.accent } as const;

/** A poster to be put up where an activity takes place: scanned, it records who is there. One layout for the picture and the PDF. */
export async function drawPoster(texts: PosterTexts): Promise<PrintedPage> {
  const { title, organiser: author, ask: subject } = texts;
  return printPage(await loadCanvas(), { ...page, about: { title, author, subject }, draw: (context) => draw(context, texts) });
}

function draw(context: SKRSContext2D, { organiser, title, when, ask, codes, type, code }: PosterTexts): void {
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, page.width, page.height);
  context.strokeStyle = colours.accent;
  context.lineWidth = 4;
  context.strokeRect(20, 20, page.width - 40, page.height - 40);
  const isPair = codes.length > 1;
  const size = isPair ? 255 : 310;
  const top = isPair ? 360 : 332;
  const rooms = codes.map((_, index) => (isPair ? middle + (index - 0.5) * 264 : middle));
  for (const [index, { content }] of codes.entries()) {
    drawQrCode(context, content, { x: (rooms[index] ?? middle) - size / 2, y: top, size }, pictureScale);
  }
  const labels = codes.map(({ label }, index): Block => ({
    text: label,
    top: top + size - 4,
    height: 24,
    ...ink,
    middle: rooms[index] ?? middle,
    width: size,
    largest: 15,
    smallest: 9,
    weight: "regular",
  }));
  drawBlocks(context, [
    { text: organiser, top: 40, height: 40, ...ink, largest: 18, smallest: 9, weight: "bold" },
    { text: title, top: 84, height: 120, ...accent, largest: 40, smallest: 14, weight: "bold" },
    { text: when, top: 206, height: 64, ...ink, largest: 19, smallest: 10, weight: "regular" },
    { text: ask, top: 276, height: 54, ...ink, largest: 30, smallest: 14, weight: "bold" },
    ...labels,
    { text: type, top: 672, height: 52, ...ink, largest: 18, smallest: 10, weight: "regular" },
    { text: code, top: 726, height: 84, ...accent, largest: 56, smallest: 24, weight: "bold" },
  ]);
}
