import { fold } from "./fold.ts";
import { readIsbn, withoutIsbn } from "./isbn.ts";

/** One way to read what was typed as a title: what it is compared by. */
export interface TitleReading {
  /** Folded, without spaces, y as i. */
  readonly title: string;
  /** "1" for "tập 1", "Tập I", "quyển một"; "" for none. */
  readonly volume: string;
  /** The author, typed in the same line ("… của Tô Hoài"). Then the reading is a guess, and the author must prove it. */
  readonly author?: string;
}

const prefixes = /^(?:(?:cuon|quyen|tap|bo)\s+)?(?:(?:sach|truyen|tieu thuyet)\s+)?/;
const edition =
  /^(?:ban|an ban)?\s*(?:tai ban|in lan|bia cung|bia mem|day du|dac biet|moi nhat|nxb|nha xuat ban|tieu thuyet|truyen|truyen dai|truyen ngan|truyen thieu nhi|hoi ki|hoi ky|tho|new edition|hardcover|paperback)\b.*$/;
const volumes = /\b(?:tap|quyen|phan|vol|volume|tome|t)\s*(\d+|[ivx]+|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi)(?=\s|$)/;
const inWords = ["", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
const inRoman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** The same for one title in many spellings: marks, case, punctuation, spaces, i and y, a leading "cuốn sách". */
export function titleKey(title: string): string {
  const folded = fold(title);
  const bare = folded.replace(prefixes, "") || folded;
  return bare.replaceAll("y", "i").replaceAll(" ", "").slice(0, 120);
}

/** Every way to read the line, the plainest first. */
export function titleReadings(typed: string): TitleReading[] {
  const text = withoutIsbn(typed) || typed;
  const plain = readingOf(text);
  const split = authorsIn(text).map(({ title, author }) => ({ ...readingOf(title), author }));
  return [plain, ...split.filter(({ title }) => title.length >= 3)];
}

export function isbnIn(typed: string): string | undefined {
  return readIsbn(typed);
}

function readingOf(text: string): TitleReading {
  const [main = "", ...rest] = text.split(/\s*[:;(){}[\]]\s*|\s+[-–—]\s+|,\s+(?=tái bản|bản|in lần)/iu).filter((part) => fold(part) !== "");
  const kept = [main, ...rest.filter((part) => !edition.test(fold(part)))].map(fold).join(" ");
  const bare = kept.replace(prefixes, "") || kept;
  const found = volumes.exec(bare);
  // "Tập một" alone is a title.
  const without = found && found.index > 0 ? `${bare.slice(0, found.index)} ${bare.slice(found.index + found[0].length)}`.trim() : bare;
  return { title: titleKey(without), volume: found && found.index > 0 ? numberOf(found[1] ?? "") : "" };
}

function numberOf(word: string): string {
  if (/^\d+$/.test(word)) return String(Number(word));
  const at = Math.max(inWords.indexOf(word === "tu" ? "bon" : word), inRoman.indexOf(word));
  return at > 0 ? String(at) : word;
}

/** "X của Y", "X - Y", "Y - X", "X (Y)", "X, Y", "X by Y", "X tác giả Y". */
function authorsIn(text: string): { title: string; author: string }[] {
  const found: { title: string; author: string }[] = [];
  const named = /^(.+?)[\s,;(–-]+(?:của|cua|tác giả|tac gia|by|nhà văn|nha van)[\s:]+([^()]+?)\)?$/iu.exec(text);
  const last = /^(.+)[\s,;(–-]+(?:của|cua)\s+([^()]+?)\)?$/iu.exec(text);
  for (const match of [named, last]) if (match?.[1] && match[2]) found.push({ title: match[1], author: match[2] });
  const dashed = /^(.+?)(?:\s+[-–—]\s*|\s*[,(]\s*)([^()]+?)\)?$/u.exec(text);
  if (dashed?.[1] && dashed[2]) found.push({ title: dashed[1], author: dashed[2] }, { title: dashed[2], author: dashed[1] });
  return found;
}
