import { fold } from "./fold.ts";
import { groupNamed, unitOf } from "./group-named.ts";
import { oneLine } from "./one-line.ts";
import { longestName, readBirthYear, readGroup, readName } from "./person.ts";
import { readPhone } from "./phone.ts";
import type { Group } from "./programme.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Participant } from "./sign-up.ts";

/** What a list is read by. */
export interface EntryTerms {
  readonly groups: readonly Group[];
  readonly thisYear: number;
  /** A head of this group enters nobody of another one. */
  readonly ownGroup?: string | undefined;
}

/** A line of a list that was understood. */
export interface EntryRow {
  /** From 1, empty lines left out. */
  readonly line: number;
  readonly text: string;
  readonly participant: Participant;
}

/** A line that was not, and why. */
export interface EntryFault {
  readonly line: number;
  readonly text: string;
  readonly why: Refusal;
}

export interface Entry {
  readonly rows: readonly EntryRow[];
  readonly faults: readonly EntryFault[];
}

/** A list of people as it is typed or pasted, a line each: "1. Nguyễn Văn A, tổ 5, 1950, 0912…". */
export function readEntry(typed: string, terms: EntryTerms): Entry {
  const rows: EntryRow[] = [];
  const faults: EntryFault[] = [];
  const lines = typed.split(/\r?\n|\r|\u2028/).filter((line) => oneLine(line) !== "");
  for (const [index, raw] of lines.entries()) {
    const read = readPerson(fieldsOf(raw), terms);
    const line = { line: index + 1, text: oneLine(raw) };
    if ("refused" in read) faults.push({ ...line, why: read });
    else rows.push({ ...line, participant: read });
  }
  return { rows, faults };
}

/** A dash parts fields only beside a space, as names and numbers have some inside. */
const separator = /[,;\t|]|\s[-–—]+\s?|[–—]/;

function fieldsOf(raw: string): string[] {
  const fields = raw
    .replace(/^\s*(?:\d{1,4}\s*[.):/]\s*|[-–—•*+]\s*)/, "")
    .split(separator)
    .map(oneLine);
  // Pasted from a spreadsheet, the number of the row is a field of its own.
  const [first = "", second = ""] = fields;
  const rest = (/^\d{1,4}$/.test(first) && /\p{L}/u.test(second) ? fields.slice(1) : fields).filter((field) => /[\p{L}\p{N}]/u.test(field));
  return [...parted(rest[0] ?? ""), ...rest.slice(1)];
}

