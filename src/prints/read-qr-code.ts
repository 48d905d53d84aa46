import { decodeQR } from "qr/decode.js";
import { loadCanvas } from "./canvas.ts";
import { pictureSize } from "./picture-size.ts";

/** Larger ones take too much memory to be looked at: a telephone's photo of 24 million points is below. */
const mostPoints = 30_000_000;
/** A code that somebody holds out is read at this width, in a tenth of a second. */
const widest = 1_000;

/** What stands in the QR code of a photo, PNG or JPEG; undefined when there is none that can be read. */
export async function readQrCode(picture: Buffer): Promise<string | undefined> {
  if (picture.length < 24) return undefined;
  const size = pictureSize(picture);
  if (!size || size.width * size.height === 0 || size.width * size.height > mostPoints) return undefined;
  const { createCanvas, loadImage } = await loadCanvas();
  const image = await loadImage(picture).catch(() => undefined);
  if (!image) return undefined;
  const scale = Math.min(1, widest / Math.max(image.width, image.height));
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const context = createCanvas(width, height).getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  try {
    return decodeQR({ width, height, data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) });
  } catch {
    // The library's way to say that there is none.
    return undefined;
  }
}
