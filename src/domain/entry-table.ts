import { groupIn, ofOwnGroup, type Entry, type EntryFault, type EntryRow, type EntryTerms } from "./entry.ts";
import { fold } from "./fold.ts";
import { groupNamed } from "./group-named.ts";
import { oneLine } from "./one-line.ts";
import { longestName, readBirthYear, readGroup, readName } from "./person.ts";
import { readPhone } from "./phone.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Participant } from "./sign-up.ts";

/** A row of a spreadsheet: texts; null = a formula without a value. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly (string | null)[];
}

type Meaning = "name" | "family" | "group" | "birth" | "phone" | "none";

/** What a heading means, without its marks; the first that fits. */
const meanings: readonly (readonly [Meaning, RegExp])[] = [
  ["none", /^(?:stt|tt|so thu tu|no)$/],
  ["phone", /^(?:so )?(?:dien thoai|dt|sdt|dtdd|di dong|phone|mobile|tel|telephone)\b/],
  [
    "birth",
    /^(?:(?:ngay |thang |ngay thang )*nam sinh|ngay (?:thang )?(?:nam )?sinh|sinh (?:nam|ngay)|ns|birth ?year|year of birth|date of birth|birth ?da(?:te|y)|dob|born)\b/,
  ],
  ["family", /^(?:ho|ho (?:va )?(?:ten |chu )?(?:dem|lot)|last name|family name|surname)$/],
  ["name", /^(?:ho (?:va )?ten|ho ten|ten|full ?name|name|first name|given name|nguoi tham gia)\b/],
  ["group", /^(?:to|tdp|lop|truong|don vi|nhom|khu pho|khoi|thon|xom|ap|chi hoi|group|class|school|unit)\b/],
];
/** Headings before a bare number: "Tổ" over "5" is "Tổ 5". */
const countedGroup = /^(?:to|tdp|to dan pho|to dp|to so|lop|khu pho|thon|xom|ap)$/;

const headingsWithin = 20;
/** The template's own example, and what stands below a list. */
const example = /^(?:vi du|for example)\b/;
const footer = /^(?:tong cong|tong so|cong|total|nguoi lap|ky ten)\b/;

/** What the columns of a spreadsheet are, in any order, by their headings. */
export interface Columns {
  /** As they stand in the file. */
  readonly headings: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Headings of columns that mean nothing here, and are left out. */
  readonly unused: readonly string[];
  /** The first row below the headings; what stands above them is left out. */
  readonly from: number;
}

export function findColumns(rows: readonly TableRow[]): Columns | Refusal {
  const at = rows.slice(0, headingsWithin).findIndex(({ cells }) => cells.some((cell) => meaningOf(cell ?? "") === "name"));
  if (at < 0) return refuse("table-no-headings");
  const all = (rows[at]?.cells ?? []).map((cell) => oneLine(cell ?? ""));
  // Cells that were only coloured stand there, too.
  const headings = all.slice(0, all.findLastIndex((heading) => heading !== "") + 1);
  const found = headings.map((heading) => meaningOf(heading));
  const unused = headings.filter((heading, index) => heading !== "" && found[index] === "none" && !isNumber(heading));
  return { headings, meanings: found, unused, from: at + 1 };
}

/** The people in these rows. A thousand rows take a tenth of a second: many are read in parts, so that others have their turn. */
export function readEntryRows(rows: readonly TableRow[], { headings, meanings: found }: Columns, terms: EntryTerms): Entry {
  const people: EntryRow[] = [];
  const faults: EntryFault[] = [];
  for (const { number, cells } of rows) {
    const told = found.flatMap((meaning, index) =>
      meaning === "none" || cells[index] === "" || cells[index] === undefined
        ? []
        : [{ meaning, heading: headings[index] ?? "", value: cells[index] ?? null }],
    );
    const name = told.filter(({ meaning }) => meaning === "family").concat(told.filter(({ meaning }) => meaning === "name"));
    const whole = oneLine(name.map(({ value }) => value ?? "").join(" "));
    if (told.every(({ value }) => value?.trim() === "") || example.test(fold(whole))) continue;
    const read = readRow(whole, told, terms);
    const line = {
      line: number,
      text: cells
        .map((cell) => oneLine(cell ?? ""))
        .filter(Boolean)
        .join(", "),
    };
    if ("refused" in read) faults.push({ ...line, why: read });
    else people.push({ ...line, participant: read });
  }
  return { rows: people, faults };
}

interface Told {
  readonly meaning: Meaning;
  readonly heading: string;
  readonly value: string | null;
}

function readRow(name: string, told: readonly Told[], terms: EntryTerms): Participant | Refusal {
  const formula = told.find(({ value }) => value === null);
  if (formula) return refuse("entry-formula", { field: formula.heading });
  if (footer.test(fold(name))) return refuse("entry-unclear", { field: name });
  const read = readName(name);
  if (read === "no-words") return refuse("entry-no-name");
  if (read === "too-long") return refuse("entry-long-name", { longest: longestName });
  let person: Participant = read;
  for (const { meaning, heading, value } of told) {
    const more = readCell(meaning, heading, oneLine(value ?? ""), person, terms);
    if ("refused" in more) return more;
    person = { ...person, ...more };
  }
  return ofOwnGroup(person, terms);
}

function readCell(
  meaning: Meaning,
  heading: string,
  field: string,
  person: Participant,
  { groups, thisYear }: EntryTerms,
): Partial<Participant> | Refusal {
  if (field === "" || meaning === "name" || meaning === "family" || meaning === "none") return {};
  if (meaning === "birth") {
    const birthYear = readBirthYear(field, thisYear);
    return birthYear === undefined ? refuse("entry-year", { field, year: String(thisYear) }) : { birthYear };
  }
  if (meaning === "phone") {
    const phone = readPhone(field);
    return phone === undefined ? refuse("entry-phone", { field }) : { phone };
  }
  const typed = countedGroup.test(fold(heading)) && /^\d{1,3} ?[A-Za-z]?\d{0,2}$/.test(field) ? `${heading} ${field}` : field;
  const group = groupNamed(typed, groups)?.id ?? readGroup(typed);
  return group === undefined ? refuse("entry-unclear", { field }) : { group: groupIn(person, group, groups) };
}

function meaningOf(heading: string): Meaning {
  const folded = fold(heading);
  return meanings.find(([, pattern]) => pattern.test(folded))?.[0] ?? "none";
}

function isNumber(heading: string): boolean {
  return meanings[0]?.[1].test(fold(heading)) ?? false;
}
