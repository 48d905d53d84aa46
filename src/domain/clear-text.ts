/** Letters and digits that nobody takes for one another when they are read aloud or copied by hand. */
export const clearLetters = "ACDEFGHJKLMNPQRTUVWXY34679";

/** So many of them, from an unguessable text in base64url of at least as many bytes. */
export function clearText(token: string, length: number): string {
  return [...Buffer.from(token, "base64url").subarray(0, length)].map((byte) => clearLetters[byte % clearLetters.length]).join("");
}
