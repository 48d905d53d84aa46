import type { SKRSContext2D } from "@napi-rs/canvas";
import { fontFiles, type Weight } from "./font.ts";

/** Widths are measured at this size. */
const measured = 100;

export type Canvas = Awaited<ReturnType<typeof loadCanvas>>;

/** The drawing library with our own letters: loaded when something is drawn, as most processes never draw anything. */
export async function loadCanvas() {
  const canvas = await import("@napi-rs/canvas");
  for (const { family, path } of Object.values(fontFiles)) canvas.GlobalFonts.registerFromPath(path, family);
  return canvas;
}

/** The width of a text at the size of 1. */
export function widthOf(text: string, weight: Weight, context: SKRSContext2D): number {
  use(context, weight, measured);
  return context.measureText(text).width / measured;
}

export function use(context: SKRSContext2D, weight: Weight, size: number): void {
  context.font = `${size}px "${fontFiles[weight].family}"`;
  // A ligature has no letters that could be copied out of the PDF.
  context.fontVariantLigatures = "none";
}
