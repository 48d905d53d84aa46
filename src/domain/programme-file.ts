import type { Programme } from "./programme.ts";
import { applyRules, type BrokenRule } from "./programme-rules.ts";
import { pathOf, readYaml, type YamlSource } from "./yaml-source.ts";

const longestFile = 1024 * 1024;
/** How much of a found text is shown, in characters. */
const longestShown = 60;

/**
 * Reads a programme file by the rules of programmes/FORMAT.md: whole, or not at all. Each fault is one line,
 * `FILE: activities[3].date: expected …, found …`, in the order of the file; trouble with the YAML itself names its
 * line instead of a field. The programme is frozen, its texts are NFC.
 */
export function parseProgramme(text: string, file: string): { programme: Programme } | { faults: string[] } {
  const refuse = (faults: string[]) => ({ faults: faults.map((fault) => `${file}: ${fault}`) });
  if (Buffer.byteLength(text) > longestFile) return refuse(["expected at most 1 MiB, found more"]);
  // What a decoder puts in the place of what it could not read.
  if (text.includes("\uFFFD")) return refuse(["expected UTF-8, found another encoding or a broken character"]);
  // A lone CR ends a line in YAML, too.
  const source = readYaml(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if ("troubles" in source) return refuse(source.troubles);
  if (!isFields(source.values)) return refuse([`expected a programme, found ${found(source.values)}`]);

  const result = applyRules(source.values);
  if ("programme" in result && source.twice.length === 0) return { programme: deepFreeze(result.programme) };
  const twice = source.twice.map((path) => ({ path, expected: "the field once", found: "it twice" }));
  const broken = "broken" in result ? result.broken.map((rule) => ({ ...rule, found: foundBy(rule, source) })) : [];
  const faults = [...twice, ...broken].sort((one, other) => offsetOf(one.path, source) - offsetOf(other.path, source));
  return refuse(faults.map(({ path, expected, found }) => `${pathOf(path)}: expected ${expected}, found ${found}`));
}

function foundBy({ path }: BrokenRule, { values, places }: YamlSource): string {
  const value = path.reduce<unknown>(
    (from, key) => (isFields(from) || Array.isArray(from) ? (from as Record<PropertyKey, unknown>)[key] : undefined),
    values,
  );
  const written = places.get(pathOf(path))?.written;
  return typeof value === "number" && written ? written : found(value);
}

/** A field that is missing stands where those stand that it is missed among; what an alias repeats, where the alias is. */
function offsetOf(path: readonly PropertyKey[], { places }: YamlSource): number {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(pathOf(path.slice(0, length)));
    if (place) return place.offset;
  }
  return 0;
}

function found(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "fields";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const shown = JSON.stringify(value).replace(
    /[\p{Cc}\p{Cf}]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  return shown.length > longestShown ? `${shown.slice(0, longestShown - 3)}…"` : shown;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
