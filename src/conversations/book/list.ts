import { listBooks } from "../../actions/list-books.ts";
import { secondBook } from "../../actions/second-book.ts";
import { readers, type Book, type Readers } from "../../domain/book.ts";
import { wholeOf } from "../../records/books.ts";
import { shownReasons } from "./reasons.ts";
import { label } from "../engine/label.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Visit } from "../engine/visit.ts";

const pageSize = 6;
const ages = readers.filter((one) => one !== "everyone");

/** What others recommend, of all or for one age, page by page; the number of a line is the number of its button. */
export async function showBooks(visit: Visit, from: number, of = ""): Promise<void> {
  const age = ages.find((one) => one === of);
  const books = await listBooks(visit, age);
  const others = ages.filter((one) => one !== age).map((one) => ageButton(visit, one));
  const last = [
    ...(age ? [visit.button("book-list", "sach:list:0")] : []),
    visit.button("book-recommend", "sach:recommend"),
    visit.button("menu-button", "start:menu"),
  ];
  if (books.length === 0) return visit.say(age ? "book-none-for-age" : "book-none-yet", {}, last);
  const start = from >= 0 && from < books.length ? from : 0;
  const page = books.slice(start, start + pageSize);
  const lines = page.map((book, index) => bookLine(visit, book, start + index + 1));
  await visit.sayText([visit.words.say("book-list-title", { count: books.length, age: age ?? "all" }), ...lines].join("\n"), [
    ...page.map(({ key, title }) => ({ label: label(title), data: `sach:book:${shortName(key)}` })),
    ...(start + pageSize < books.length ? [visit.button("more", `sach:list:${start + pageSize}:${age ?? ""}`)] : []),
    ...others,
    ...last,
  ]);
}

function ageButton(visit: Visit, age: Readers) {
  return visit.button(`book-for-${age}`, `sach:list:0:${age}`);
}

function bookLine(visit: Visit, { title, author, voices }: Book, n: number): string {
  return visit.words.say("book-line", { n, title, author: author ?? "", hasAuthor: author ? "yes" : "no", voices });
}

/** As it stands on a button. */
export function titleAndAuthor({ title, author }: Pick<Book, "title" | "author">): string {
  return label(author ? `${title} – ${author}` : title, 60);
}

/** One book that all may see; a resident can add a voice, or take it back. */
export async function showBook(visit: Visit, name: string): Promise<void> {
  const book = (await listBooks(visit)).find(({ key }) => shortName(key) === name);
  if (!book) return visit.say("book-gone", {}, [visit.button("book-list", "sach:list:0")]);
  const { title, author, voices } = book;
  const mine = await voiceFor(visit, book.key);
  const shown = visit.words.say("book-shown", { title, author: author ?? visit.words.say("not-said"), voices, mine: mine ? "yes" : "no" });
  await visit.sayText([shown, ...(await shownReasons(visit, book.key))].join("\n"), [
    mine ? visit.button("book-unsecond", `sach:unsecond:${name}`) : visit.button("book-second", `sach:second:${name}`),
    visit.button("book-list", "sach:list:0"),
    ...(visit.may("books") ? [visit.button("book-decide", `duyetsach:one:${name}`)] : []),
    visit.button("menu-button", "start:menu"),
  ]);
}

export async function second(visit: Visit, name: string): Promise<void> {
  const book = (await listBooks(visit)).find(({ key }) => shortName(key) === name);
  const answer = await secondBook(visit, visit.resident, book?.key ?? "");
  if ("refused" in answer) return visit.say(answer.refused, answer.values, [visit.button("book-list", "sach:list:0")]);
  await showBook(visit, name);
}

export async function unsecond(visit: Visit, name: string): Promise<void> {
  const { books } = await visit.records.books.shelf();
  const key = [...books.keys()].find((one) => shortName(one) === name);
  const mine = key === undefined ? undefined : await voiceFor(visit, key);
  if (mine !== undefined) await visit.records.recommendations.withdraw(visit.resident, mine);
  await visit.say("book-unseconded", { title: books.get(key ?? "")?.title ?? "" }, [
    visit.button("book-list", "sach:list:0"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** The key under which this resident recommends the book, if they do. */
async function voiceFor(visit: Visit, key: string): Promise<string | undefined> {
  const { books } = await visit.records.books.shelf();
  const mine = [...(await visit.records.recommendations.of(visit.resident)).keys()];
  return mine.find((one) => wholeOf(books, one) === wholeOf(books, key));
}
