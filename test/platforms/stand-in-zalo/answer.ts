/** What Zalo says beside its codes, in its own spelling (Zalo's documentation: error codes of the Official Account API). */
const words: Readonly<Record<number, string>> = {
  404: "You are accessing an empty or invalid API",
  [-32]: "Your application reached limit call api",
  [-100]: "attachment_id was expired",
  [-124]: "Access token invalid",
  [-200]: "Send message failed",
  [-204]: "Offical Account is disable",
  [-209]: "Not supported this api",
  [-210]: "Parameter exceeds allowable limit",
  [-211]: "Out of quota",
  [-212]: "App has not registed this api",
  [-213]: "User has not followed OA",
  [-216]: "Access token is invalid",
  [-217]: "User has blocked invitation from OA",
  [-218]: "Out of quota receive",
  [-219]: "App is removed or disabled",
  [-220]: "access_token is expired or removed",
  [-221]: "The OA needs to be verified to use this feature",
  [-223]: "Official Account has not authorized this API",
  [-224]: "The OA needs to upgrade OA Tier Package to use this feature. See more on https://zalo.cloud/oa/pricing",
  [-227]: "User is banned or has been inactive for more than 45 days",
  [-230]: "User has not interacted with the OA in the past 7 days",
  [-232]: "User has not interacted with the OA, or the last interaction has expired",
  [-233]: "message type is invalid or not support",
  [-234]: "This message cannot be sent at night (10:00PM - 6:00AM)",
  [-240]: "MessageV2 API has been shut down, please switch to MessageV3",
  [-242]: "Invalid appsecret_proof provided in the API argument",
  [-244]: "User has restricted this message type from your OA",
  [-249]: "template does not support send via UID",
};

export interface Refusal {
  readonly refused: number;
  readonly message: string;
}
/** What the Open API answers: with HTTP 200, whatever it is. */
export type Answer = Refusal | { readonly data: unknown };

/** A no with that code, in Zalo's words unless others are given. */
export function refuse(code: number, message = words[code] ?? "Error"): Refusal {
  return { refused: code, message };
}

/** -201, the field is not as it must be. */
export function invalid(field: string): Refusal {
  return refuse(-201, `${field} is invalid!`);
}

export function isRefusal(value: unknown): value is Refusal {
  return isRecord(value) && "refused" in value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of the fields that is none of the known ones: Zalo may pass over it, but it is a slip of ours. */
export function unknownField(value: Readonly<Record<string, unknown>>, ...known: readonly string[]): string | undefined {
  return Object.keys(value).find((name) => !known.includes(name));
}
