import { drawPoster } from "./poster.ts";
import { readQrCode } from "./read-qr-code.ts";
import { drawReceipt, type ReceiptTexts } from "./receipt-picture.ts";

/** Draws what is scanned at the door. @param onTrouble told why something could not be drawn */
export function createQrCodes(onTrouble: (error: unknown) => void) {
  return {
    poster: drawPoster,
    read: readQrCode,

    /** Undefined when it cannot be drawn: what it is a receipt for is kept, and its code alone is enough. */
    async receipt(texts: ReceiptTexts): Promise<Buffer | undefined> {
      try {
        return await drawReceipt(texts);
      } catch (error) {
        onTrouble(error);
        return undefined;
      }
    },
  };
}
