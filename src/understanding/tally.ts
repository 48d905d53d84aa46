import type { Heard, NameIndex } from "./name-index.ts";
import { isOneOfSeveral } from "./name-rules.ts";

/** How well one activity fits what was said. */
export interface Ranked {
  readonly index: number;
  /** By all that is said of it. */
  readonly score: number;
  /** By its names alone. */
  readonly own: number;
  /** Two words of its name stand side by side. */
  readonly paired: boolean;
}

/** Two ordinary words side by side in the names of some activities. */
interface PlainPair {
  readonly of: readonly number[];
  readonly at: number;
  readonly next: number;
}

/**
 * How well every activity fits, counted notion by notion and not activity by activity: most activities have nothing of
 * what is said. Kept for the next count, and emptied before it.
 */
export class Tally {
  readonly #index: NameIndex;
  readonly #own: Float64Array;
  readonly #rest: Float64Array;
  readonly #paired: Uint8Array;
  readonly #whole: Uint8Array;
  readonly #isCandidate: Uint8Array;
  #candidates: number[] = [];
  #plainPairs: PlainPair[] = [];

  constructor(activities: number, index: NameIndex) {
    this.#index = index;
    this.#own = new Float64Array(activities);
    this.#rest = new Float64Array(activities);
    this.#paired = new Uint8Array(activities);
    this.#whole = new Uint8Array(activities);
    this.#isCandidate = new Uint8Array(activities);
  }

  /** Counts what these notions say of each activity. */
  count(open: readonly Heard[]): void {
    for (const counts of [this.#own, this.#rest, this.#paired, this.#whole, this.#isCandidate]) counts.fill(0);
    this.#candidates = [];
    this.#plainPairs = [];
    const counted = new Set<string>();
    const pairs = new Set<readonly number[]>();
    for (const [at, notion] of open.entries()) {
      if (notion.whole !== undefined) {
        this.#whole[notion.whole] = 1;
        this.#nominate(notion.whole);
        continue;
      }
      const after = open[at + 1];
      const next = after?.from === notion.to ? after : undefined;
      if (next) this.#countPlainPair(notion, next, pairs);
      this.#countBearers(notion, !counted.has(notion.key));
      if (next) this.#countPair(notion, next, pairs);
      counted.add(notion.key);
    }
    for (const index of this.#candidates) this.#finish(index, counted, open);
  }

  #nominate(index: number): void {
    if (this.#isCandidate[index] === 1) return;
    this.#isCandidate[index] = 1;
    this.#candidates.push(index);
  }

  /** What is said again counts once. */
  #countBearers(notion: Heard, isFirst: boolean): void {
    for (const { index, as, weight, nominates } of notion.bearers) {
      if (nominates && notion.weight > 0) this.#nominate(index);
      if (!isFirst) continue;
      if (as === "name") add(this.#own, index, Math.min(weight, notion.weight) * (notion.sayers?.has(index) ? 1.25 : 1));
      else if (as === "kind") add(this.#own, index, Math.min(0.3, notion.weight));
      else if (as === "elsewhere") add(this.#rest, index, notion.elsewhere);
    }
  }

  #countPair(notion: Heard, next: Heard, counted: Set<readonly number[]>): void {
    const paired = this.#index.pairedOf(notion, next);
    if (!paired || counted.has(paired)) return;
    counted.add(paired);
    const areWords = notion.isWord && next.isWord;
    for (const index of paired) {
      add(this.#own, index, notion.weight < 0.5 && next.weight < 0.5 ? 0.2 : 0.3);
      if (areWords) this.#paired[index] = 1;
    }
  }

  #countPlainPair(notion: Heard, next: Heard, counted: Set<readonly number[]>): void {
    if (notion.weight > 0.3 && next.weight > 0.3) return;
    const paired = this.#index.plainPairedOf(notion.said, next.said);
    if (!paired || counted.has(paired)) return;
    counted.add(paired);
    for (const index of paired) add(this.#own, index, 0.35);
    this.#plainPairs.push({ of: paired, at: notion.from, next: next.from });
  }

  #finish(index: number, counted: ReadonlySet<string>, open: readonly Heard[]): void {
    // A name said in full is surely meant, whatever its words weigh.
    if (this.#whole[index] === 1) this.#own[index] = Math.max((this.#own[index] ?? 0) + 0.4, 1.3);
    else {
      const said = this.#index.aliases[index]?.find(
        ({ keys }) => keys.every((key) => counted.has(key)) && !keys.some((key) => isOneOfSeveral(key, open)),
      );
      if (said) add(this.#own, index, said.worth);
    }
  }

  #scoreOf(index: number): number {
    const own = this.#own[index] ?? 0;
    return own + (own > 0 ? Math.min(this.#rest[index] ?? 0, 0.8) : 0);
  }

  /** The one that fits best; of several alike the one first spoken of. */
  best(): Ranked | undefined {
    let best: number | undefined;
    let most = -Infinity;
    for (const index of this.#candidates) {
      const score = this.#scoreOf(index);
      if (score <= most) continue;
      most = score;
      best = index;
    }
    return best === undefined ? undefined : { index: best, score: most, own: this.#own[best] ?? 0, paired: this.#paired[best] === 1 };
  }

  /** Those that fit at least so well. */
  from(score: number): number[] {
    return this.#candidates.filter((index) => this.#scoreOf(index) >= score);
  }

  /** Where in the text those activities are named. */
  positionsOf(activities: ReadonlySet<number>, open: readonly Heard[]): Set<number> {
    const positions = new Set<number>();
    const isMeant = (index: number): boolean => activities.has(index);
    for (const { whole, bearers, from, to } of open) {
      if (whole === undefined ? !bearers.some(({ index, as }) => (as === "name" || as === "kind") && isMeant(index)) : !isMeant(whole)) {
        continue;
      }
      for (let position = from; position < to; position += 1) positions.add(position);
    }
    for (const { of, at, next } of this.#plainPairs) if (of.some(isMeant)) positions.add(at).add(next);
    return positions;
  }
}

function add(sums: Float64Array, index: number, worth: number): void {
  sums[index] = (sums[index] ?? 0) + worth;
}
