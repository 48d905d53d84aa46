import type { Activity, ActivityKind } from "../domain/programme.ts";
import { coverOf, inside } from "./notions.ts";
import { numberAt } from "./numbers.ts";
import { isFor, type Facets } from "./knowledge.ts";
import type { Scene } from "./scene.ts";
import { within } from "./words/topics.ts";
import type { Found, Reading } from "./vocabulary.ts";

/** A condition that activities must meet, and the phrase it was read from. */
export interface Filter {
  readonly about: "kind" | "audience" | "place" | "host" | "feature";
  readonly keeps: (facets: Facets) => boolean;
}

const organisations = new Set([
  "youthUnion", "womenUnion", "studyUnion", "seniorUnion", "veteranUnion", "farmerUnion", "teacherUnion", "redCross", "pioneers", "police",
  "digitalTeam", "frontUnion", "broadcaster", "club", "office", "library", "clinic", "learningCentre",
]); // prettier-ignore
const topicLists = new Set(["kind", "audience", "subject", "place"]);
const ages = new Set(["tuoi", "t", "year", "years", "yo"]);
const levels = new Set(["preschool", "primary", "secondary", "upper"]);

/** Every condition that the message sets on "which activities". */
export function filtersOf(scene: Scene): Filter[] {
  const filters: Filter[] = [...kindFilters(scene), ...audienceFilters(scene), ...featureFilters(scene)];
  const place = placeFilter(scene);
  if (place) filters.push(place);
  const host = hostFilter(scene);
  if (host) filters.push(host);
  return filters;
}

/** What meets all of them; several kinds or several groups widen, different conditions narrow. */
export function meeting(facets: readonly Facets[], filters: readonly Filter[]): Activity[] {
  const abouts = [...new Set(filters.map((filter) => filter.about))];
  const kept = facets.filter((facet) =>
    abouts.every((about) => {
      const same = filters.filter((filter) => filter.about === about);
      return about === "feature" ? same.every((filter) => filter.keeps(facet)) : same.some((filter) => filter.keeps(facet));
    }),
  );
  return kept.map((facet) => facet.activity);
}

function kindFilters(scene: Scene): Filter[] {
  const kinds = new Set(scene.of("kind").filter((found) => !isGrade(scene.reading, found)).map((found) => found.name)); // prettier-ignore
  const literal = talksCalled(scene);
  if (literal) return [literal];
  return [...kinds].map((kind) => {
    const isSuch = scene.knowledge.facets.some((facet) => facet.activity.kind === (kind as ActivityKind));
    return { about: "kind", keeps: (facet) => (isSuch ? facet.activity.kind === kind : facet.kinds.has(kind)) };
  });
}

const talkNames = new Set(["toa dam", "hoi thao", "chuyen de", "dien dan", "giao luu", "talkshow", "webinar"]);

/** "Mấy buổi tọa đàm": those that are called so, when any is. */
function talksCalled(scene: Scene): Filter | undefined {
  const said = scene.of("kind").filter((found) => found.name === "talk").map((found) => scene.text(found).replace(/^buoi /, "")); // prettier-ignore
  if (scene.of("kind").some((found) => found.name !== "talk") || said.length === 0 || !said.every((name) => talkNames.has(name))) return undefined;
  const isCalled = (facet: Facets): boolean => said.some((name) => facet.names.includes(` ${name} `));
  return scene.knowledge.facets.some(isCalled) ? { about: "kind", keeps: isCalled } : undefined;
}

/** "lớp 7" is a pupil's year, no class that one joins. */
export function isGrade(reading: Reading, found: Found): boolean {
  return found.name === "class" && /^\d/.test(reading.tokens[found.to]?.text ?? "");
}

function audienceFilters(scene: Scene): Filter[] {
  const filters: Filter[] = [];
  const { tokens } = scene.reading;
  // "Cuối tuần có gì, mình đưa bọn trẻ về": only the clause that asks sets conditions.
  const clauses = new Set([...scene.all("what"), ...scene.of("kind")].map((found) => tokens[found.from]?.clause));
  const groups = scene.of("audience").filter((found) => clauses.size === 0 || clauses.has(tokens[found.from]?.clause));
  for (const found of groups) {
    if (found.name === "everyone" || isSchool(scene, found) || isInPlace(scene, found)) continue;
    // "mấy bé mầm non" are the preschoolers, not all children.
    if (groups.some((other) => within[found.name]?.includes(other.name))) continue;
    filters.push({ about: "audience", keeps: (facet) => isFor(facet, found.name) });
  }
  const aged: Filter[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const age = scene.inFocus(at) ? numberAt(tokens, at) : undefined;
    if (!age || !(ages.has(tokens[age.to]?.bare ?? "") || isRoundAge(tokens, at, age))) continue;
    aged.push({ about: "audience", keeps: (facet) => suitsAge(facet, age.value) });
  }
  // "Ba má mình trên 60": the age says who they are.
  return aged.length > 0 ? aged : filters;
}

