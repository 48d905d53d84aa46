export const readers = ["children", "teenagers", "adults", "everyone"] as const;
/** For whom a book is recommended. */
export type Readers = (typeof readers)[number];

/** One resident's recommendation of one book. */
export interface Recommendation {
  readonly title: string;
  readonly author?: string | undefined;
  /** Not said by who only seconds a book. */
  readonly readers?: Readers | undefined;
  /** "" from who only seconds a book. */
  readonly why: string;
}

/** What staff decided. Nobody else sees the title of a book that is not approved. */
export type BookState = "pending" | "approved" | "hidden";

/** One book, as many residents recommend it. */
export interface Book {
  readonly key: string;
  readonly title: string;
  readonly author?: string | undefined;
  /** 13 digits. */
  readonly isbn?: string | undefined;
  readonly state: BookState;
  /** How many residents recommend it, each once. */
  readonly voices: number;
  /** How many of them said that it is for these readers. */
  readonly said: Readonly<Partial<Record<Readers, number>>>;
}

/** A book is for an age when at least half of those who said for whom it is named that age or everyone. */
export function isFor({ said }: Pick<Book, "said">, age: Readers): boolean {
  const all = readers.reduce((sum, one) => sum + (said[one] ?? 0), 0);
  const named = (said[age] ?? 0) + (age === "everyone" ? 0 : (said.everyone ?? 0));
  return named > 0 && named * 2 >= all;
}
