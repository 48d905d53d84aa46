import { speaksOfOtherWard } from "../other-ward.ts";
import type { Scene } from "../scene.ts";
import { unknownWords } from "../unknown.ts";
import type { Found } from "../vocabulary.ts";

/**
 * What a message shows, each thing as a number: its words and neighbours, the phrases that the lists know, whether an
 * activity is named and a day said. What belongs to one programme only (its titles, its days, its ward) is replaced by
 * what it is, so that what is learned of one ward holds for every other.
 */
export function featuresOf(scene: Scene): number[] {
  const features = new Set<number>();
  const add = (feature: string): void => void features.add(hash(feature));
  addWords(scene, add);
  addFound(scene, add);
  addUnknown(scene, add);
  add("always");
  return [...features];
}

function addWords(scene: Scene, add: (feature: string) => void): void {
  let before = "^";
  for (const [at, token] of scene.reading.tokens.entries()) {
    const stand = standIn(scene, at);
    const word = stand ?? token.bare;
    if (stand !== undefined && stand === before) continue;
    add(`word ${word}`);
    if (stand === undefined && token.text !== token.bare) add(`text ${token.text}`);
    add(`pair ${before} ${word}`);
    before = word;
  }
  add(`pair ${before} $`);
}

/** What a word is, when which one it is belongs to one programme. */
function standIn(scene: Scene, at: number): string | undefined {
  const token = scene.reading.tokens[at];
  if (scene.isNamed && scene.named.claimed.has(at)) return "§name";
  if (scene.days.taken.has(at) || scene.days.partTaken.has(at)) return "§day";
  // "Lớp 9A": a school's.
  if (isGradeLetter(scene, at) || isGradeLetter(scene, at + 1)) return "§grade";
  if (token && /^\d+$/.test(token.text)) return "§number";
  return token && scene.knowledge.ward.has(token.bare) ? "§ward" : undefined;
}

function isGradeLetter({ reading: { tokens } }: Scene, at: number): boolean {
  const token = tokens[at];
  return token?.glued === true && /^[a-h]$/.test(token.text) && /^\d{1,2}$/.test(tokens[at - 1]?.text ?? "");
}

function addFound(scene: Scene, add: (feature: string) => void): void {
  for (const { list, name, from, to } of scene.reading.found) {
    const where = scene.isNamed ? (isClaimed(scene, from, to) ? " in name" : tellsOf(scene, { from, to }) ? " told of it" : "") : "";
    add(`found ${list}:${name}${where}`);
    add(`list ${list}${where}`);
    if (list === "meaning") add(`asked ${name} ${scene.isNamed} ${scene.days.days.length > 0}`);
  }
  if (scene.days.days.length > 0) add("days");
  if (scene.days.part) add("part");
  if (scene.reading.tokens.some((token) => token.quoted)) add("quoted");
}

function addUnknown(scene: Scene, add: (feature: string) => void): void {
  const positions = unknownWords(scene);
  const naming = namingOf(scene);
  const unknown = Math.min(positions.length, mostUnknown);
  add(`naming ${naming}`);
  add(`unknown ${unknown}`);
  add(`unknown ${unknown} ${naming}`);
  if (speaksOfOtherWard(scene, positions)) add("other ward");
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
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value & 0x3fff_ffff;
}
