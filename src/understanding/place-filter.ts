import type { Filter } from "./filter.ts";
import { coverOf, topicLists } from "./notions.ts";
import { isHost } from "./organisations.ts";
import type { Scene } from "./scene.ts";
import type { Found } from "./vocabulary.ts";

const levels = new Set(["preschool", "primary", "secondary", "upper"]);

/** "trường tiểu học", "ở thcs": the school, not its pupils. */
export function isSchool(scene: Scene, found: Found): boolean {
  if (!levels.has(found.name)) return false;
  const before = scene.reading.tokens[found.from - 1]?.bare ?? "";
  const said = scene.text(found);
  return !said.startsWith("hoc sinh") && /^(?:truong|o|tai|ben|school)$/.test(before);
}

/** The place that the message sets as a condition. */
export function placeFilter(scene: Scene): Filter | undefined {
  const keys = placeKeys(scene);
  const literal = placeSaid(scene);
  if (literal !== undefined) return { about: "place", keeps: (facet) => facet.placeText.includes(literal) };
  return keys.size === 0 ? undefined : { about: "place", keeps: (facet) => [...keys].every((key) => facet.place.has(key)) };
}

const literals = new WeakMap<Scene, string>();

/** Looked for once a message. */
export function placeSaid(scene: Scene): string | undefined {
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

/** What the message says of a place: kinds of place, and words that the programme has in one. */
function placeKeys(scene: Scene): ReadonlySet<string> {
  const { tokens } = scene.reading;
  const keys = new Set<string>();
  for (const found of scene.of("place")) if (!isHost(scene, found) && found.name !== "residents") keys.add(`place:${found.name}`);
  for (const found of scene.of("audience")) if (isSchool(scene, found)) keys.add(`audience:${found.name}`);
  if (keys.size > 1) keys.delete("place:school");
  const found = [...scene.of("place"), ...scene.of("audience").filter((other) => isSchool(scene, other))];
  const listed = coverOf(
    tokens.length,
    scene.reading.found.filter((other) => topicLists.has(other.list)),
  );
  const ends = new Set(found.map((other) => other.to));
  for (const [at, token] of tokens.entries()) {
    const { names, placeWords } = scene.knowledge;
    if (listed[at] || !names.knows(token)) continue;
    if (
      !scene.inFocus(at) ||
      !scene.inListingClause(at) ||
      !placeWords.has(`word:${token.bare}`) ||
      (scene.reading.filler[at] && !names.spells(token) && !isPaired(scene, at))
    ) {
      continue;
    }
    const before = tokens[at - 1]?.bare ?? "";
    const leads =
      ends.has(at) ||
      keys.has(`word:${before}`) ||
      /^(?:truong|o|tai|duong|pho|chua|dinh|cho|san|ngo|khu|ben|thon|ban|xom|lang|ap|to|hem|buon|khoi|khom|chung|cu|truong|tro|xuong|cong|toa|nha)$/.test(
        before,
      );
    if (!leads) continue;
    keys.add(`word:${token.bare}`);
  }
  return keys;
}

/** Does the word stand beside the one that it stands beside in a place's name? */
function isPaired(scene: Scene, at: number): boolean {
  const bare = (position: number): string => scene.reading.tokens[position]?.bare ?? "";
  const { placePairs } = scene.knowledge;
  return (
    (placePairs.has(`${bare(at)} ${bare(at + 1)}`) || placePairs.has(`${bare(at - 1)} ${bare(at)}`)) &&
    scene.reading.tokens[at]?.capital === true
  );
}
