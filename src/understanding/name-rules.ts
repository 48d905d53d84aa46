import { broad, inside, type Notion } from "./notions.ts";
import type { Reading } from "./vocabulary.ts";

/** "Tiếng nước ngoài" is English and Korean alike: it is nobody's own name. */
export function isOneOfSeveral(key: string, open: readonly Notion[]): boolean {
  const notion = open.find((one) => one.key === key);
  return (
    notion !== undefined &&
    open.some((other) => other.key !== key && other.from === notion.from && other.to === notion.to && other.key.startsWith("subject:"))
  );
}

/** More than words that any activity may be called by: "phố sách", unlike "đọc sách" or "lớp học". */
export function hasOwnWord({ tokens, found }: Reading): boolean {
  const topics = found.filter((one) => one.list === "kind" || broad.has(`${one.list}:${one.name}`));
  return tokens.some((_, at) => !inside({ from: at, to: at + 1 }, topics));
}

/** Another name, said in full, that has a word of its own, unlike "lễ khai mạc". */
export function isOwnName({ found }: Reading, from: number, to: number): boolean {
  const kinds = found.filter((one) => one.list === "kind");
  for (let at = from; at < to; at += 1) if (!inside({ from: at, to: at + 1 }, kinds)) return true;
  return false;
}

/** "Lễ phát động ở nhà cồng chiêng": what stands behind "ở" is where, no second name. */
export function isWhere({ tokens }: Reading, positions: ReadonlySet<number>): boolean {
  const first = Math.min(...positions);
  return [1, 2].some(
    (step) => /^(?:ở|tại|o|tai)$/.test(tokens[first - step]?.text ?? "") && tokens[first - step]?.clause === tokens[first]?.clause,
  );
}

/** "Hội thi vá lưới chừng nào mở màn": behind a name of its own, "mở màn" asks when it begins; "lễ mở màn" is another thing. */
export function dropBegun({ tokens, found }: Reading, chosen: Set<number>, claimed: Set<number>, kindOf: (index: number) => string): void {
  const ceremonies = found.filter((one) => one.list === "kind" && (one.name === "opening" || one.name === "closing"));
  const [only] = ceremonies;
  if (!only || ceremonies.length > 1 || !claimed.has(only.from) || only.to - only.from > 2) return;
  const others = [...claimed].filter((at) => at < only.from && tokens[at]?.clause === tokens[only.from]?.clause);
  const joins = /^(?:va|voi|cung|hay|lan|den|toi|hom|ngay|buoi|luc|co|trong|o|dip|sau|truoc|cho|cua|du|and)$/.test(
    tokens[only.from - 1]?.bare ?? "",
  );
  if (others.length < 2 || joins || /^(?:le|buoi|hom)$/.test(tokens[only.from]?.bare ?? "")) return;
  const [ceremony, ...more] = [...chosen].filter((index) => kindOf(index) === only.name);
  if (ceremony === undefined || more.length > 0 || chosen.size < 2) return;
  chosen.delete(ceremony);
}
