import { createHash } from "node:crypto";
import { fold } from "./fold.ts";

/** Why two numbers are one person: a code from the one typed at the other, the same verified telephone, or the word of staff. */
export type JoinedBy = "code" | "phone" | "staff";

/** How long a code counts. */
export const codeMinutes = 15;

/** Letters and digits that nobody takes for one another when they are read aloud or copied by hand. */
const [letters, digits] = ["ACDEFGHJKLMNPQRTUVWXY", "34679"];
const half = 4;

/** Four letters and four digits, 120 million of them, so that no word looks like one: "KHTM 3947". @param token at least 11 unguessable letters of base64url */
export function joinCode(token: string): string {
  const bytes = [...Buffer.from(token, "base64url").subarray(0, 2 * half)];
  if (bytes.length < 2 * half) throw new Error("too short a token for a code");
  const code = bytes.map((byte, at) => (at < half ? letters[byte % letters.length] : digits[byte % digits.length])).join("");
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

/** The code as it was made, from however it was typed: alone, behind the command, or in "nối KHTM3947". Undefined when there is none. */
export function readJoinCode(typed: string): string | undefined {
  const [, first, second] =
    /^(?:\/?(?:noi|nối)(?:@\w+)?(?: mã| ma)?|mã(?: nối)?|ma(?: noi)?|link|code)?\s*:?\s*([a-z]{4})[\s-]*(\d{4})[\s.!]*$/i.exec(
      typed.normalize("NFC").trim(),
    ) ?? [];
  const code = `${first ?? ""} ${second ?? ""}`.toUpperCase();
  return first !== undefined && [...code].every((sign) => sign === " " || letters.includes(sign) || digits.includes(sign))
    ? code
    : undefined;
}

/** "nối zalo với telegram", "liên kết tài khoản": somebody asks to be one person at several places. */
export function asksToJoin(typed: string): boolean {
  return /^(?:(?:toi|minh|cho|xin|em|chau|co|bac) )*(?:muon |can )?(?:noi|ket noi|lien ket|gop|link|connect) .*\b(?:zalo|telegram|tai khoan|trang web|accounts?)\b/.test(
    fold(typed),
  );
}

/** What is kept of a code. */
export function digestOfCode(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}