/** "Trên 60", "ngoài bảy mươi": an age without "tuổi". */
function isRoundAge(tokens: Reading["tokens"], at: number, age: { value: number; to: number }): boolean {
  if (age.value < 20 || age.value > 99 || age.value % 5 !== 0 || !/^(?:tren|ngoai|gan|hon|duoi|da|over)$/.test(tokens[at - 1]?.bare ?? "")) return false;
  return !/^(?:nguoi|trang|phut|cuon|quyen|cho|suat|nghin|ngan|k|hoat|ngay|buoi|gio)$/.test(tokens[age.to]?.bare ?? "");
}

/** "Nhà văn hóa lao động": a place's name may hold a group of people. */
function isInPlace(scene: Scene, found: Found): boolean {
  const { tokens, found: all } = scene.reading;
  const before = tokens[found.from - 1]?.bare;
  return scene.knowledge.placePairs.has(`${before} ${tokens[found.from]?.bare}`) && all.some((other) => other.list === "place" && other.to === found.from);
}

function suitsAge(facet: Facets, age: number): boolean {
  if (facet.ages.length > 0) return facet.ages.some(([from, to]) => from <= age && age <= to && !(from >= 14 && age >= 60 && to === 120 && from < 40));
  const group = age < 6 ? "preschool" : age < 11 ? "primary" : age < 15 ? "secondary" : age < 18 ? "upper" : age < 60 ? "adult" : "senior";
  if (isFor(facet, group)) return true;
  return age < 16 && facet.audience.has("audience:child");
}

/** "trường tiểu học", "ở thcs": the school, not its pupils. */
function isSchool(scene: Scene, found: Found): boolean {
  if (!levels.has(found.name)) return false;
  const before = scene.reading.tokens[found.from - 1]?.bare ?? "";
  const said = scene.text(found);
  return !said.startsWith("hoc sinh") && /^(?:truong|o|tai|ben|school)$/.test(before);
}

/** Positions of the words that say a place. */
export function placePositions(scene: Scene): ReadonlySet<number> {
  return placeWords(scene).positions;
}

function placeFilter(scene: Scene): Filter | undefined {
  const { keys } = placeWords(scene);
  const literal = placeSaid(scene);
  if (literal !== undefined) return { about: "place", keeps: (facet) => facet.placeText.includes(literal) };
  return keys.size === 0 ? undefined : { about: "place", keeps: (facet) => [...keys].every((key) => facet.place.has(key)) };
}

const literals = new WeakMap<Scene, string>();

/** Looked for once a message. */
function placeSaid(scene: Scene): string | undefined {
  const known = literals.get(scene) ?? findPlaceSaid(scene) ?? "";
  literals.set(scene, known);
  return known === "" ? undefined : known;
}

/** "Nhà văn hóa khu phố 3": three words or more as a place is written, or two with a number, not of the ward's name alone. */
function findPlaceSaid(scene: Scene): string | undefined {
  const { facets, ward, placePairs } = scene.knowledge;
  const { tokens } = scene.reading;
  let longest: string | undefined;
  for (let from = 0; from < tokens.length; from += 1) {
    if (!scene.inFocus(from) || !scene.inListingClause(from)) continue;
    let to = from + 1;
    while (to < tokens.length && placePairs.has(`${tokens[to - 1]?.bare} ${tokens[to]?.bare}`)) to += 1;
    for (; to - from >= 2; to -= 1) {
      const words = tokens.slice(from, to).map((token) => token.bare);
      const own = words.filter((word) => !ward.has(word) && !/^(?:phuong|xa|truong)$/.test(word));
      if (own.length < 2 || (words.length < 3 && !words.some((word) => /^\d+$/.test(word)))) continue;
      const said = ` ${words.join(" ")} `;
      if (facets.some(({ placeText }) => placeText.includes(said)) && said.length > (longest?.length ?? 0)) longest = said;
    }
  }
  return longest;
}

interface PlaceSaid {
  readonly keys: ReadonlySet<string>;
  readonly positions: ReadonlySet<number>;
}

const placesSaid = new WeakMap<Scene, PlaceSaid>();

/** Looked for once a message, though several rules ask for it. */
function placeWords(scene: Scene): PlaceSaid {
  let said = placesSaid.get(scene);
  if (!said) placesSaid.set(scene, (said = findPlace(scene)));
  return said;
}

