/** What Vietnamese and foreign names, numbers and dates are written with; what else stands there was read by the wrong table of letters. */
const usual = /^[\p{Script=Latin}\p{M}\p{N}\s.,;:'’‘“”"()/\\|+*#@&_=<>!?%–—-]*$/u;
/** Letters with the marks of Vietnamese, taken apart: grave, acute, hook, tilde, dot below, circumflex, breve, horn. */
const vietnamese = /^(?:[A-Za-z\u0111\u0110][\u0300\u0301\u0309\u0303\u0323\u0302\u0306\u031b]*|[^\p{L}\p{M}])*$/u;

/**
 * The text of a file that does not say with which letters it was written: UTF-8, UTF-16, or as Excel saves it on a Vietnamese
 * Windows (1258). Undefined where letters were lost or are of another kind, since names would be kept wrongly.
 */
export function readLetters(bytes: Buffer): string | undefined {
  const text = decoded(bytes)?.normalize("NFC");
  if (text === undefined || text.includes("\u0000") || text.includes("\ufffd")) return undefined;
  // "Nguy?n": saved with letters that have no Vietnamese ones. "Nguyá»…n": read wrongly and saved again.
  return /\p{L}\?\p{L}/u.test(text) || /á[»º]|Æ°|Ä‘/.test(text) ? undefined : text;
}

/** By its mark, or as of plain letters, commas and digits every second byte is 0. */
export function utf16(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 200);
  const zeros = (from: number) => start.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (zeros(1) > start.length / 5 && zeros(0) === 0) return "utf-16le";
  return zeros(0) > start.length / 5 && zeros(1) === 0 ? "utf-16be" : undefined;
}

function decoded(bytes: Buffer): string | undefined {
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return ofWindows(bytes);
  }
}

function ofWindows(bytes: Buffer): string | undefined {
  const text = new TextDecoder("windows-1258").decode(bytes);
  return usual.test(text) && vietnamese.test(text.normalize("NFD")) ? text : undefined;
}
