import { minuteOf } from "../domain/nudge.ts";
import type { Presence } from "../domain/attendance.ts";
import { presencesIn } from "./attendance.ts";
import type { Keys } from "./keys.ts";
import { readNudge } from "./nudges.ts";
import { recommendationsIn } from "./recommendations.ts";
import { fields } from "./resident-fields.ts";
import { signUpsIn } from "./sign-ups.ts";
import type { Wish } from "./wishes.ts";

/** In keys and members: the number that stays, and the one that becomes a part of it. Nothing that people type holds such a sign. */
const stays = "\u0001";
const goes = "\u0002";

type Value = string | false;
/** What is done, with what stood there before and what stands there after, so that it can be undone. By join-script.ts and part-script.ts. */
export type Step =
  /** A field of the one that stays ("k") or of the other ("o"). */
  | readonly ["field", "k" | "o", field: string, before: Value, after: Value]
  /** A field of any other hash. */
  | readonly ["hash", key: string, field: string, before: Value, after: Value]
  | readonly ["set", key: string, member: string, before: boolean, after: boolean]
  /** The score of a member. */
  | readonly ["sorted", key: string, member: string, before: Value, after: Value]
  /** From one name to another in the list of places, or the waiting list, at the same turn. */
  | readonly ["turn", activity: string, from: string, to: string]
  /** Out of the list of places ("p") or the waiting list ("w"), as they hold two. */
  | readonly ["drop", activity: string, member: string, list: "p" | "w", turn: string]
  | readonly ["count", "hash" | "sorted", key: string, member: string, by: number]
  /** Nothing is done; it cannot be undone without this field of a hash. */
  | readonly ["needs", key: string, field: string]
  /** A pair of the list in this field, and the set of the same wish. */
  | readonly ["wish", field: string, set: string, activity: string, what: string];

/** What is moved, or stays, as one. */
export interface Matter {
  /** What it is to the person, should it not come back: "sign-up"; "" is of no concern to anybody. */
  readonly is: "sign-up" | "wish" | "book" | "pledge" | "reading" | "name" | "other" | "";
  readonly steps: readonly Step[];
}

/** A sign-up's place in the two lists of its activity; undefined when it stands in neither. */
export interface Queued {
  readonly list: "p" | "w";
  readonly turn: string;
}

/** Everything that is to be known of both before they are joined. */
export interface Both {
  readonly kept: Readonly<Record<string, string>>;
  readonly other: Readonly<Record<string, string>>;
  /** Of each sign-up of the other, in the order of `signUpsIn`: where it stands, and where that of the kept one for the same does. */
  readonly queued: readonly { readonly other: Queued | undefined; readonly kept: Queued | undefined }[];
  /** Of each of those: the turns of which they are still to be told that a place became free. */
  readonly movedUp: readonly { readonly other: Value; readonly kept: Value }[];
  readonly paper: boolean;
  /** What staff decided about the words with which each recommends a book, by its key. */
  readonly reasons: ReadonlyMap<string, { readonly other: Value; readonly kept: Value }>;
  /** By which the other is found when staff enter them once more. */
  readonly marks: readonly string[];
  /** The verified telephone of the other stands in the index with their number. */
  readonly called: boolean;
  /** Whom staff know to be whom, as it is kept. */
  readonly sameAs: Readonly<Record<string, string>>;
  readonly numbers: { readonly kept: string; readonly other: string };
}

/** Where they are reached is joined by the script itself. */
const ofAddresses: ReadonlySet<string> = new Set([fields.address, fields.addresses, fields.unreachable, fields.joinedInto]);

/** What becomes of everything that stands with the other number. */
export function planJoin(both: Both, keys: Keys): Matter[] {
  const { other } = both;
  const wishes = (field: string, key: (activity: string, what: string) => string): Matter[] =>
    (JSON.parse(other[field] ?? "[]") as Wish[]).map(([activity, what]) => ({
      is: "wish",
      steps: [["wish", field, key(activity, what), activity, what]],
    }));
  const rest = Object.keys(other).filter((field) => !ofAddresses.has(field) && !isOfItsOwnKind(field));
  return [
    ...wishes(fields.reminders, keys.reminders),
    ...wishes(fields.awaiting, keys.awaiting),
    ...signUpsIn(other).flatMap((_, index) => joinSignUp(both, index, keys)),
    ...[...recommendationsIn(other).keys()].flatMap((book) => joinBook(both, book, keys)),
    ...rest.map((field) => ({ is: nameOf(field), steps: [...joinField(both, field), ...inSets(both, field, keys)] })),
    ...joinSameAs(both, keys).map((steps) => ({ is: "" as const, steps })),
    ...(both.paper ? [{ is: "" as const, steps: [["set", keys.paperPeople, goes, true, false] as const] }] : []),
  ];
}

/** The field goes along, unless the one that stays has such a field: then that counts, and this one is laid aside. */
function joinField({ kept, other }: Both, field: string): Step[] {
  const value = other[field] ?? false;
  const leaves: Step = ["field", "o", field, value, false];
  return kept[field] === undefined ? [leaves, ["field", "k", field, false, value]] : [leaves];
}

