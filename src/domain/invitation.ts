import type { Role } from "./staff.ts";

/** Makes whoever has its code a member of the staff, once. */
export interface Invitation extends Role {
  /** Number of the administrator who invites. */
  readonly by: string;
  /** It counts until then: milliseconds since 1970. */
  readonly until: number;
  /** By somebody who is staff for a rehearsal only; then whoever accepts is, too. */
  readonly rehearsal?: boolean | undefined;
}

export const invitationHours = 24;

/** Crockford's digits: none is taken for another, in print or by ear. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 10;

/** 50 bits that nobody guesses in a day: "7K2MD-XQ9RT". @param token at least 14 unguessable letters of base64url */
export function invitationCode(token: string): string {
  const bytes = Buffer.from(token, "base64url").subarray(0, codeLength);
  if (bytes.length < codeLength) throw new Error("too short a token for a code");
  const code = [...bytes].map((byte) => digits[byte % digits.length]).join("");
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The code as it was made, from however it was typed; undefined when it can be none. */
export function readInvitationCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const isCode = code.length === codeLength && [...code].every((digit) => digits.includes(digit));
  return isCode ? `${code.slice(0, 5)}-${code.slice(5)}` : undefined;
}
