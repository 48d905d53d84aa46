import Fuse from "fuse.js";
import { createCatalogue } from "../../src/domain/catalogue.ts";
import { titleKey } from "../../src/domain/title.ts";
import { baseTitles } from "./book-titles.ts";
import { seeded } from "../../src/understanding/learning/seeded.ts";

const recommendations = 10_000;
const titles = 800;

interface Typed {
  readonly title: string;
  readonly author?: string;
  /** Which book was meant. */
  readonly meant: number;
}

/** 10,000 recommendations of 800 books in many spellings, joined into books: ours beside fuse.js on the same data. */
export async function benchBooks(say: (line: string) => void): Promise<Record<string, unknown>> {
  const typed = typedByResidents(2024);
  const systems: [name: string, join: (typed: readonly Typed[]) => string[]][] = [
    ["ours", ours],
    ["fuse.js", (all) => withFuse(all, 0.1)],
    ["fuse.js, strict", (all) => withFuse(all, 0.03)],
  ];
  const results: Record<string, unknown> = { recommendations, titles };
  for (const [name, join] of systems) {
    const begun = performance.now();
    const joined = join(typed);
    const seconds = (performance.now() - begun) / 1000;
    const judged = judge(typed, joined);
    say(
      `${name}: ${seconds.toFixed(2)} s, ${judged.right} right, ${judged.wrong} joined to another book, ${judged.apart} left apart; ${judged.books} books of ${new Set(typed.map(({ meant }) => meant)).size}`,
    );
    results[name] = { seconds, ...judged };
  }
  return results;
}

function ours(all: readonly Typed[]): string[] {
  const catalogue = createCatalogue<{ key: string; title: string; author?: string | undefined }>();
  const authored = new Set<string>();
  return all.map(({ title, author }, at) => {
    const known = catalogue.certain({ title, author });
    const key = known?.key ?? `${titleKey(title)}~${at}`;
    // As records/recommendations.ts does it: a book whose author was not known is given the one that is named.
    if (!known || (author && !authored.has(key))) catalogue.add({ key, title: known?.title ?? title, author });
    if (author) authored.add(key);
    return key;
  });
}

function withFuse(all: readonly Typed[], threshold: number): string[] {
  const fuse = new Fuse<{ key: string; title: string }>([], { keys: ["title"], includeScore: true, threshold, ignoreDiacritics: true });
  return all.map(({ title, author = "" }, at) => {
    const [best] = fuse.search(`${title} ${author}`.trim().slice(0, 32), { limit: 1 });
    const other = fuse.search(title.slice(0, 32), { limit: 1 })[0];
    const known = best ?? other;
    if (known) return known.item.key;
    const key = String(at);
    fuse.add({ key, title: `${title} ${author}`.trim() });
    return key;
  });
}

/** A book is who recommended it first; right is who stands with the first of the same book, and is no stranger there. */
function judge(typed: readonly Typed[], joined: readonly string[]) {
  const meantBy = new Map<string, number>();
  const home = new Map<number, string>();
  let [right, wrong, apart] = [0, 0, 0];
  for (const [at, { meant }] of typed.entries()) {
    const key = joined[at] ?? "";
    if (!meantBy.has(key)) meantBy.set(key, meant);
    if (!home.has(meant)) home.set(meant, key);
    if (meantBy.get(key) !== meant) wrong += 1;
    else if (home.get(meant) !== key) apart += 1;
    else right += 1;
  }
  return { right, wrong, apart, books: meantBy.size };
}

/** Marks left out, i for y, capitals, the author beside or in the title or not at all, editions, slips of the finger. */
function typedByResidents(seed: number): Typed[] {
  const base = baseTitles(titles);
  const random = seeded(seed);
  const chance = (share: number) => random() < share;
  return Array.from({ length: recommendations }, () => {
    // Some books are recommended by many.
    const meant = Math.floor(random() ** 2 * base.length);
    const [known = "", author = ""] = base[meant] ?? [];
    let title = known;
    if (chance(0.2)) title = title.replace(/ý/g, "í").replace(/y$/, "i");
    if (chance(0.3)) title = title.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
    if (chance(0.15)) title = slip(title, random);
    if (chance(0.2)) title = chance(0.5) ? title.toLowerCase() : title.toUpperCase();
    if (chance(0.08)) title = `${["Cuốn", "Sách", "Truyện", "cuốn sách"][Math.floor(random() * 4)]} ${title}`;
    if (chance(0.06)) title = `${title} ${["(tái bản 2020)", "- bản đầy đủ", "(bìa cứng)"][Math.floor(random() * 3)]}`;
    if (chance(0.15)) return { title: `${title} ${chance(0.5) ? "của" : "–"} ${author}`, meant };
    return chance(0.6) ? { title, author: chance(0.3) ? author.toLowerCase() : author, meant } : { title, meant };
  });
}

function slip(title: string, random: () => number): string {
  const letters = [...title.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const at = letters[1 + Math.floor(random() * (letters.length - 1))] ?? 0;
  const kind = Math.floor(random() * 3);
  if (kind === 0) return title.slice(0, at) + title.slice(at + 1);
  if (kind === 1) return title.slice(0, at) + title.charAt(at) + title.slice(at);
  return title.slice(0, at) + "aeghilnotu".charAt(Math.floor(random() * 10)) + title.slice(at + 1);
}
