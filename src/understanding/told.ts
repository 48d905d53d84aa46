import type { Activity } from "../domain/programme.ts";
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
  readonly #pairs = new Map<string, number>();

  constructor(activities: readonly Activity[], vocabulary: Vocabulary) {
    for (const [index, { description }] of activities.entries()) {
      for (const [pair] of pairsIn(vocabulary.readName(description ?? ""))) {
        const known = this.#pairs.get(pair);
        this.#pairs.set(pair, known === undefined || known === index ? index : -1);
      }
    }
  }

  /** The activity that most of such neighbours point to; undefined when none does, or two alike. */
  find(reading: Reading, allowed: (position: number) => boolean): ToldOf | undefined {
    const positions = new Map<number, Set<number>>();
    for (const [pair, at] of pairsIn(reading)) {
      const index = this.#pairs.get(pair);
      if (index === undefined || index < 0 || !allowed(at) || !allowed(at + 1)) continue;
      const of = positions.get(index) ?? new Set();
      positions.set(index, of.add(at).add(at + 1));
    }
    const [best, second] = [...positions].toSorted(([, a], [, b]) => b.size - a.size);
    return best === undefined || second?.[1].size === best[1].size ? undefined : { index: best[0], positions: best[1] };
  }
}

/** Neighbours in one clause, neither of them an ordinary word nor within a phrase that asks. */
function pairsIn({ tokens, filler, found }: Reading): [pair: string, at: number][] {
  const asks = found.filter((one) => one.list === "meaning" && one.to - one.from > 1);
  const isOwn = (at: number): boolean => !filler[at] && tokens[at] !== undefined && !/^\d+$/.test(tokens[at].text) && !asks.some((one) => one.from <= at && at < one.to);
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    return next && next.clause === token.clause && isOwn(at) && isOwn(at + 1) ? [[`${token.bare} ${next.bare}`, at] as [string, number]] : [];
  });
}
