import { createRequire } from "node:module";

/** Be Vietnam Pro, made for Vietnamese, under the Open Font License; it comes as TTF files with its package. */
const package_ = "@expo-google-fonts/be-vietnam-pro";
const { resolve } = createRequire(import.meta.url);

export const family = "Printed";
/** Each weight is a family of its own: which file draws a text is not left to a search. */
export const fontFiles = {
  regular: { family: `${family} Regular`, path: resolve(`${package_}/400Regular/BeVietnamPro_400Regular.ttf`) },
  italic: { family: `${family} Italic`, path: resolve(`${package_}/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf`) },
  bold: { family: `${family} Bold`, path: resolve(`${package_}/700Bold/BeVietnamPro_700Bold.ttf`) },
} as const;
export type Weight = keyof typeof fontFiles;

/** The letters, figures and signs that the font has in every weight; its test draws each of them. */
const inFont =
  "\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u0107\\u010a-\\u0113\\u0116-\\u011b\\u011e-\\u0121\\u0126-\\u012b\\u012e-\\u0131\\u0139\\u013a\\u013d\\u013e" +
  "\\u0141-\\u0144\\u0147\\u0148\\u014c\\u014d\\u0150-\\u0155\\u0158-\\u015b\\u015e-\\u016b\\u016e-\\u017e\\u01a0\\u01a1\\u01af\\u01b0\\u1ea0-\\u1ef9" +
  "\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2026";
const notInFont = new RegExp(`[^${inFont}]`, "gu");

/** The letters that cannot be printed, each once, in their order; printed, they would be boxes. */
export function unprintable(text: string): string[] {
  return [...new Set(text.normalize("NFC").match(notInFont))];
}

/** The text with nothing in it that would be a box. */
export function printable(text: string): string {
  return text.normalize("NFC").replace(notInFont, " ").replace(/ +/g, " ").trim();
}
