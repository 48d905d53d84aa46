import type { Visit } from "../engine/visit.ts";

/** The picture of a sign-up's receipt: what staff scan opens their bot with the code, where links carry something; else the code itself. */
export async function receiptPicture({ house, platform, words }: Visit, title: string, code: string): Promise<Buffer | undefined> {
  const content = house.linkTo(platform, `diemdanh-${code}`) ?? code;
  return house.qrCodes.receipt({ title, code, note: words.say("receipt-note"), content });
}

export function receiptName(code: string): string {
  return `ma-${code.toLowerCase()}.png`;
}
