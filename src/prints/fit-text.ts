/** A text broken into lines, and the size at which they fit. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/** In points. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
}

/** Space from one line to the next, in parts of the size: Vietnamese capitals carry two marks. */
export const lineHeight = 1.3;

/**
 * Breaks a text between its words, at the largest size at which it fits; inside a word only when it fits at no size
 * otherwise. What is too much at the smallest size is cut off, with "…".
 * @param measure the width of a text at the size of 1
 */
export function fitText(text: string, { width, height, largest, smallest }: Room, measure: (text: string) => number): Fitted {
  const words = text.split(" ");
  const widest = Math.max(...words.map(measure));
  for (const mayBreakWords of [false, true]) {
    for (let size = largest; size >= smallest; size -= 1) {
      if (!mayBreakWords && widest * size > width) continue;
      const lines = broken(words, (part) => measure(part) * size <= width);
      if (lines.length * size * lineHeight <= height) return { lines, size };
    }
  }
  const most = Math.max(1, Math.floor(height / (smallest * lineHeight)));
  const lines = broken(words, (part) => measure(part) * smallest <= width).slice(0, most);
  return { lines: [...lines.slice(0, -1), `${[...(lines.at(-1) ?? "")].slice(0, -1).join("")}…`], size: smallest };
}

function broken(words: readonly string[], fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && fits(`${line} ${word}`)) {
      line += ` ${word}`;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return [...lines, line];
}
