import type { Logger } from "../log.ts";
import { drawReceipt, type ReceiptTexts } from "./receipt-picture.ts";

/** Draws what is scanned at the door. */
export function createQrCodes(log: Pick<Logger, "error">) {
  return {
    /** Undefined when it cannot be drawn: what it is a receipt for is kept, and its code alone is enough. */
    async receipt(texts: ReceiptTexts): Promise<Buffer | undefined> {
      try {
        return await drawReceipt(texts);
      } catch (error) {
        log.error({ err: error }, "a receipt could not be drawn; its code is said alone");
        return undefined;
      }
    },
  };
}
