import { isUnitName, mostOf, unitKey, type Totals } from "./totals.ts";

/** What one line says of a class: "6A: 32, 14, 120". */
export interface TotalsLine {
  readonly unit: string;
  readonly totals: Totals;
}

export interface TotalsLines {
  readonly lines: readonly TotalsLine[];
  /** Lines that could not be read, as they were typed. */
  readonly unclear: readonly string[];
}

const written = /^(.*?)[\s:;,.–-]+(\d[\d.]*)[^\d]+(\d[\d.]*)[^\d]+(\d[\d.]*)[^\d]*$/u;

/** Reads a class a line, with its people, books and hours. Of two lines of one class the last counts. */
export function readTotalsLines(typed: string): TotalsLines {
  const found = new Map<string, TotalsLine>();
  const unclear: string[] = [];
  for (const line of typed.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const read = readLine(line);
    if (read) found.set(unitKey("", read.unit), read);
    else unclear.push(line);
  }
  return { lines: [...found.values()], unclear };
}

function readLine(line: string): TotalsLine | undefined {
  const [, unit = "", ...numbers] = written.exec(line) ?? [];
  const [pupils, books, hours] = numbers.map((number) => Number(number.replaceAll(".", "")));
  if (pupils === undefined || books === undefined || hours === undefined || !isUnitName(unit.trim())) return undefined;
  const totals = { pupils, books, hours };
  const isPossible = (Object.keys(mostOf) as (keyof Totals)[]).every((part) => totals[part] <= mostOf[part]);
  return isPossible ? { unit: unit.trim(), totals } : undefined;
}
