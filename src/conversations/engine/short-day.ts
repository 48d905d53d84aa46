import type { LocalDate } from "../../domain/programme.ts";

/** A day in a button's data, which holds 64 bytes: "20241003". */
export function writeDay(day: LocalDate): string {
  return day.replaceAll("-", "");
}

/** Undefined when it is none: a button's data is anybody's. */
export function readDay(written: string): LocalDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(written) ?? [];
  return year && `${year}-${month}-${day}`;
}
