import type { Activity, Programme } from "../domain/programme.ts";
import { wordOf } from "./letters.ts";
import { Names } from "./names.ts";
import { notionsOf } from "./notions.ts";
import { Timetable } from "./timetable.ts";
import { Vocabulary } from "./vocabulary.ts";
import { within } from "./words/topics.ts";

/** What is known of one programme before the first question. */
export interface Knowledge {
  readonly programme: Programme;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** Bare words of the ward's own name: "bien", "giang". */
  readonly ward: ReadonlySet<string>;
  readonly facets: readonly Facets[];
  readonly timetable: Timetable;
  /** Topics that any activity speaks of, as "subject:chess". */
  readonly topics: ReadonlySet<string>;
  /** Bare words of every place, for places that no list knows. */
  readonly placeWords: ReadonlySet<string>;
  /** Bare words of every host. */
  readonly hostWords: ReadonlySet<string>;
  /** Bare words that stand side by side in a host: "bien phong". */
  readonly hostPairs: ReadonlySet<string>;
  /** Bare words that stand side by side in a place: "le loi". */
  readonly placePairs: ReadonlySet<string>;
}

/** What an activity can be sorted by. */
export interface Facets {
  readonly activity: Activity;
  readonly place: ReadonlySet<string>;
  /** Its place in bare words, with a space at each end. */
  readonly placeText: string;
  readonly audience: ReadonlySet<string>;
  readonly ages: readonly (readonly [from: number, to: number])[];
  readonly host: ReadonlySet<string>;
  /** Its host in bare words, with a space at each end. */
  readonly hostText: string;
  readonly kinds: ReadonlySet<string>;
  /** Every topic of any of its texts. */
  readonly topics: ReadonlySet<string>;
  /** Title and other names, bare, with a space at each end. */
  readonly names: string;
  /** Its description, bare, with a space at each end. */
  readonly description: string;
  /** Everything that is said of it, bare, with a space at each end. */
  readonly text: string;
}

/** Reads a programme once. */
export function learn(programme: Programme): Knowledge {
  const { activities, contact, groups } = programme;
  const texts = activities.flatMap((activity) => [
    activity.title,
    ...(activity.aliases ?? []),
    activity.audience,
    activity.place,
    activity.address,
    activity.host,
    activity.description,
  ]);
  const all = [...texts, programme.theme, programme.organiser, contact?.office, contact?.address, ...groups.map((group) => group.name)];
  const ward = wardWords(programme);
  const called = activities.flatMap((activity) => [activity.title, ...(activity.aliases ?? [])]);
  const vocabulary = new Vocabulary(
    all.filter((text) => text !== undefined),
    officesOf(contact?.office, ward),
    called,
  );
  const facets = activities.map((activity) => facetsOf(activity, vocabulary, ward));
  const placeWords = new Set(facets.flatMap(({ place }) => [...place].filter((key) => key.startsWith("word:"))));
  const topics = new Set(facets.flatMap((facet) => [...facet.topics]));
  return {
    programme,
    vocabulary,
    timetable: new Timetable(activities),
    topics,
    names: new Names(programme, vocabulary, ward),
    ward,
    facets,
    placeWords,
    placePairs: pairsOf(activities.map(({ place }) => place)),
    hostWords: new Set(activities.flatMap(({ host }) => bareText([host]).trim().split(" "))),
    hostPairs: pairsOf(activities.map(({ host }) => host)),
  };
}

/** The ward's name as it follows "phường" or "xã" in the organiser, the office or the week's name. */
function wardWords(programme: Programme): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of [programme.organiser, programme.contact?.office ?? "", programme.name]) {
    for (const found of text.normalize("NFC").matchAll(/(?:phường|xã|thị trấn|đặc khu)\s+((?:[\p{Lu}\d][\p{L}\d]*[\s-]?)+)/giu)) {
      for (const word of (found[1] ?? "").match(/[\p{L}\d]+/gu) ?? []) {
        if (/^[\p{Lu}\d]/u.test(word)) words.add(wordOf(word.toLowerCase()).bare);
      }
    }
  }
  return words;
}

