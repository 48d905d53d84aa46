import type { Match } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** Was a listed phrase found in words that mean another thing? It stands at that place of all that were found. */
export function isMistaken(tokens: readonly Token[], match: Match, place: number, all: readonly Match[]): boolean {
  if (isQuotedAway(tokens, match)) return true;
  // "Sáng nào cháu cũng ra bến" asks for no morning.
  if (isEvery(tokens, match)) return true;
  // "Lao động trẻ", "vợ chồng trẻ" are no children.
  if (match.phrase === "trẻ" && youngOnes.test(tokens[match.from - 1]?.bare ?? "")) return true;
  // "Danh sách các hoạt động" is no book.
  if (
    match.to - match.from === 1 &&
    tokens[match.from]?.bare === "sach" &&
    tokens[match.from - 1]?.bare === "danh" &&
    /:books?$/.test(match.label)
  ) {
    return true;
  }
  if ((match.label === "kind:contest" || match.phrase === "thi cờ") && isThen(tokens, match)) return true;
  // "Lớp mấy giờ" is "lớp | mấy giờ", and no pupil's year.
  if (match.phrase === "lớp mấy" && /^(?:gio|ngay|hom|buoi|nguoi|tieng)$/.test(tokens[match.to]?.bare ?? "")) return true;
  const crossing = crossingOf(match, place, all);
  if (crossing.length === 0) return false;
  if (
    isStrange(match) &&
    (isCovered(match, crossing) || (!isWritten(tokens, match) && crossing.some((other) => !isStrange(other) && isWritten(tokens, other))))
  ) {
    return true;
  }
  // "Biết chủ đề": "chủ đề" as it is written, and no "biết chữ".
  if (
    isOf(match, "subject:") &&
    !isWritten(tokens, match) &&
    !isGuess(tokens, match) &&
    crossing.some((other) => isWritten(tokens, other))
  ) {
    return true;
  }
  if (isOf(match, "kind:") && crossing.some((other) => other.label === "meaning:week")) return true;
  const guessed = isGuess(tokens, match);
  if (
    isStrange(match) &&
    guessed &&
    crossing.some((other) => (isOf(other, "kind:") && other.label !== "kind:class") || isOf(other, "subject:"))
  ) {
    return true;
  }
  // "Tuần lễ kết thúc" is no "lễ kết thúc"; "bat dau tu" is "bắt đầu từ", and no "đầu tư".
  return (isStrange(match) || guessed) && crossing.some((other) => isLonger(other, match) || other.label === "meaning:begins");
}

function isEvery(tokens: readonly Token[], { label, to }: Match): boolean {
  const last = tokens[to - 1];
  return (
    last?.bare === "nao" &&
    /^meaning:(?:date|time|place|host|duration)$/.test(label) &&
    tokens.slice(to, to + 3).some((token) => token.bare === "cung" && token.clause === last.clause)
  );
}

const youngOnes = /^(?:dong|nguoi|chong|me|ba|ban|tuoi|gioi|lop|gia|he|doi|vien|nhan|nghiep|con|dau|thoi|tri)$/;

/** "Địa điểm | thi kể chuyện" holds no "điểm thi". */
function isCovered(match: Match, crossing: readonly Match[]): boolean {
  const others = crossing.filter((other) => !isStrange(other));
  return others.some(
    (before) => before.from < match.from && others.some((after) => after.from <= before.to && after.to > match.to && after.from < match.to),
  );
}

/** With all its marks as the list has them: "khai mạc" is, "mặc thế nào" in "khai mạc thế nào" is not. */
function isWritten(tokens: readonly Token[], { from, phrase }: Match): boolean {
  return phrase.split(" ").every((word, at) => tokens[from + at]?.text === word);
}

/** "Thi" without its mark is "thì" before these words: "thi co nhung gi", but not "thi cờ". */
function isThen(tokens: readonly Token[], { from, to }: Match): boolean {
  const next = tokens[from + 1];
  if (to - from > 2 || tokens[from]?.text !== "thi" || !next) return false;
  if (next.bare === "co") {
    return (
      next.text === "có" || /^(?:gi|nhung|hoat|buoi|lop|cai|duoc|phai|can|khong|ai|chuong|su|may|nhưng)$/.test(tokens[from + 2]?.bare ?? "")
    );
  }
  return /^(?:sao|o|den|phai|khi|nhac|bao|nhan|goi|lam|lien|hoi|gap|duoc|la|ai|hu)$/.test(next.bare) && next.text !== "làm";
}

/** What is said inside quotation marks is a title: it asks nothing. */
function isQuotedAway(tokens: readonly Token[], match: Match): boolean {
  return (
    tokens[match.from]?.quoted === true &&
    (isOf(match, "meaning:") || isStrange(match)) &&
    tokens.slice(match.from, match.to).every((token) => token.quoted)
  );
}

/** Written without any mark, so that it may be other words: "bat dau tu" is no "đầu tư". */
function isGuess(tokens: readonly Token[], match: Match): boolean {
  return tokens.slice(match.from, match.to).every((token) => token.text === token.bare);
}

function isLonger(one: Match, other: Match): boolean {
  return one.to - one.from > other.to - other.from;
}

/** No phrase of any list is longer. */
const longestPhrase = 16;

/** What begins before the match and ends in it; of a strange one also what begins in it and ends behind. Only what stands about it is looked at: no text is long for that. */
function crossingOf(match: Match, place: number, all: readonly Match[]): readonly Match[] {
  let crossing: Match[] | undefined;
  let first = place;
  while (first > 0 && (all[first - 1]?.from ?? 0) > match.from - longestPhrase) first -= 1;
  for (let at = first; at < all.length; at += 1) {
    const other = all[at];
    if (!other || other.from >= match.to) break;
    if (crosses(other, match) || (crosses(match, other) && isStrange(match))) (crossing ??= []).push(other);
  }
  return crossing ?? none;
}

const none: readonly Match[] = [];

function crosses(earlier: Match, later: Match): boolean {
  return earlier.from < later.from && later.from < earlier.to && earlier.to < later.to;
}

function isStrange(match: Match): boolean {
  return isOf(match, "outside:") || isOf(match, "extra:");
}

function isOf({ label }: Match, list: string): boolean {
  return label.startsWith(list);
}
