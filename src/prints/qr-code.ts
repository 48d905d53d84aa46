import type { SKRSContext2D } from "@napi-rs/canvas";
import { encodeQR } from "qr";

/** As wide as four of its points, as the standard (ISO/IEC 18004) wants it: without it some telephones see nothing. */
const quietPoints = 4;

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Draws a QR code with the white around it. Each point is a whole number of pixels, so that none is blurred. @param scale pixels a unit */
export function drawQrCode(context: SKRSContext2D, content: string, { x, y, size }: Square, scale: number): void {
  const rows = encodeQR(content, "raw", { ecc: "medium", border: quietPoints });
  const point = Math.max(1, Math.floor((size * scale) / rows.length)) / scale;
  const edge = (size - point * rows.length) / 2;
  const snap = (at: number) => Math.round(at * scale) / scale;
  context.fillStyle = "#ffffff";
  context.fillRect(x, y, size, size);
  context.fillStyle = "#000000";
  for (const [row, points] of rows.entries()) {
    for (let from = 0; from < points.length;) {
      if (!points[from]) {
        from += 1;
        continue;
      }
      // Neighbours are one bar: drawn one by one, a line would show between them.
      let to = from;
      while (points[to]) to += 1;
      context.fillRect(snap(x + edge) + from * point, snap(y + edge) + row * point, (to - from) * point, point);
      from = to;
    }
  }
}
