/** No more are kept, whatever is made up: the words of the lists are read before any message, and stay. */
const mostRemembered = 50_000;
/** Few words are longer; and what is cut out of a text, if it is longer, would keep the whole text in memory. */
const longestRemembered = 12;

/** What is found out of a written word, once: residents write the same ones again and again. */
export class Remembered<Known> {
  readonly #known = new Map<string, Known>();
  readonly #findOut: (text: string) => Known;

  constructor(findOut: (text: string) => Known) {
    this.#findOut = findOut;
  }

  of(text: string): Known {
    const remembered = this.#known.get(text);
    if (remembered !== undefined) return remembered;
    const known = this.#findOut(text);
    if (text.length <= longestRemembered && this.#known.size < mostRemembered) this.#known.set(text, known);
    return known;
  }
}
