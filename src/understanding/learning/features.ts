import { speaksOfOtherWard } from "../other-ward.ts";
import { isNumber } from "../numbers.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../tokens.ts";
import { unknownWords } from "../unknown.ts";
import type { Found } from "../vocabulary.ts";

/**
 * What a message shows, each thing as a number: its words and neighbours, the phrases that the lists know, whether an
 * activity is named and a day said. What belongs to one programme only (its titles, its days, its ward) is replaced by
 * what it is, so that what is learned of one ward holds for every other.
 */
export function featuresOf(scene: Scene): number[] {
  const features = new Set<number>();
  addWords(scene, features);
  addFound(scene, features);
  addUnknown(scene, features);
  features.add(always);
  return [...features];
}

const always = hash("always");
const [word, text, pair, found, list, asked] = ["word ", "text ", "pair ", "found ", "list ", "asked "].map((sort) => begun(sort)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

function addWords(scene: Scene, features: Set<number>): void {
  let before = "^";
  let neighbours = onwards(pair, "^ ");
  for (const [at, token] of scene.reading.tokens.entries()) {
    const stand = standIn(scene, token, at);
    if (stand !== undefined && stand === before) continue;
    before = stand ?? token.bare;
    features.add(ended(onwards(word, before)));
    if (stand === undefined && token.text !== token.bare) features.add(ended(onwards(text, token.text)));
    features.add(ended(onwards(neighbours, before)));
    neighbours = onwards(onwards(pair, before), " ");
  }
  features.add(ended(onwards(neighbours, "$")));
}

/** What a word is, when which one it is belongs to one programme. */
function standIn({ isNamed, named, days, knowledge, reading: { tokens } }: Scene, token: Token, at: number): string | undefined {
  if (isNamed && named.claimed.has(at)) return "§name";
  if (days.taken.has(at) || days.partTaken.has(at)) return "§day";
  // "Lớp 9A": a school's.
  if (isGradeLetter(tokens, at) || isGradeLetter(tokens, at + 1)) return "§grade";
  if (isNumber(token.text)) return "§number";
  return knowledge.ward.has(token.bare) ? "§ward" : undefined;
}

function isGradeLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.glued === true && /^[a-h]$/.test(token.text) && /^\d{1,2}$/.test(tokens[at - 1]?.text ?? "");
}

function addFound(scene: Scene, features: Set<number>): void {
  const { reading, isNamed, days } = scene;
  const hasDays = days.days.length > 0;
  const around = ` ${isNamed} ${hasDays}`;
  for (const { list: of, name, from, to } of reading.found) {
    const where = !isNamed ? "" : isClaimed(scene, from, to) ? " in name" : tellsOf(scene, { from, to }) ? " told of it" : "";
    features.add(ended(onwards(onwards(onwards(onwards(found, of), ":"), name), where)));
    features.add(ended(onwards(onwards(list, of), where)));
    if (of === "meaning") features.add(ended(onwards(onwards(asked, name), around)));
  }
  if (hasDays) features.add(hash("days"));
  if (days.part) features.add(hash("part"));
  if (reading.tokens.some((token) => token.quoted)) features.add(hash("quoted"));
}

function addUnknown(scene: Scene, features: Set<number>): void {
  const positions = unknownWords(scene);
  const naming = namingOf(scene);
  const unknown = Math.min(positions.length, mostUnknown);
  features.add(hash(`naming ${naming}`));
  features.add(hash(`unknown ${unknown}`));
  features.add(hash(`unknown ${unknown} ${naming}`));
  if (speaksOfOtherWard(scene, positions)) features.add(hash("other ward"));
}

/** More unknown words than this make a message no stranger. */
const mostUnknown = 4;

/** How surely an activity is named, in steps. */
function namingOf({ named }: Scene): string {
  const step = named.strength >= 1.5 ? 2 : named.strength >= 1 ? 1 : named.strength >= 0.6 ? 0.6 : named.strength >= 0.3 ? 0.3 : 0;
  return `${step} ${named.specific} ${named.told === true} ${Math.min(named.chosen.length, 3)}`;
}

/** Does what is told of the activity named hold those words? "Có được tặng gì không" then asks for what is known. */
function tellsOf(scene: Scene, span: Pick<Found, "from" | "to">): boolean {
  const said = ` ${scene.text(span)} `;
  return scene.named.chosen.some((index) => scene.knowledge.facets[index]?.text.includes(said));
}

function isClaimed({ named }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!named.claimed.has(at)) return false;
  return true;
}

/** FNV-1a, of 32 bits those that a small integer holds: others are boxed, and slow to look up. */
export function hash(feature: string): number {
  return ended(begun(feature));
}

// A feature is hashed part by part, and never written as one text.

function begun(part: string): number {
  return onwards(0x811c9dc5, part);
}

function onwards(hashed: number, part: string): number {
  let value = hashed;
  for (let at = 0; at < part.length; at += 1) value = Math.imul(value ^ part.charCodeAt(at), 0x01000193);
  return value;
}

function ended(hashed: number): number {
  return hashed & 0x3fff_ffff;
}
