import { inside } from "./notions.ts";
import type { Scene } from "./scene.ts";

const venues = /^(?:truong|dai hoc|nha tho|chua|benh vien|cong ty|sieu thi|rap|quan|nha hang|nha hat|khach san|trung tam)$/;

const wardNouns = new Set(["phuong", "xa", "quan", "huyen", "ward"]);

/** Is another ward named among the words that nothing explains, or a house that is none of ours: "phường Đông Hồ", "rạp Galaxy"? */
export function speaksOfOtherWard(scene: Scene, unknown: readonly number[]): boolean {
  const { tokens, found, filler } = scene.reading;
  const strange = new Set(unknown);
  const { ward, names } = scene.knowledge;
  const ours = found.filter((other) => other.list !== "outside");
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    if (!before || !scene.inFocus(at) || before.clause !== token.clause) return false;
    const next = tokens[at + 1];
    // "Xã Hải Vân" is not "xã Hải Cát".
    if (ward.has(token.bare)) return wardNouns.has(before.bare) && ward.size > 1 && next !== undefined && !ward.has(next.bare) && next.clause === token.clause && (token.capital ? next.capital : strange.has(at + 1));
    const isNamed = token.capital && !inside({ from: at, to: at + 1 }, ours);
    if (wardNouns.has(before.bare) && !inside({ from: at - 1, to: at }, ours)) return isNamed || (strange.has(at) && strange.has(at + 1) && before.bare !== "xa");
    // "Triển lãm ở trường Đại học Nghệ thuật", "rạp Galaxy": a house of another name.
    if (isNamed && strange.has(at) && !names.knows(token) && (venues.test(before.bare) || venues.test(`${tokens[at - 2]?.bare} ${before.bare}`))) return true;
    return isNamed && (!filler[at] || strange.has(at + 1)) && (before.bare === "ben" || before.bare === "o") && next?.capital === true && !inside({ from: at + 1, to: at + 2 }, ours) && (strange.has(at) || strange.has(at + 1));
  });
}