function findPlace(scene: Scene): PlaceSaid {
  const positions = new Set<number>();
  const { tokens } = scene.reading;
  const keys = new Set<string>();
  for (const found of scene.of("place")) if (!isHost(scene, found) && found.name !== "residents") keys.add(`place:${found.name}`);
  for (const found of scene.of("audience")) if (isSchool(scene, found)) keys.add(`audience:${found.name}`);
  if (keys.size > 1) keys.delete("place:school");
  const found = [...scene.of("place"), ...scene.of("audience").filter((other) => isSchool(scene, other))];
  const listed = coverOf(tokens.length, scene.reading.found.filter((other) => topicLists.has(other.list))); // prettier-ignore
  const ends = new Set(found.map((other) => other.to));
  for (const [at, token] of tokens.entries()) {
    const { names, placeWords } = scene.knowledge;
    if (listed[at] || !names.knows(token)) continue;
    if (!scene.inFocus(at) || !scene.inListingClause(at) || !placeWords.has(`word:${token.bare}`) || (scene.reading.filler[at] && !names.spells(token) && !isPaired(scene, at))) continue;
    const before = tokens[at - 1]?.bare ?? "";
    const leads = ends.has(at) || keys.has(`word:${before}`) || /^(?:truong|o|tai|duong|pho|chua|dinh|cho|san|ngo|khu|ben|thon|ban|xom|lang|ap|to|hem|buon|khoi|khom|chung|cu|truong|tro|xuong|cong|toa|nha)$/.test(before);
    if (!leads) continue;
    keys.add(`word:${token.bare}`);
    positions.add(at);
  }
  for (const { from, to } of found) for (let at = from; at < to; at += 1) positions.add(at);
  return { keys, positions };
}

/** Does the word stand beside the one that it stands beside in a place's name? */
function isPaired(scene: Scene, at: number): boolean {
  const bare = (position: number): string => scene.reading.tokens[position]?.bare ?? "";
  const { placePairs } = scene.knowledge;
  return (placePairs.has(`${bare(at)} ${bare(at + 1)}`) || placePairs.has(`${bare(at - 1)} ${bare(at)}`)) && scene.reading.tokens[at]?.capital === true;
}

/** An organisation is asked about as a host when it does something, as a place when things are at it. */
function isHost(scene: Scene, found: Found): boolean {
  if (!organisations.has(found.name)) return false;
  const before = scene.reading.tokens[found.from - 1]?.bare ?? "";
  if (/^(?:o|tai|den|toi|ra|trong|at|in)$/.test(before)) return false;
  // "Hội trường ủy ban": the hall is meant.
  if (scene.of("place").some((other) => other.to === found.from && !organisations.has(other.name))) return false;
  const after = scene.reading.tokens.slice(found.to, found.to + 6).map((token) => token.bare).join(" "); // prettier-ignore
  const isUnion = found.name.endsWith("Union") || ["police", "redCross", "pioneers", "digitalTeam", "broadcaster"].includes(found.name);
  return isUnion || /(?:to chuc|lam|phu trach|chu tri|mo|day|lo|dung ra|run|organi[sz]|do)\b/.test(after) || /^(?:do|by)$/.test(before);
}

function hostFilter(scene: Scene): Filter | undefined {
  const hosts = scene.of("place").filter((found) => isHost(scene, found));
  const words = hosts.length === 0 && doing.test(scene.said()) && placeSaid(scene) === undefined ? hostWords(scene) : [];
  if (words.length > 0) return { about: "host", keeps: (facet) => words.every((word) => facet.host.has(`word:${word}`)) };
  return hosts.length === 0 ? undefined : { about: "host", keeps: (facet) => hosts.some((found) => facet.host.has(`place:${found.name}`)) };
}

/** Somebody does something, and what is asked. */
export const doing = / (?:to chuc|lam|phu trach|chu tri|mo|day|lo|dung ra|run|runs|organi[sz]es?|hosts?|huong dan|chi) (?:\S+ ){0,3}(?:nao|gi|what|which) | (?:what|which) /;

/** "Biên phòng dạy lớp nào": words of a host that no list knows, two of them side by side. */
function hostWords(scene: Scene): string[] {
  const { tokens, filler, found } = scene.reading;
  const { hostPairs, names } = scene.knowledge;
  const free = (at: number): boolean => scene.inFocus(at) && !filler[at] && tokens[at] !== undefined && names.knows(tokens[at]) && !inside({ from: at, to: at + 1 }, found.filter((one) => topicLists.has(one.list)));
  const at = tokens.findIndex((token, index) => free(index) && free(index + 1) && hostPairs.has(`${token.bare} ${tokens[index + 1]?.bare}`));
  return at < 0 ? [] : [tokens[at]?.bare ?? "", tokens[at + 1]?.bare ?? ""];
}

function featureFilters(scene: Scene): Filter[] {
  const filters: Filter[] = [];
  const feature = (keeps: (activity: Activity, facet: Facets) => boolean): void => void filters.push({ about: "feature", keeps: (facet) => keeps(facet.activity, facet) });
  if (scene.has("online")) feature((activity) => activity.online !== undefined || isOnline(activity));
  if (scene.has("undated")) feature((activity) => activity.date === undefined);
  if (scene.has("mustSignup")) {
    const without = scene.all("mustSignup").some((found) => /khong can|khoi|den luon|den thang|cu the|toi luon|di luon|vao thang|toi thang|just|walk|without/.test(scene.text(found)));
    feature((activity) => (activity.signup === undefined) === without);
  }
  if (scene.has("free") && !scene.has("mustSignup")) feature((activity, facet) => / mien phi | tu do | free /.test(facet.text) || activity.description === undefined);
  return filters;
}

function isOnline(activity: Activity): boolean {
  return /trực tuyến|qua mạng|online|zoom/i.test((activity.place ?? "").normalize("NFC"));
}