/** The contact's office as residents call it, without the ward: "Phòng Văn hóa - Xã hội". Shorter than three words it may be anything. */
function officesOf(office: string | undefined, ward: ReadonlySet<string>): string[] {
  const words = office?.normalize("NFC").match(/[\p{L}\d]+/gu) ?? [];
  const isWard = (word: string | undefined): boolean => word !== undefined && ward.has(wordOf(word.toLowerCase()).bare);
  const end = words.findIndex(
    (word, at) => isWard(word) || (/^(?:phường|xã)$/i.test(word) && (at === words.length - 1 || isWard(words[at + 1]))),
  );
  const own = end < 0 ? words : words.slice(0, end);
  return own.length < 3 ? [] : [own.join(" "), own.slice(0, 4).join(" ")];
}

function facetsOf(activity: Activity, vocabulary: Vocabulary, ward: ReadonlySet<string>): Facets {
  const keys = (text: string | undefined): Set<string> => {
    const notions = text === undefined ? [] : notionsOf(vocabulary.readName(text));
    return new Set(notions.map((notion) => notion.key).filter((key) => !ward.has(key.slice("word:".length)) || !key.startsWith("word:")));
  };
  const place = new Set([...keys(activity.place), ...keys(activity.address)]);
  const written = bareText([activity.place]);
  if (/ (?:truong) /.test(written) && !/ (?:hoi|quang|moi) truong /.test(written)) place.add("place:school");
  const audience = keys(activity.audience);
  // "Trao học bổng cho con em ngư dân" is for everyone, when its audience says so.
  if (!audience.has("audience:everyone")) for (const key of keys(activity.title)) if (key.startsWith("audience:")) audience.add(key);
  const kinds = new Set([...keys(activity.title)].filter((key) => key.startsWith("kind:")).map((key) => key.slice("kind:".length)));
  const texts = [activity.title, ...(activity.aliases ?? []), activity.audience, activity.place, activity.host, activity.description];
  const text = bareText(texts);
  const topics = new Set(texts.flatMap((part) => [...keys(part)]).filter((key) => !key.startsWith("word:")));
  const called = bareText([activity.title, ...(activity.aliases ?? [])]);
  return {
    topics,
    activity,
    names: called,
    description: bareText([activity.description]),
    place,
    placeText: bareText([activity.place]),
    audience,
    ages: agesOf(bareText([activity.audience, activity.title])),
    host: keys(activity.host),
    hostText: bareText([activity.host]),
    kinds,
    text,
  };
}

function pairsOf(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const text of texts) {
    const words = bareText([text]).trim().split(" ");
    for (const [at, word] of words.entries()) if (at > 0) pairs.add(`${words[at - 1]} ${word}`);
  }
  return pairs;
}

function bareText(texts: readonly (string | undefined)[]): string {
  const words = texts
    .filter((text) => text !== undefined)
    .flatMap(
      (text) =>
        text
          .normalize("NFC")
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
  return ` ${words.map((word) => wordOf(word).bare).join(" ")} `;
}

/** "từ 6 đến 15 tuổi", "6-15 tuổi", "từ 18 tuổi", "trên 60 tuổi", "dưới 6 tuổi". */
function agesOf(text: string): [number, number][] {
  const ages: [number, number][] = [];
  for (const found of text.matchAll(/(?:(\d{1,2}) (?:den |toi )?)?(\d{1,2}) (?:tuoi|years)( tro xuong)?/g)) {
    const from = found[1] === undefined ? undefined : Number(found[1]);
    const last = Number(found[2]);
    const before = text.slice(0, found.index);
    if (from !== undefined) ages.push([from, last]);
    else if (/(?:duoi|under) $/.test(before) || found[3] !== undefined) ages.push([0, last]);
    else ages.push([last, 120]);
  }
  return ages;
}

/** A group and those within it, as an audience has them. */
const groupKeys = new Map<string, readonly string[]>();

/** Is the activity for that group: does its audience name it, or a group within it? */
export function isFor(facets: Facets, group: string): boolean {
  let keys = groupKeys.get(group);
  if (!keys) groupKeys.set(group, (keys = [group, ...(within[group] ?? [])].map((one) => `audience:${one}`)));
  return keys.some((key) => facets.audience.has(key));
}
