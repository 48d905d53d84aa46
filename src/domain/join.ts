import { createHash } from "node:crypto";
import { clearLetters, clearText } from "./clear-text.ts";

/** Why two numbers are one person: a code from the one typed at the other, the same verified telephone, or the word of staff. */
export type JoinedBy = "code" | "phone" | "staff";

/** How long a code counts. */
export const codeMinutes = 15;
const codeLength = 8;

/** A code that links two platforms, from an unguessable text: 25^8, that is 150 thousand million. */
export function joinCode(token: string): string {
  return clearText(token, codeLength);
}

/** "ABCD EFGH", to be copied by hand. */
export function showCode(code: string): string {
  return `${code.slice(0, codeLength / 2)} ${code.slice(codeLength / 2)}`;
}

/** The code in what was typed: in any case, with spaces or hyphens. Undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]+/g, "");
  return code.length === codeLength && [...code].every((letter) => clearLetters.includes(letter)) ? code : undefined;
}

/** What is kept of a code. */
export function digestOf(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}
