import { withTone, wordOf } from "./letters.ts";
import { isSyllable } from "./syllables.ts";

const telexTones: Record<string, number> = { s: 1, f: 2, r: 3, x: 4, j: 5 };
const telexShapes: Record<string, string> = { aa: "â", ee: "ê", oo: "ô", dd: "đ", aw: "ă", ow: "ơ", uw: "ư" };

/** Reads left-over Telex keystrokes ("chuwcs" is "chức"); undefined when they make no syllable. */
export function readTelex(typed: string): string | undefined {
  if (!/^[a-z]{2,10}$/.test(typed)) return undefined;
  let tone = 0;
  let letters = "";
  for (const [at, key] of [...typed].entries()) {
    const keyed = telexTones[key];
    // "s", "r" and "x" begin syllables too; after a vowel they are tones.
    if (keyed !== undefined && at > 0 && /[aeiouyw]/.test(letters) && !(key === "r" && letters === "t")) tone = keyed;
    else letters += key;
  }
  const shape = shaped(letters);
  if (tone === 0 && shape === typed) return undefined;
  return syllable(shape, tone);
}

function shaped(letters: string): string {
  let shape = letters.replace(/aa|ee|oo|dd|uow|aw|ow|uw/g, (keys) => (keys === "uow" ? "ươ" : (telexShapes[keys] ?? keys)));
  // The second key may follow later: "tieeng", "dduowng", "thuee", "duong" + "w", "did" for "đi".
  if (shape.endsWith("w")) {
    shape = shape.slice(0, -1).replace(/uo|[aou](?!.*[aou])/, (vowel) => ({ uo: "ươ", a: "ă", o: "ơ", u: "ư" })[vowel] ?? vowel);
  }
  shape = shape.replace(/^([bcghklmnpqrstvx]*)w/, "$1ư");
  shape = shape.replace(/^(.*?)([aeo])([a-zư]*)\2$/, (whole, head: string, vowel: string, rest: string) =>
    rest === "" ? whole : `${head}${{ a: "â", e: "ê", o: "ô" }[vowel] ?? vowel}${rest}`,
  );
  if (/^d.*d$/.test(shape)) shape = `đ${shape.slice(1, -1)}`;
  return shape.replace(/ưo/g, "ươ").replace(/uơ(?=[a-z])/g, "ươ");
}

const vniShapes: Record<string, Record<string, string>> = {
  "6": { a: "â", e: "ê", o: "ô" },
  "7": { o: "ơ", u: "ư" },
  "8": { a: "ă" },
  "9": { d: "đ" },
};

/** Reads left-over VNI keystrokes ("d9ie65n" is "điện"); undefined when they make no syllable. */
export function readVni(typed: string): string | undefined {
  if (!/^[a-z][a-z1-9]*[1-9][a-z1-9]*$/.test(typed) || typed.length > 12) return undefined;
  let tone = 0;
  let shape = "";
  for (const key of typed) {
    if (key >= "1" && key <= "5") tone = Number(key);
    else if (key >= "6" && key <= "9") {
      const marks = vniShapes[key] ?? {};
      const at = [...shape].findLastIndex((letter) => letter in marks);
      if (at < 0) return undefined;
      const before = shape.slice(0, at);
      const paired = key === "7" && shape.charAt(at) === "o" && before.endsWith("u") && at + 1 < typed.length;
      shape = (paired ? `${before.slice(0, -1)}ư` : before) + (marks[shape.charAt(at)] ?? "") + shape.slice(at + 1);
    } else shape += key;
  }
  return syllable(shape, tone);
}

function syllable(shape: string, tone: number): string | undefined {
  const { bare } = wordOf(shape);
  return isSyllable(bare) && /[aeiouy]/.test(bare) ? withTone(shape, tone) : undefined;
}