/** Who signed up twice for the same keeps the better turn; both codes name it from then on. */
function joinSignUp(both: Both, index: number, keys: Keys): Matter[] {
  const { activity = "", who = "", code = "" } = signUpsIn(both.other)[index] ?? {};
  const { other, kept } = both.queued[index] ?? {};
  const told = both.movedUp[index] ?? { other: false, kept: false };
  const [mine, theirs] = [`${stays}:${who}`, `${goes}:${who}`];
  const twice = both.kept[fields.signUp(activity, who)] !== undefined;
  const takesTheirs = other !== undefined && (!twice || kept === undefined || isBetter(other, kept));
  const lists: Step[] = [];
  if (twice && takesTheirs && kept) lists.push(["drop", activity, mine, kept.list, kept.turn]);
  if (takesTheirs) lists.push(["turn", activity, theirs, mine]);
  else if (other) lists.push(["drop", activity, theirs, other.list, other.turn]);
  const receipt: Step = ["hash", keys.receipts, code, `${activity}:${theirs}`, `${activity}:${mine}`];
  const news: Step[] = [];
  if (told.other !== false) news.push(["hash", keys.movedUp, `${activity}:${theirs}`, told.other, false]);
  if (takesTheirs && told.kept !== told.other) news.push(["hash", keys.movedUp, `${activity}:${mine}`, told.kept, told.other]);
  return [
    { is: "sign-up", steps: [...joinField(both, fields.signUp(activity, who)), ...lists, receipt] },
    ...(news.length > 0 ? [{ is: "" as const, steps: news }] : []),
  ];
}

function isBetter(one: Queued, other: Queued): boolean {
  return one.list === other.list ? Number(one.turn) < Number(other.turn) : one.list === "p";
}

function inSets(both: Both, field: string, keys: Keys): Step[] {
  if (field === fields.nudge) return joinNudge(both, keys);
  if (field.startsWith("h:")) return joinPresence(both, field, keys);
  // Who is entered by staff once more, under the same name, is found.
  if (field === fields.entered) return both.marks.map((mark) => ["hash", keys.paperMarks, mark, goes, stays]);
  const phone = both.other[fields.verifiedPhone];
  if (field === fields.verifiedPhone && phone !== undefined && both.called) return [["hash", keys.verifiedPhones, phone, goes, stays]];
  return [];
}

/** What staff know of the other's children is known of them under the number that stays. */
function joinSameAs({ sameAs, numbers }: Both, keys: Keys): Step[][] {
  const named = (person: string, of: string) =>
    person.startsWith(`${numbers.other}:`) ? `${of}${person.slice(numbers.other.length)}` : person;
  const plain = (person: string) => named(person, numbers.kept);
  return Object.entries(sameAs).flatMap(([person, kept]) => {
    const [when = "", target = ""] = kept.split(/ (.*)/s);
    if (plain(person) === person && plain(target) === target) return [];
    const before = `${when} ${named(target, goes)}`;
    const after = plain(person) === plain(target) ? false : `${when} ${named(target, stays)}`;
    if (plain(person) === person) return [[["hash", keys.sameAs, person, before, after]]];
    const leaves: Step = ["hash", keys.sameAs, named(person, goes), before, false];
    const taken = after === false || sameAs[plain(person)] !== undefined;
    return [taken ? [leaves] : [leaves, ["hash", keys.sameAs, named(person, stays), false, after]]];
  });
}

/** Who was recorded under both numbers was there once, as the one that stays has it. */
function joinPresence({ kept, other }: Both, field: string, keys: Keys): Step[] {
  const [{ activity, day, who, at }] = presencesIn({ [field]: other[field] ?? "" }) as [Presence];
  const score = String(at.toMillis());
  const leaves: Step = ["sorted", keys.present(activity, day), `${goes}:${who}`, score, false];
  return kept[field] === undefined ? [leaves, ["sorted", keys.present(activity, day), `${stays}:${who}`, false, score]] : [leaves];
}

/** At the hour that was chosen under the one that stays, if one was. */
function joinNudge({ kept, other }: Both, keys: Keys): Step[] {
  const nudge = readNudge(other[fields.nudge]);
  const minute = nudge ? String(minuteOf(nudge.at)) : false;
  const leaves: Step = ["sorted", keys.nudges, goes, minute, false];
  return kept[fields.nudge] === undefined ? [leaves, ["sorted", keys.nudges, stays, false, minute]] : [leaves];
}

/** Two voices of one person for the same book become one. */
function joinBook(both: Both, book: string, keys: Keys): Matter[] {
  const set = keys.recommenders(book);
  const readers = recommendationsIn(both.other).get(book)?.readers ?? "";
  const twice = both.kept[fields.recommendation(book)] !== undefined;
  const counted: Step[] = twice
    ? [
        ["count", "sorted", keys.voices, book, -1],
        ["count", "hash", keys.bookReaders, `${book}:${readers}`, -1],
      ]
    : [["set", set, stays, false, true]];
  const { other = false, kept = false } = both.reasons.get(book) ?? {};
  const decided: Step[] = other === false ? [] : [["hash", keys.reasons(book), goes, other, false]];
  if (!twice && other !== kept) decided.push(["hash", keys.reasons(book), stays, kept, other]);
  return [
    {
      is: "book",
      steps: [...joinField(both, fields.recommendation(book)), ["set", set, goes, true, false], ...counted, ["needs", keys.books, book]],
    },
    ...(decided.length > 0 ? [{ is: "" as const, steps: decided }] : []),
  ];
}

function isOfItsOwnKind(field: string): boolean {
  return field === fields.reminders || field === fields.awaiting || /^[rs]:/.test(field);
}

function nameOf(field: string): Matter["is"] {
  if (field === fields.pledge) return "pledge";
  if (field === fields.language || /^[cj]:/.test(field)) return "";
  if (field.startsWith("d:")) return "reading";
  return field.startsWith("k:") ? "name" : "other";
}
