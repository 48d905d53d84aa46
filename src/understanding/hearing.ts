import { dropBegun, isWhere } from "./name-rules.ts";
import type { Heard } from "./name-index.ts";
import { broad } from "./notions.ts";
import type { Tally } from "./tally.ts";
import { toldOf, type Told, type Telling } from "./told.ts";
import type { Reading } from "./vocabulary.ts";

/** From this much on, words name an activity; less may still fit when nothing else was asked. */
export const named = 1;

export interface Named {
  /** Activities in the programme's order, by their index. */
  readonly chosen: readonly number[];
  /** Token positions that named them. */
  readonly claimed: ReadonlySet<number>;
  /** How surely the best was named. */
  readonly strength: number;
  /** By more than what any event has, as "khai mạc" or "văn nghệ". */
  readonly specific: boolean;
  /** Not by any name: only its description has the words. */
  readonly told?: boolean;
}

/** What one message may name, worked out once, however often it is searched. */
export class Hearing {
  readonly #reading: Reading;
  readonly #notions: readonly Heard[];
  readonly #tally: Tally;
  readonly #told: Told;
  readonly #kindOf: (index: number) => string;
  #tellings: readonly Telling[] | undefined;

  constructor(
    reading: Reading,
    notions: readonly Heard[],
    { tally, told, kindOf }: { tally: Tally; told: Told; kindOf: (index: number) => string },
  ) {
    this.#reading = reading;
    this.#notions = notions;
    this.#tally = tally;
    this.#told = told;
    this.#kindOf = kindOf;
  }

  /**
   * Which activities do the words at these positions name? The best comes first; what it explains is set aside and the
   * rest is asked again, so that "khai mạc với bế mạc" names two and "lớp an toàn mạng" both of that title.
   */
  find(allowed: (position: number) => boolean, keep: (index: number) => boolean): Named {
    let open = this.#notions.filter((notion) => allowed(notion.from) || allowed(notion.to - 1));
    const chosen = new Set<number>();
    const claimed = new Set<number>();
    let strength = 0;
    let specific = false;
    for (let round = 0; round < 6; round += 1) {
      if (round > 0 && (strength < named || !open.some(isDistinct))) break;
      this.#tally.count(open);
      const best = this.#tally.best();
      if (!best || best.score < (round === 0 ? 0.3 : named) || best.own < (round === 0 ? 0.3 : 0.6)) break;
      if (round > 0 && !this.#isAnother(best.index, open)) break;
      const tied = this.#tally.from(best.score - 0.12);
      const kept = tied.filter(keep);
      const meant = new Set(kept.length > 0 ? kept : tied);
      if (round === 0) strength = Math.min(best.score, best.own + 0.4);
      const taken = this.#tally.positionsOf(meant, open);
      for (const index of meant) chosen.add(index);
      for (const position of taken) claimed.add(position);
      specific ||= best.paired || open.some((notion) => notion.isSpecific && taken.has(notion.from));
      open = open.filter((notion) => !taken.has(notion.from));
    }
    if (specific) dropBegun(this.#reading, chosen, claimed, this.#kindOf);
    const told = strength < named ? toldOf((this.#tellings ??= this.#told.in(this.#reading)), allowed) : undefined;
    if (told) return { chosen: [told.index], claimed: told.positions, strength: named, specific: true, told: true };
    return { chosen: [...chosen].toSorted((a, b) => a - b), claimed, strength, specific };
  }

  /** Named by more than words that any activity of a reading week is named with, and not where the first one is. */
  #isAnother(index: number, open: readonly Heard[]): boolean {
    const positions = this.#tally.positionsOf(new Set([index]), open);
    return open.some((notion) => positions.has(notion.from) && isDistinct(notion)) && !isWhere(this.#reading, positions);
  }
}

function isDistinct({ key, weight }: Heard): boolean {
  return weight >= 0.6 && !broad.has(key);
}
