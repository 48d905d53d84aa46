/** Which row a feature has; a table of numbers alone is looked up in less time than a Map of so many. */
export class Rows {
  readonly features: Int32Array;
  readonly #mask: number;
  /** A feature, and behind it its row; -1 where there is none. */
  readonly #cells: Int32Array;

  /** @param features hashes of at most 30 bits, each once */
  constructor(features: Iterable<number>) {
    this.features = Int32Array.from(features);
    let size = 4;
    while (size < 2 * this.features.length) size *= 2;
    this.#mask = size - 1;
    this.#cells = new Int32Array(2 * size).fill(-1);
    for (const [row, feature] of this.features.entries()) {
      const cell = this.#cellOf(feature);
      this.#cells[cell] = feature;
      this.#cells[cell + 1] = row;
    }
  }

  /** Where the feature is, or would be. */
  #cellOf(feature: number): number {
    let at = feature & this.#mask;
    while (this.#cells[2 * at] !== feature && this.#cells[2 * at] !== -1) at = (at + 1) & this.#mask;
    return 2 * at;
  }

  /** -1 when it has none. */
  of(feature: number): number {
    return this.#cells[this.#cellOf(feature) + 1] as number;
  }
}
