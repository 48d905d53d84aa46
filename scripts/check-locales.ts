// Are all sentences there, in every language, with the same values, and is none left over? Part of `npm run lint`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, Visitor, type MessageReference, type VariableReference } from "@fluent/syntax";
import { packageRoot } from "../src/package-root.ts";
import { readSourceTexts, type SourceTexts } from "./source-texts.ts";

interface Message {
  readonly file: string;
  readonly variables: readonly string[];
  readonly references: readonly string[];
}
type Messages = ReadonlyMap<string, Message>;

export interface LocalesCheck {
  readonly faults: readonly string[];
  readonly counted: { readonly languages: number; readonly files: number; readonly messages: number; readonly sources: number };
}

/** Word lists of the language itself live there; everywhere else Vietnamese belongs into locales/. */
const mayHoldVietnamese = ["src/understanding/", "src/domain/insults.ts"];

/** Reads locales/, src/ and scripts/ below the folder, and says everything that does not fit. */
export function checkLocales(root: string): LocalesCheck {
  const faults: string[] = [];
  const languages = readdirSync(join(root, "locales")).toSorted().toReversed();
  const spoken = new Map(languages.map((language) => [language, readMessages(root, language, faults)]));
  const files = languages.flatMap((language) => readdirSync(join(root, "locales", language)));
  const sources = new Map(sourcesOf(root).map((file) => [file, readSourceTexts(readFileSync(join(root, file), "utf8"))]));

  const [first = new Map<string, Message>()] = spoken.values();
  for (const [language, messages] of spoken) faults.push(...differences(language, messages, spoken));
  for (const [file, source] of sources) faults.push(...saidFaults(file, source, first), ...vietnameseFaults(file, source));
  faults.push(...unused(first, [...sources.values()]));

  const counted = { languages: languages.length, files: files.length, messages: first.size, sources: sources.size };
  for (const [what, number] of Object.entries(counted)) {
    if (number === 0) faults.push(`read no ${what}: the check looks in the wrong place`);
  }
  return { faults, counted };
}

function sourcesOf(root: string): string[] {
  const folders = ["src", "scripts"];
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
    )
    .filter((name) => /\.[cm]?tsx?$/.test(name))
    .toSorted();
}

function readMessages(root: string, language: string, faults: string[]): Messages {
  const messages = new Map<string, Message>();
  for (const file of readdirSync(join(root, "locales", language)).toSorted()) {
    const resource = parse(readFileSync(join(root, "locales", language, file), "utf8"), { withSpans: false });
    for (const entry of resource.body) {
      if (entry.type === "Junk") faults.push(`locales/${language}/${file}: cannot be read: ${entry.content.split("\n")[0]}`);
      if (entry.type !== "Message") continue;
      const key = entry.id.name;
      const other = messages.get(key);
      if (other) {
        faults.push(`locales/${language}/${file}: "${key}" is also in ${other.file}`);
        continue;
      }
      const found = new References();
      found.visit(entry);
      messages.set(key, { file, variables: [...found.variables].toSorted(), references: [...found.messages] });
    }
  }
  return messages;
}

class References extends Visitor {
  readonly variables = new Set<string>();
  readonly messages = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.variables.add(node.id.name);
  }
  override visitMessageReference(node: MessageReference): void {
    this.messages.add(node.id.name);
  }
}

/** What the other languages have and this one has not, in the same file, with the same values. */
function differences(language: string, messages: Messages, spoken: ReadonlyMap<string, Messages>): string[] {
  const faults: string[] = [];
  const [first] = spoken.keys();
  for (const [other, theirs] of spoken) {
    if (other === language) continue;
    for (const [key, { file, variables }] of theirs) {
      const mine = messages.get(key);
      if (!mine) faults.push(`locales/${language}/${file}: "${key}" is missing; locales/${other} has it`);
      else if (mine.file !== file && other === first) {
        faults.push(`locales/${language}/${mine.file}: "${key}" is in ${file} in locales/${other}`);
      }
      const lacking = mine ? variables.filter((name) => !mine.variables.includes(name)) : [];
      if (lacking.length > 0) faults.push(`locales/${language}/${file}: "${key}" does not use ${list(lacking)}; locales/${other} does`);
    }
  }
  return faults;
}

function saidFaults(file: string, { said }: SourceTexts, messages: Messages): string[] {
  return said.flatMap(({ key, values }) => {
    if (typeof key !== "string") return [...messages.keys()].some((one) => key.test(one)) ? [] : [`${file}: no message fits ${key.source}`];
    const message = messages.get(key);
    if (!message) return [`${file}: there is no message "${key}"`];
    const lacking = values ? message.variables.filter((name) => !values.includes(name)) : [];
    return lacking.length > 0 ? [`${file}: "${key}" is said without ${list(lacking)}`] : [];
  });
}

function vietnameseFaults(file: string, { texts }: SourceTexts): string[] {
  if (!file.startsWith("src/") || mayHoldVietnamese.some((place) => file.startsWith(place))) return [];
  return [...texts]
    .filter((text) => /[a-z]\p{M}|đ/iu.test(text.normalize("NFD")))
    .map((text) => `${file}: "${text}" belongs into locales/`);
}

function unused(messages: Messages, sources: readonly SourceTexts[]): string[] {
  const referred = new Set([...messages.values()].flatMap(({ references }) => references));
  return [...messages]
    .filter(
      ([key]) => !referred.has(key) && !sources.some(({ texts, patterns }) => texts.has(key) || patterns.some((one) => one.test(key))),
    )
    .map(([key, { file }]) => `locales: "${key}" of ${file} is not used anywhere`);
}

function list(names: readonly string[]): string {
  return names.map((name) => `$${name}`).join(", ");
}

if (process.argv[1] === import.meta.filename) {
  const { faults, counted } = checkLocales(packageRoot());
  for (const fault of faults) console.error(fault);
  const { languages, files, messages, sources } = counted;
  console.log(
    `locales: ${messages} messages in ${languages} languages (${files} files), used by ${sources} source files; ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
