import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, type YAMLError } from "yaml";

/** Where something stands, and how it is written there. */
export interface Place {
  /** Characters before it. */
  readonly offset: number;
  /** A number or a word as it was written; nothing for texts, lists and fields. */
  readonly written?: string | undefined;
}

/** What a YAML text says, and where. Twice-given keys are told by path; the later one is among the values. */
export interface YamlSource {
  readonly values: unknown;
  /** By path: "activities[3].date". */
  readonly places: ReadonlyMap<string, Place>;
  readonly twice: readonly (readonly PropertyKey[])[];
}

/** How many lines of trouble are told: one slip early in a file makes every later line look wrong. */
const mostTroubles = 10;
/** Aliases are a convenience for a handful of repeated values; nested ones can grow without end. */
const mostAliases = 50;
/** Brackets in brackets, or dashes in one line. A programme has three. */
const deepest = 20;
/** Spaces before a field. */
const farthestIn = 200;

/** Reads one document of YAML 1.2. Troubles are lines such as `line 3: expected spaces as indentation, found a tab`. */
export function readYaml(text: string): YamlSource | { troubles: string[] } {
  if (isTooDeep(text)) return { troubles: [`expected at most ${deepest} lists or fields within each other, found more`] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
    lineCounter: lines,
  });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) return { troubles: tell(errors, lines) };
  const places = new Map<string, Place>();
  const twice: PropertyKey[][] = [];
  const troubles: string[] = [];
  let aliases = 0;
  walk(document.contents, []);
  if (aliases > mostAliases) return { troubles: [`expected at most ${mostAliases} aliases (*name), found ${aliases}`] };
  if (troubles.length > 0) return { troubles: troubles.slice(0, mostTroubles) };
  try {
    return { values: document.toJS({ maxAliasCount: mostAliases }), places, twice };
  } catch (error) {
    return { troubles: [`expected YAML 1.2, found ${firstLine((error as Error).message)}`] };
  }

  function walk(node: unknown, path: readonly PropertyKey[], from?: number): void {
    const offset = from ?? offsetOf(node);
    places.set(pathOf(path), { offset, written: isScalar(node) && typeof node.value !== "string" ? node.source : undefined });
    if (isAlias(node)) aliases += 1;
    // To resolve one takes a look through the whole document.
    if (isAlias(node) && aliases <= mostAliases && !node.resolve(document)) {
      troubles.push(`line ${lineOf(node)}: expected &${node.source} before, found *${node.source} only`);
    }
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        troubles.push(`line ${lineOf(key)}: expected the name of a field, found something else`);
        continue;
      }
      const name = String(key.value);
      if (seen.has(name)) twice.push([...path, name]);
      seen.add(name);
      walk(value, [...path, name], offsetOf(key));
    }
  }

  function lineOf(node: unknown): number {
    return lines.linePos(offsetOf(node)).line;
  }
}

/** The parser calls itself for each level, and close to the end of the stack V8 may end the process instead of throwing. */
function isTooDeep(text: string): boolean {
  let open = 0;
  let inLine = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") open += 1;
    else if (token === "]" || token === "}") open -= 1;
    else if (token === "-" || token === "?") inLine += 1;
    else if (token === "\n") inLine = 0;
    if (open > deepest || inLine > deepest || (token.length > farthestIn && /^ +$/.test(token))) return true;
  }
  return false;
}

/** activities[3].date; a name that is not plain stands in quotes. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      const name = /^[\p{L}\p{N}_-]+$/u.test(String(key)) ? String(key) : JSON.stringify(String(key));
      return index === 0 ? name : `.${name}`;
    })
    .join("");
}

function offsetOf(node: unknown): number {
  return (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
}

function tell(errors: readonly YAMLError[], lines: LineCounter): string[] {
  const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
  // What follows a tab, and what follows in the same line, is its consequence.
  const first = new Map<number, string>();
  for (const { pos, code, message } of tabs.length > 0 ? tabs : errors) {
    const { line } = lines.linePos(pos[0]);
    if (first.has(line)) continue;
    first.set(
      line,
      code === "TAB_AS_INDENT" ? "expected spaces as indentation, found a tab" : `expected YAML 1.2, found ${firstLine(message)}`,
    );
  }
  return [...first].slice(0, mostTroubles).map(([line, what]) => `line ${line}: ${what}`);
}

function firstLine(message: string): string {
  return message.split("\n")[0] ?? message;
}
