import { createCanvas, loadImage } from "@napi-rs/canvas";
import { decodeQR } from "qr/decode.js";

/** What a telephone reads in the picture, or in a part of it. */
export async function readQr(
  picture: Buffer,
  part?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<string> {
  const image = await loadImage(picture);
  const { x, y, width, height } = part ?? { x: 0, y: 0, width: image.width, height: image.height };
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, -x, -y);
  return decodeQR({ width, height, data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) });
}
