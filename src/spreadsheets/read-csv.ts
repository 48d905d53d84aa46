import { parse } from "csv-parse/sync";
import { readLetters } from "./read-letters.ts";
import { mostColumns, mostReadRows, readCell, tableOf, type TableRead } from "./table.ts";

const separators = [",", ";", "\t"] as const;
const linesLookedAt = 20;

/** A text file of rows: the separator is the one that its first lines have most of, or name ("sep=;", as Excel does). */
export function readCsv(bytes: Buffer): TableRead {
  const text = readLetters(bytes);
  if (text === undefined) return { unreadable: "letters" };
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? separatorOf(body);
  try {
    const found = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      // More than is taken is read, so that it can be told.
      to: mostReadRows * 2,
      max_record_size: 100_000,
    });
    return tableOf(found.map((record, index) => ({ number: index + (named ? 2 : 1), cells: record.slice(0, mostColumns).map(readCell) })));
  } catch {
    return { unreadable: "broken" };
  }
}

function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, linesLookedAt).join("\n");
  const counted = separators.map((separator) => [separator, first.split(separator).length] as const);
  return counted.toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? ",";
}
