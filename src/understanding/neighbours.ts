/** What is known of two words that stand side by side; looked up without writing the two into one text. */
export class Neighbours<Value> {
  readonly #seconds = new Map<string, Map<string, Value>>();

  /** Those of a list, which writes them with a space between. */
  static of(pairs: Iterable<string>): Neighbours<true> {
    const neighbours = new Neighbours<true>();
    for (const pair of pairs) {
      const [first = "", second = ""] = pair.split(" ");
      neighbours.set(first, second, true);
    }
    return neighbours;
  }

  set(first: string, second: string, value: Value): void {
    const seconds = this.#seconds.get(first);
    if (seconds) seconds.set(second, value);
    else this.#seconds.set(first, new Map([[second, value]]));
  }

  /** What is known of them; what was not known before is made. */
  getOrSet(first: string, second: string, make: () => Value): Value {
    let value = this.get(first, second);
    if (value === undefined) this.set(first, second, (value = make()));
    return value;
  }

  get(first: string | undefined, second: string | undefined): Value | undefined {
    // Most words begin no pair.
    return first === undefined || second === undefined ? undefined : this.#seconds.get(first)?.get(second);
  }
}
