import type { Activity, ActivityKind } from "../domain/programme.ts";
import type { Filter } from "./filter.ts";
import { hostFilter } from "./host-filter.ts";
import { isFor, type Facets } from "./knowledge.ts";
import { numberAt } from "./numbers.ts";
import { isSchool, placeFilter } from "./place-filter.ts";
import type { Scene } from "./scene.ts";
import { within } from "./words/topics.ts";
import type { Found, Reading } from "./vocabulary.ts";

const ages = new Set(["tuoi", "t", "year", "years", "yo"]);

/** Every condition that the message sets on "which activities". */
export function filtersOf(scene: Scene): Filter[] {
  const filters: Filter[] = [...kindFilters(scene), ...audienceFilters(scene), ...featureFilters(scene)];
  const place = placeFilter(scene);
  if (place) filters.push(place);
  const host = hostFilter(scene);
  if (host) filters.push(host);
  return filters;
}

function kindFilters(scene: Scene): Filter[] {
  const kinds = new Set(
    scene
      .of("kind")
      .filter((found) => !isGrade(scene.reading, found))
      .map((found) => found.name),
  );
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
  const said = scene
    .of("kind")
    .filter((found) => found.name === "talk")
    .map((found) => scene.text(found).replace(/^buoi /, ""));
  if (scene.of("kind").some((found) => found.name !== "talk") || said.length === 0 || !said.every((name) => talkNames.has(name))) {
    return undefined;
  }
  const isCalled = (facet: Facets): boolean => said.some((name) => facet.names.includes(` ${name} `));
  return scene.knowledge.facets.some(isCalled) ? { about: "kind", keeps: isCalled } : undefined;
}

/** "lớp 7" is a pupil's year, no class that one joins. */
function isGrade(reading: Reading, found: Found): boolean {
  return found.name === "class" && /^\d/.test(reading.tokens[found.to]?.text ?? "");
}

function audienceFilters(scene: Scene): Filter[] {
  const filters: Filter[] = [];
  const { tokens } = scene.reading;
  // "Cuối tuần có gì, mình đưa bọn trẻ về": only the clause that asks sets conditions.
  const clauses = new Set([...scene.all("what"), ...scene.of("kind")].map((found) => tokens[found.from]?.clause));
  const groups = scene.of("audience").filter((found) => clauses.size === 0 || clauses.has(tokens[found.from]?.clause));
  for (const found of groups) {
    if (found.name === "everyone" || isSchool(scene, found) || isInPlace(scene, found) || isInHost(scene, found)) continue;
    // "mấy bé mầm non" are the preschoolers, not all children.
    if (groups.some((other) => within[found.name]?.includes(other.name))) continue;
    filters.push({ about: "audience", keeps: openTo(scene, (facet) => isFor(facet, found.name), [found.name]) });
  }
  const aged: Filter[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const age = scene.inFocus(at) ? numberAt(tokens, at) : undefined;
    if (!age || !(ages.has(tokens[age.to]?.bare ?? "") || isRoundAge(tokens, at, age))) continue;
    aged.push({ about: "audience", keeps: openTo(scene, (facet) => suitsAge(facet, age.value), groupsOfAge(age.value)) });
  }
  // "Ba má mình trên 60": the age says who they are.
  return aged.length > 0 ? aged : filters;
}

/** "Trên 60", "ngoài bảy mươi": an age without "tuổi". */
function isRoundAge(tokens: Reading["tokens"], at: number, age: { value: number; to: number }): boolean {
  if (
    age.value < 20 ||
    age.value > 99 ||
    age.value % 5 !== 0 ||
    !/^(?:tren|ngoai|gan|hon|duoi|da|over)$/.test(tokens[at - 1]?.bare ?? "")
  ) {
    return false;
  }
  return !/^(?:nguoi|trang|phut|cuon|quyen|cho|suat|nghin|ngan|k|hoat|ngay|buoi|gio)$/.test(tokens[age.to]?.bare ?? "");
}

/** "Nhà văn hóa lao động": a place's name may hold a group of people. */
function isInPlace(scene: Scene, found: Found): boolean {
  const { tokens, found: all } = scene.reading;
  const before = tokens[found.from - 1]?.bare;
  return (
    scene.knowledge.placePairs.has(`${before} ${tokens[found.from]?.bare}`) &&
    all.some((other) => other.list === "place" && other.to === found.from)
  );
}

/** "Bộ đội biên phòng phụ trách …": whoever the host's own words follow is the host. */
function isInHost({ reading: { tokens }, knowledge }: Scene, { to }: Found): boolean {
  return knowledge.hostPairs.has(`${tokens[to]?.bare} ${tokens[to + 1]?.bare}`);
}

function suitsAge(facet: Facets, age: number): boolean {
  if (facet.ages.length > 0) {
    return facet.ages.some(([from, to]) => from <= age && age <= to && !(from >= 14 && age >= 60 && to === 120 && from < 40));
  }
  return groupsOfAge(age).some((group) => (group === "child" ? facet.audience.has("audience:child") : isFor(facet, group)));
}

/** What people of that age are called: pupils of a school, and children until they are sixteen. */
function groupsOfAge(age: number): readonly string[] {
  const group = age < 6 ? "preschool" : age < 11 ? "primary" : age < 15 ? "secondary" : age < 18 ? "upper" : age < 60 ? "adult" : "senior";
  return age < 16 ? [group, "child"] : [group];
}

/** Where nothing names these people: what is for a group that holds them (pupils, of which some are seven), or else for everyone. */
function openTo(
  { knowledge: { facets } }: Scene,
  names: (facet: Facets) => boolean,
  groups: readonly string[],
): (facet: Facets) => boolean {
  if (facets.some(names)) return names;
  const holding = Object.entries(within).flatMap(([whole, parts]) =>
    groups.some((group) => parts.includes(group)) ? [`audience:${whole}`] : [],
  );
  const isHeld = (facet: Facets): boolean => holding.some((whole) => facet.audience.has(whole));
  return facets.some(isHeld) ? isHeld : (facet) => facet.audience.has("audience:everyone");
}

function featureFilters(scene: Scene): Filter[] {
  const filters: Filter[] = [];
  const feature = (keeps: (activity: Activity, facet: Facets) => boolean): void =>
    void filters.push({ about: "feature", keeps: (facet) => keeps(facet.activity, facet) });
  if (scene.has("online")) feature((activity) => activity.online !== undefined || isOnline(activity));
  if (scene.has("undated")) feature((activity) => activity.date === undefined);
  if (scene.has("mustSignup")) {
    const without = scene
      .all("mustSignup")
      .some((found) =>
        /khong can|khoi|den luon|den thang|cu the|toi luon|di luon|vao thang|toi thang|just|walk|without/.test(scene.text(found)),
      );
    feature((activity) => (activity.signup === undefined) === without);
  }
  if (scene.has("free") && !scene.has("mustSignup")) {
    feature((activity, facet) => / mien phi | tu do | free /.test(facet.text) || activity.description === undefined);
  }
  return filters;
}

function isOnline(activity: Activity): boolean {
  return /trực tuyến|qua mạng|online|zoom/i.test((activity.place ?? "").normalize("NFC"));
}
