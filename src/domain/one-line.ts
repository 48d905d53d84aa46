/** Control characters that no keyboard makes, and signs that turn the direction of writing. */
export const control = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text of one line, as typed but for control characters and doubled spaces; line breaks and tabs become spaces. */
export function oneLine(typed: string): string {
  return typed.normalize("NFC").replace(control, " ").replace(/\s+/g, " ").trim();
}