/** What may stand behind a name without anything between: "Nguyễn Văn A tổ 5 sn 1950 0912345678". */
const behind = [
  /\s\(?(?:\+|0|84)[\d\s.()-]{7,}$/,
  /\s(?:sn|sinh năm|năm sinh|sinh)?[\s:]*(?:19|20)\d\d$/i,
  /\s(?:tổ|to|tdp)\s*(?:dân phố|dan pho)?\s*(?:số|so)?\s*\d{1,3}$/i,
  /\s(?:lớp|lop)\s*\d{1,2}\s?[a-z]?\d{0,2}$/i,
];

function parted(field: string): string[] {
  for (const pattern of behind) {
    const found = pattern.exec(field);
    if (found && found.index > 0) return [...parted(field.slice(0, found.index).trim()), found[0].trim()];
  }
  return [field];
}

/** @param fields the name, then the others in any order */
function readPerson([first = "", ...others]: readonly string[], terms: EntryTerms): Participant | Refusal {
  const read = readName(first);
  if (read === "no-words") return refuse("entry-no-name");
  if (read === "too-long") return refuse("entry-long-name", { longest: longestName });
  let person: Participant = read;
  for (const field of others) {
    const more = readField(field, person, terms);
    if ("refused" in more) return more;
    person = { ...person, ...more };
  }
  return ofOwnGroup(person, terms);
}

/** A class, without its school, is one of the own school. */
export function ofOwnGroup(person: Participant, { groups, ownGroup }: EntryTerms): Participant | Refusal {
  if (ownGroup === undefined) return person;
  const unit = unitOf(person.group, groups);
  if (unit && unit.id !== ownGroup) return refuse("entry-other-group", { group: unit.name });
  if (unit) return person;
  const name = groups.find(({ id }) => id === ownGroup)?.name ?? ownGroup;
  return { ...person, group: person.group === undefined ? ownGroup : (readGroup(`${person.group}, ${name}`) ?? ownGroup) };
}

const label = /^(?:số điện thoại|so dien thoai|điện thoại|dien thoai|sđt|sdt|đt|dt|tel|phone|di động)\s*[:.]?\s*/i;
const sex = /^(?:nam|nu|male|female)$/;

function readField(field: string, person: Participant, terms: EntryTerms): Partial<Participant> | Refusal {
  const birthYear = readBirthYear(field, terms.thisYear);
  if (birthYear !== undefined) return person.birthYear === undefined ? { birthYear } : refuse("entry-twice", { field });
  const number = field.replace(label, "");
  const phone = readPhone(number);
  if (phone !== undefined) return person.phone === undefined ? { phone } : refuse("entry-twice", { field });
  if (number !== field || /^[+\d\s.()-]{7,}$/.test(field)) return refuse("entry-phone", { field });
  if (/^(?:(?:sn|sinh|nam|ns) )*\d{4}$/.test(fold(field))) return refuse("entry-year", { field, year: String(terms.thisYear) });
  // Not asked for, and not kept.
  if (sex.test(fold(field))) return {};
  const group = groupOf(field, terms.groups);
  if (group === undefined) return refuse("entry-unclear", { field });
  return { group: groupIn(person, group, terms.groups) };
}

/** With what was told before: "lớp 3A, Trường Tiểu học Kim Đồng". */
export function groupIn(person: Participant, group: string, groups: readonly Group[]): string {
  if (person.group === undefined) return group;
  const nameOf = (one: string) => groups.find(({ id }) => id === one)?.name ?? one;
  return readGroup(`${nameOf(person.group)}, ${nameOf(group)}`) ?? person.group;
}

/** Words with which a place to belong to begins; with their marks where without them they are surnames (Trương, Đoàn). */
const marked = /^(?:trường|hội|đoàn|đội|làng|ngõ|khối|nhóm) /;
const bare =
  /^(?:to (?:dan pho |dp )?(?:so )?\d|tdp|lop |lop\d|khu pho|kp ?\d|khu ?\d|thon |xom |ap |ban \d|chi hoi|chi doan|cau lac bo|clb|cong ty|co quan|tieu hoc|thcs|thpt|mam non|mau giao|truong (?:tieu hoc|thcs|thpt|mam non|th )|khoi ?\d|\d{1,2} ?[a-z]\d{0,2}$)/;

/** A group of the programme by its id, or as it was typed when it is plainly a group. */
export function groupOf(typed: string, groups: readonly Group[]): string | undefined {
  const known = groupNamed(typed, groups);
  if (known) return known.id;
  return marked.test(typed.toLowerCase()) || bare.test(fold(typed)) ? readGroup(typed) : undefined;
}

/**
 * What tells one person of a list from another: the name and the group, with the birth year or the telephone number; each of
 * these is enough. Who has neither is known within the list of one activity alone, as a name is no proof.
 */
export function marksOf({ name, group = "", birthYear, phone }: Participant, activity: string): string[] {
  const person = `${fold(name)}|${fold(group)}`;
  const marks = [...(birthYear === undefined ? [] : [`${person}|${birthYear}`]), ...(phone === undefined ? [] : [`${person}|${phone}`])];
  return marks.length > 0 ? marks : [`${person}|@${activity}`];
}

/** The lines of people who stand in the list before, by their line. */
export function repeatedIn(rows: readonly EntryRow[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const { line, participant } of rows) {
    const marks = marksOf(participant, "");
    if (marks.some((mark) => seen.has(mark))) repeated.add(line);
    for (const mark of marks) seen.add(mark);
  }
  return repeated;
}
