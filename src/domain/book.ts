import { fold } from "./fold.ts";

export const readers = ["children", "teenagers", "adults", "everyone"] as const;
/** For whom a book is recommended. */
export type Readers = (typeof readers)[number];

/** One resident's recommendation of one book. */
export interface Recommendation {
  readonly title: string;
  readonly author?: string | undefined;
  readonly readers: Readers;
  readonly why: string;
}

/** One book, as many residents recommend it. */
export interface Book {
  readonly key: string;
  readonly title: string;
  readonly author?: string | undefined;
  /** How many residents recommend it. */
  readonly voices: number;
}

const prefixes = /^(?:(?:cuon|quyen|tap|bo)\s+)?(?:(?:sach|truyen|tieu thuyet)\s+)?/;

/** The same for one title in many spellings: marks, case, punctuation, spaces, i and y, a leading "cuốn sách". */
export function titleKey(title: string): string {
  const folded = fold(title);
  const bare = folded.replace(prefixes, "") || folded;
  return bare.replaceAll("y", "i").replaceAll(" ", "").slice(0, 120);
}

/** May these be one person? "Tô Hoài", "to hoai" and "Nhà văn Tô Hoài" may; an author not named may be anybody. */
export function maySameAuthor(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return true;
  const [a, b] = [one, other].map((name) => fold(name).replaceAll("y", "i").split(" "));
  if (!a || !b) return true;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((word) => more.includes(word));
}
