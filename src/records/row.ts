/**
 * What became of a notice for one resident. "planned" waits for its moment, "claimed" is under way; "unknown" went to the
 * platform and no answer came back, so that nobody knows whether it arrived; "stopped" was not sent at the word of staff;
 * "joined" gets it, or got it, under the number that the same person had besides, and is counted there alone.
 */
export type Row = "planned" | "claimed" | "sent" | "late" | "unknown" | "stopped" | "joined" | `never:${string}`;

const codes: readonly (readonly [Row, string])[] = [
  ...([
    ["planned", "p"],
    ["claimed", "c"],
    ["sent", "s"],
    ["late", "l"],
    ["unknown", "u"],
    ["stopped", "x"],
    ["joined", "j"],
  ] as const),
  ...([
    ["never:blocked", "b"],
    ["never:gone", "g"],
    ["never:refused", "r"],
    ["never:window", "w"],
    ["never:forgotten", "f"],
    ["never:paper", "a"],
  ] as const),
];
const codeOf = new Map<Row, string>(codes);
const rowOf = new Map(codes.map(([row, code]) => [code, row]));

/** A row as it is kept: its code, then the letter of its platform. */
export const readRow = (kept: string): Row => rowOf.get(kept[0] ?? "") ?? "unknown";
export const writeRow = (row: Row): string => codeOf.get(row) ?? "r";
