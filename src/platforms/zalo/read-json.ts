/** A string of JSON, or a whole number too long for a JavaScript number. */
const stringOrLongNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+])-?\d{16,}(?![\d.eE])/gs;

/**
 * JSON in which whole numbers of 16 digits or more become strings: Zalo's ids are above 2^53, and some of its samples
 * have them without quotes. @throws SyntaxError when it is no JSON.
 */
export function readJson(text: string): unknown {
  return JSON.parse(text.replace(stringOrLongNumber, (found) => (found.startsWith('"') ? found : `"${found}"`)));
}
