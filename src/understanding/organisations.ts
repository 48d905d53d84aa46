import type { Scene } from "./scene.ts";
import type { Found } from "./vocabulary.ts";

const organisations = new Set([
  "youthUnion",
  "womenUnion",
  "studyUnion",
  "seniorUnion",
  "veteranUnion",
  "farmerUnion",
  "teacherUnion",
  "redCross",
  "pioneers",
  "police",
  "digitalTeam",
  "frontUnion",
  "broadcaster",
  "club",
  "office",
  "library",
  "clinic",
  "learningCentre",
]);

/** An organisation is asked about as a host when it does something, as a place when things are at it. */
export function isHost(scene: Scene, found: Found): boolean {
  if (!organisations.has(found.name)) return false;
  const before = scene.reading.tokens[found.from - 1]?.bare ?? "";
  if (/^(?:o|tai|den|toi|ra|trong|at|in)$/.test(before)) return false;
  // "Hội trường ủy ban": the hall is meant.
  if (scene.of("place").some((other) => other.to === found.from && !organisations.has(other.name))) return false;
  const after = scene.reading.tokens
    .slice(found.to, found.to + 6)
    .map((token) => token.bare)
    .join(" ");
  const isUnion = found.name.endsWith("Union") || ["police", "redCross", "pioneers", "digitalTeam", "broadcaster"].includes(found.name);
  return isUnion || /(?:to chuc|lam|phu trach|chu tri|mo|day|lo|dung ra|run|organi[sz]|do)\b/.test(after) || /^(?:do|by)$/.test(before);
}
