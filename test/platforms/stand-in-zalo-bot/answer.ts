/** What a method of the Bot Platform answers (Zalo's documentation: Bot, error codes). */
export type Answer = { readonly result: unknown } | { readonly refused: readonly [code: number, description: string] };

export type Payload = Readonly<Record<string, unknown>>;

export const notFound: Answer = { refused: [404, "Not Found"] };
export const requestTimeout: Answer = { refused: [408, "Request timeout"] };

export function badRequest(why: string): Answer {
  return { refused: [400, `Bad Request: ${why}`] };
}

/** What stands in a field; "" when it is missing. Outside JSON a number is a text. */
export function textIn(payload: Payload, field: string): string {
  const value = payload[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
