import type { Activity } from "../domain/programme.ts";
import { Neighbours } from "./neighbours.ts";
import { coverOf } from "./notions.ts";
import { isNumber } from "./numbers.ts";
import type { Token } from "./tokens.ts";
import type { Reading, Vocabulary } from "./vocabulary.ts";

/** An activity known by what is told of it, and the words that did. */
export interface ToldOf {
  readonly index: number;
  readonly positions: ReadonlySet<number>;
}

/**
 * Knows which activity's description alone has two words side by side: "cầm máu" is taught in one class only, though no
 * title says so.
 */
export class Told {
  /** Bare neighbours to the one activity that has them; -1 when several have. */
  readonly #pairs = new Neighbours<number>();

  constructor(activities: readonly Activity[], vocabulary: Vocabulary) {
    for (const [index, { description }] of activities.entries()) {
      eachPair(vocabulary.readName(description ?? ""), (first, second) => {
        const known = this.#pairs.get(first, second);
        this.#pairs.set(first, second, known === undefined || known === index ? index : -1);
      });
    }
  }

  /** Where a message has neighbours of one activity only. */
  in(reading: Reading): Telling[] {
    const tellings: Telling[] = [];
    eachPair(reading, (first, second, at) => {
      const index = this.#pairs.get(first, second);
      if (index !== undefined && index >= 0) tellings.push({ index, at });
    });
    return tellings;
  }
}

/** Neighbours that one activity only has. */
export interface Telling {
  readonly index: number;
  /** The first of the two. */
  readonly at: number;
}

/** The activity that most of such neighbours point to; undefined when none does, or two alike. */
export function toldOf(tellings: readonly Telling[], allowed: (position: number) => boolean): ToldOf | undefined {
  const positions = new Map<number, Set<number>>();
  for (const { index, at } of tellings) {
    if (!allowed(at) || !allowed(at + 1)) continue;
    const of = positions.get(index) ?? new Set();
    positions.set(index, of.add(at).add(at + 1));
  }
  const [best, second] = [...positions].toSorted(([, a], [, b]) => b.size - a.size);
  return best === undefined || second?.[1].size === best[1].size ? undefined : { index: best[0], positions: best[1] };
}

/** Neighbours in one clause, neither of them an ordinary word nor within a phrase that asks. */
function eachPair({ tokens, filler, found }: Reading, tell: (first: string, second: string, at: number) => void): void {
  const asks = coverOf(
    tokens.length,
    found.filter((one) => one.list === "meaning" && one.to - one.from > 1),
  );
  const isOwn = (token: Token, at: number): boolean => !filler[at] && !asks[at] && !isNumber(token.text);
  for (let at = 1; at < tokens.length; at += 1) {
    const [first, second] = [tokens[at - 1], tokens[at]];
    if (first && second && first.clause === second.clause && isOwn(first, at - 1) && isOwn(second, at)) {
      tell(first.bare, second.bare, at - 1);
    }
  }
}
