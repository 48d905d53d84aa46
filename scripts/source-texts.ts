import { parseSync } from "@swc/core";

/** What one source file holds of texts and of message keys. */
export interface SourceTexts {
  /** Every string literal, and every fixed part of a template. */
  readonly texts: ReadonlySet<string>;
  /** Templates such as `lead-${lead}`, as patterns of the keys that they may become. */
  readonly patterns: readonly RegExp[];
  /** Keys handed to what says them, with the names of the values beside them; undefined where those are not written out. */
  readonly said: readonly { readonly key: string | RegExp; readonly values: readonly string[] | undefined }[];
}

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** Who says a key, and at which place among the arguments its values stand. */
const sayers = new Map([
  ["say", 1],
  ["finish", 1],
  ["refuse", 1],
  ["button", 2],
]);
const keyShape = /^[a-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*$/;

/** Reads a TypeScript source. Throws on a source that does not parse. */
export function readSourceTexts(source: string): SourceTexts {
  const texts = new Set<string>();
  const patterns: RegExp[] = [];
  const said: { key: string | RegExp; values: string[] | undefined }[] = [];
  for (const node of nodesOf(parseSync(source, { syntax: "typescript", target: "es2022" }))) {
    if (node.type === "StringLiteral") texts.add(String(node["value"]));
    if (node.type === "TemplateElement") texts.add(String(node["cooked"] ?? node["raw"]));
    if (node.type === "TemplateLiteral") patterns.push(...keyPattern(node));
    if (node.type === "CallExpression") said.push(...saidByCall(node));
    if (node.type === "ObjectExpression") said.push(...saidByObject(node));
  }
  return { texts, patterns, said };
}

/** words.say("key", { … }), refuse("key", { … }), visit.button("key", data, { … }) */
function saidByCall(call: Node): { key: string | RegExp; values: string[] | undefined }[] {
  const callee = nodeIn(call, "callee");
  const name = callee?.type === "MemberExpression" ? nodeIn(callee, "property") : callee;
  const place = name?.type === "Identifier" ? sayers.get(String(name["value"])) : undefined;
  if (place === undefined) return [];
  const given = nodesIn(call, "arguments").map((argument) => nodeIn(argument, "expression"));
  return keysIn(given[0]).map((key) => ({ key, values: given.length > place ? propertyNames(given[place]) : [] }));
}

/** { say: "key", values: { … } }, as a question is put. */
function saidByObject(object: Node): { key: string | RegExp; values: string[] | undefined }[] {
  const properties = nodesIn(object, "properties");
  const named = (wanted: string) => properties.find((property) => nodeIn(property, "key")?.["value"] === wanted);
  const say = named("say");
  const values = named("values");
  return say ? keysIn(nodeIn(say, "value")).map((key) => ({ key, values: values ? propertyNames(nodeIn(values, "value")) : [] })) : [];
}

function keysIn(node: Node | undefined): (string | RegExp)[] {
  if (node?.type === "StringLiteral") return keyShape.test(String(node["value"])) ? [String(node["value"])] : [];
  if (node?.type === "TemplateLiteral") return keyPattern(node);
  if (node?.type === "ConditionalExpression") return [...keysIn(nodeIn(node, "consequent")), ...keysIn(nodeIn(node, "alternate"))];
  return [];
}

/** Only a template with a fixed word at a hyphen ("lead-…", "…-part-…") can be a key: all others would match too much. */
function keyPattern(template: Node): RegExp[] {
  const parts = nodesIn(template, "quasis").map(({ cooked }) => (typeof cooked === "string" ? cooked : "?"));
  const fixed = parts.length > 1 && parts.every((part) => /^[A-Za-z0-9_-]*$/.test(part));
  const hasWord = parts.some((part, index) => (index === 0 ? /^[a-z]+-/ : /^-[a-z]{3,}/).test(part));
  return fixed && hasWord ? [new RegExp(`^${parts.join("[A-Za-z0-9_-]+")}$`)] : [];
}

/** The names in an object that is written out; undefined when it is not, or when something is spread into it. */
function propertyNames(node: Node | undefined): string[] | undefined {
  if (node?.type !== "ObjectExpression") return undefined;
  const names = nodesIn(node, "properties").map((property) =>
    property.type === "Identifier" ? property["value"] : nodeIn(property, "key")?.["value"],
  );
  return names.every((name) => typeof name === "string") ? names : undefined;
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodesOf(one);
  } else if (typeof value === "object" && value !== null) {
    if (isNode(value)) yield value;
    for (const part of Object.values(value)) yield* nodesOf(part);
  }
}

function nodeIn(node: Node, part: string): Node | undefined {
  const value = node[part];
  return isNode(value) ? value : undefined;
}

function nodesIn(node: Node, part: string): Node[] {
  const value = node[part];
  // An argument has no type of its own, only an expression.
  return Array.isArray(value) ? value.map((one: object) => ({ type: "Argument", ...one })) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
