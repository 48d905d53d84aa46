import { coverOf } from "./notions.ts";
import type { Scene } from "./scene.ts";

const venues = /^(?:truong|dai hoc|nha tho|chua|benh vien|cong ty|sieu thi|rap|quan|nha hang|nha hat|khach san|trung tam)$/;

const wardNouns = new Set(["phuong", "xa", "quan", "huyen", "ward"]);

/** Is another ward named among the words that nothing explains, or a house that is none of ours: "phường Đông Hồ", "rạp Galaxy"? */
export function speaksOfOtherWard(scene: Scene, unknown: readonly number[]): boolean {
  const { tokens, found, filler } = scene.reading;
  const { ward, names } = scene.knowledge;
  const ours = coverOf(
    tokens.length,
    found.filter((other) => other.list !== "outside"),
  );
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    // A name of a ward or a house: with a capital, or beside a word for it.
    if (!before || !(token.capital || wardNouns.has(before.bare)) || before.clause !== token.clause || !scene.inFocus(at)) return false;
    const next = tokens[at + 1];
    // "Xã Hải Vân" is not "xã Hải Cát".
    if (ward.has(token.bare)) {
      return (
        wardNouns.has(before.bare) &&
        ward.size > 1 &&
        next !== undefined &&
        !ward.has(next.bare) &&
        next.clause === token.clause &&
        (token.capital ? next.capital : unknown.includes(at + 1))
      );
    }
    const isNamed = token.capital && !ours[at];
    if (wardNouns.has(before.bare) && !ours[at - 1]) {
      return isNamed || (unknown.includes(at) && unknown.includes(at + 1) && before.bare !== "xa");
    }
    // "Triển lãm ở trường Đại học Nghệ thuật", "rạp Galaxy": a house of another name.
    if (
      isNamed &&
      unknown.includes(at) &&
      !names.knows(token) &&
      (venues.test(before.bare) || venues.test(`${tokens[at - 2]?.bare} ${before.bare}`))
    ) {
      return true;
    }
    return (
      isNamed &&
      (!filler[at] || unknown.includes(at + 1)) &&
      (before.bare === "ben" || before.bare === "o") &&
      next?.capital === true &&
      !ours[at + 1] &&
      (unknown.includes(at) || unknown.includes(at + 1))
    );
  });
}
