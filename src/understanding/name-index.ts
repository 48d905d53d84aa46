import { broad, type Notion } from "./notions.ts";
import { Neighbours } from "./neighbours.ts";
import type { Portrait } from "./portrait.ts";

/** That one activity has a notion, and where. */
export interface Bearer {
  readonly index: number;
  /** In its names, as its kind only, in another of its texts, or nowhere but as one word of a phrase there. */
  readonly as: "name" | "kind" | "elsewhere" | "part";
  /** How much it says in its names. */
  readonly weight: number;
  /** Enough to look at the activity at all. */
  readonly nominates: boolean;
}

/** One thing that a message speaks of, by how surely it is meant, and which activities have it. */
export interface Heard extends Notion {
  /** The activity of which it is another name, said in full. */
  readonly whole: number | undefined;
  /** By more than what any event has. */
  readonly isSpecific: boolean;
  readonly bearers: readonly Bearer[];
  /** Activities in whose names it is said in these very words. */
  readonly sayers: ReadonlySet<number> | undefined;
  /** What it is worth where no name but another text has it. */
  readonly elsewhere: number;
}

/** Another name of an activity, that it has for itself. */
export interface OwnAlias {
  readonly keys: readonly string[];
  /** What is gained when all of it is said. */
  readonly worth: number;
}

/** Who has what of all that is said in one programme: looked up by notion, not activity by activity. */
export class NameIndex {
  readonly #bearers = new Map<string, Bearer[]>();
  /** Activities that have it said so in their names. */
  readonly #sayers = new Map<string, Set<number>>();
  /** Activities by two notions that stand side by side in a name of theirs. */
  readonly #pairs = new Neighbours<number[]>();
  /** The same for two words of which one at least is an ordinary one. */
  readonly #plainPairs = new Neighbours<number[]>();
  readonly aliases: readonly (readonly OwnAlias[])[];

  constructor(portraits: readonly Portrait[]) {
    for (const [index, portrait] of portraits.entries()) this.#add(index, portrait);
    this.aliases = portraits.map(({ aliases }, index) =>
      aliases
        .filter((keys) => !this.#isShared(index, keys, portraits))
        .map((keys) => ({ keys, worth: keys.every((key) => broad.has(key)) ? 0.2 : 0.4 })),
    );
  }

  #add(index: number, { names, rest, said, pairs, plainPairs, activity }: Portrait): void {
    const kind = `kind:${activity.kind}`;
    for (const key of new Set([...names.keys(), ...rest.keys(), kind])) {
      const as = names.has(key) ? "name" : key === kind ? "kind" : "elsewhere";
      push(this.#bearers, key, { index, as, weight: names.get(key) ?? 0, nominates: as === "name" || rest.has(key) });
    }
    for (const words of said) this.#sayers.set(words, (this.#sayers.get(words) ?? new Set()).add(index));
    for (const [into, own] of [
      [this.#pairs, pairs],
      [this.#plainPairs, plainPairs],
    ] as const) {
      for (const pair of own) {
        const [first = "", second = ""] = pair.split(" ");
        const known = into.get(first, second);
        if (known) known.push(index);
        else into.set(first, second, [index]);
      }
    }
  }

  /** Is all of that name in another one's names too? "Lớp cấp cứu" then says nothing of which of two such classes. */
  #isShared(index: number, keys: readonly string[], portraits: readonly Portrait[]): boolean {
    const kind = portraits[index]?.activity.kind;
    const needed = keys.filter((key) => key !== `kind:${kind}`);
    const isLike = (other: Portrait | undefined): boolean =>
      other !== undefined && other.activity.kind === kind && needed.every((key) => other.names.has(key));
    const [first] = needed;
    if (first === undefined) return portraits.some((other, at) => at !== index && isLike(other));
    return this.#bearersOf(first).some((bearer) => bearer.index !== index && isLike(portraits[bearer.index]));
  }

  #bearersOf(key: string): readonly Bearer[] {
    return this.#bearers.get(key) ?? none;
  }

  /** A notion of a message, meant so surely. */
  hear(notion: Notion, weight: number): Heard {
    const { key, said, from, to, isWord } = notion;
    const elsewhere = isWord && weight <= 0.3 ? 0 : weight * (isWord || key.startsWith("audience:") ? 0.6 : 0.4);
    const isSpecific = weight > 0.3 && (isWord || key.startsWith("subject:")) && !broad.has(key);
    return {
      key,
      said,
      from,
      to,
      isWord,
      weight,
      whole: undefined,
      isSpecific,
      bearers: this.#bearersOfNotion(notion),
      sayers: this.#sayers.get(said),
      elsewhere,
    };
  }

  #bearersOfNotion({ key, said, from, to, isWord }: Notion): readonly Bearer[] {
    const bearers = this.#bearersOf(key);
    if (to - from !== 1 || isWord) return bearers;
    // "Thi thơ" is "thi làm thơ": a topic of one word may be a part of another topic's phrase.
    const parts = this.#bearersOf(`word:${said}`);
    return parts.length === 0 ? bearers : withParts(bearers, parts, key.startsWith("subject:"));
  }

  /** Activities in a name of which these two stand side by side. */
  pairedOf(first: Notion, second: Notion): readonly number[] | undefined {
    return this.#pairs.get(first.key, second.key);
  }

  /** Activities in a name of which these two ordinary words stand side by side. */
  plainPairedOf(first: string | undefined, second: string | undefined): readonly number[] | undefined {
    return this.#plainPairs.get(first, second);
  }
}

const none: readonly never[] = [];

/** Who has the topic, by its own name or by one word of a longer phrase; the latter alone `nominates`, or not. */
function withParts(bearers: readonly Bearer[], parts: readonly Bearer[], nominates: boolean): readonly Bearer[] {
  const partOf = new Map(parts.map((part) => [part.index, part]));
  const merged: Bearer[] = [];
  for (const bearer of bearers) {
    const part = partOf.get(bearer.index);
    partOf.delete(bearer.index);
    merged.push(bearer.as !== "name" && part?.as === "name" ? { ...bearer, as: "name", weight: part.weight } : bearer);
  }
  for (const part of partOf.values()) merged.push({ ...part, as: part.as === "name" ? "name" : "part", nominates });
  return merged;
}

function push<Item>(into: Map<string, Item[]>, key: string, item: Item): void {
  const known = into.get(key);
  if (known) known.push(item);
  else into.set(key, [item]);
}
