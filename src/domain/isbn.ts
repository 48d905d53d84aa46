const written = /(?:isbn(?:-1[03])?[\s:]*)?((?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dxX])(?![\d-])/i;

/**
 * The ISBN in a text, as 13 digits; a number of ten is the same book's with 978 before it (ISO 2108). Undefined when
 * there is none whose check digit is right.
 */
export function readIsbn(text: string): string | undefined {
  const digits = written.exec(text)?.[1]?.replaceAll(/[\s-]/g, "").toUpperCase();
  if (digits?.length === 13) return checkOf13(digits) === digits[12] ? digits : undefined;
  if (digits?.length !== 10 || checkOf10(digits) !== digits[9]) return undefined;
  const bare = `978${digits.slice(0, 9)}`;
  return bare + checkOf13(bare);
}

/** The text without the number, whether it is right or not. */
export function withoutIsbn(text: string): string {
  return text
    .replace(written, " ")
    .replace(/[\s,;:(-]+$/, "")
    .trim();
}

function checkOf13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function checkOf10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}
