import { loadCanvas } from "./canvas.ts";
import { drawBlocks } from "./draw-blocks.ts";
import { drawQrCode } from "./qr-code.ts";

export interface ReceiptTexts {
  /** What it is a receipt for. */
  readonly title: string;
  readonly code: string;
  /** What is done with it. */
  readonly note: string;
  /** What is scanned. */
  readonly content: string;
}

const page = { width: 540, height: 700 } as const;
const square = { x: 70, y: 110, size: 400 } as const;
const middle = page.width / 2;

/** A picture of a receipt, to be held out at the door: the QR, and the code for who cannot scan. PNG, some 10 kB. */
export async function drawReceipt({ title, code, note, content }: ReceiptTexts): Promise<Buffer> {
  const { createCanvas } = await loadCanvas();
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, page.width, page.height);
  drawQrCode(context, content, square, 1);
  drawBlocks(context, [
    { text: title, top: 18, height: 92, middle, width: 490, largest: 30, smallest: 14, weight: "bold", colour: "#1f2f3a" },
    { text: code, top: 516, height: 100, middle, width: 490, largest: 72, smallest: 40, weight: "bold", colour: "#000000" },
    { text: note, top: 618, height: 62, middle, width: 490, largest: 22, smallest: 12, weight: "regular", colour: "#1f2f3a" },
  ]);
  return canvas.encode("png");
}
