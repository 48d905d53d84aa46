/** What a method of the Bot API answers. */
export type Answer =
  | { readonly result: unknown; readonly description?: string }
  | { readonly refused: readonly [code: number, description: string, parameters?: object] };

/** "Bad Request: …" with Telegram's own words behind it. */
export function badRequest(description: string): Answer {
  return { refused: [400, `Bad Request: ${description}`] };
}

export type Payload = Readonly<Record<string, unknown>>;

/** What stands in a text field; "" when it is missing. */
export function textIn(payload: Payload, field: string): string {
  const value = payload[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
