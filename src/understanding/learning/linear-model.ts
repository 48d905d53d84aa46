import { Rows } from "./rows.ts";

/** How much each feature of a message speaks for each label: a table of weights, and sums. */
export class LinearModel {
  readonly labels: readonly string[];
  readonly #labelAt: ReadonlyMap<string, number>;
  readonly #rows: Rows;
  readonly #weights: Float32Array;

  /** `features`: their hashes, a row of `weights` each, with one weight a label. */
  constructor(labels: readonly string[], features: Iterable<number>, weights: Float32Array) {
    this.labels = labels;
    this.#labelAt = new Map(labels.map((label, at) => [label, at]));
    this.#rows = new Rows(features);
    this.#weights = weights;
  }

  /** What speaks for each label, in their order. Features that it never met count for nothing. */
  scores(features: readonly number[]): Float64Array {
    const width = this.labels.length;
    const sums = new Float64Array(width);
    let met = 0;
    for (const feature of features) {
      const row = this.#rows.of(feature);
      if (row < 0) continue;
      met += 1;
      for (let at = 0, from = row * width; at < width; at += 1) sums[at] = (sums[at] as number) + (this.#weights[from + at] as number);
    }
    const scale = scaleOf(met);
    for (let at = 0; at < width; at += 1) sums[at] = (sums[at] as number) * scale;
    return sums;
  }

  /** Which of the options, each the labels it has, is worth most; the first of several alike. */
  best(features: readonly number[], options: readonly (readonly string[])[]): number {
    const scores = this.scores(features);
    let best = -1;
    let most = -Infinity;
    for (const [index, labels] of options.entries()) {
      let worth = 0;
      for (const label of labels) {
        const at = this.#labelAt.get(label);
        if (at !== undefined) worth += scores[at] as number;
      }
      if (worth <= most) continue;
      most = worth;
      best = index;
    }
    return best;
  }

  toJSON(): WrittenModel {
    return { labels: this.labels, features: written(this.#rows.features), weights: written(this.#weights) };
  }

  static read({ labels, features, weights }: WrittenModel): LinearModel {
    return new LinearModel(labels, new Int32Array(bytesOf(features)), new Float32Array(bytesOf(weights)));
  }
}

function written({ buffer, byteOffset, byteLength }: Int32Array | Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
}

/** On their own: what Buffer decodes into may begin where no number may. */
function bytesOf(base64: string): ArrayBuffer {
  const bytes = Buffer.from(base64, "base64");
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** As it stands in a file: numbers of 32 bits in the machine's order, base64. */
export interface WrittenModel {
  readonly labels: readonly string[];
  readonly features: string;
  readonly weights: string;
}

/** A long message has more features than a short one, and is no surer for it. */
export function scaleOf(features: number): number {
  return features === 0 ? 0 : 1 / Math.sqrt(features);
}
