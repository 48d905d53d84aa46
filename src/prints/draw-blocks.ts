import type { SKRSContext2D } from "@napi-rs/canvas";
import { use, widthOf } from "./canvas.ts";
import { printable, type Weight } from "./font.ts";
import { fitText, lineHeight, type Room } from "./fit-text.ts";

/** A text in a room of its own, which it never leaves; centred. */
export interface Block extends Room {
  readonly text: string;
  readonly top: number;
  readonly middle: number;
  readonly weight: Weight;
  readonly colour: string;
}

export function drawBlocks(context: SKRSContext2D, blocks: readonly Block[]): void {
  context.textAlign = "center";
  for (const { text, top, middle, weight, colour, ...room } of blocks) {
    const { lines, size } = fitText(printable(text), room, (part) => widthOf(part, weight, context));
    const first = top + (room.height - lines.length * size * lineHeight) / 2 + size;
    use(context, weight, size);
    context.fillStyle = colour;
    for (const [index, line] of lines.entries()) context.fillText(line, middle, first + index * size * lineHeight);
  }
}
