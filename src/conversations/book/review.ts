import { approveBook } from "../../actions/approve-book.ts";
import { hideBook } from "../../actions/hide-book.ts";
import { mergeBooks } from "../../actions/merge-books.ts";
import { splitBook } from "../../actions/split-book.ts";
import type { Book, BookState } from "../../domain/book.ts";
import type { Answer } from "../../domain/refusal.ts";
import { doubtsAbout } from "../../domain/doubtful.ts";
import { titleAndAuthor } from "./list.ts";
import { decideReason, reasonsButton, showReason } from "./reasons.ts";
import { showSpellings, takeOut } from "./spellings.ts";
import type { Conversation } from "../engine/conversation.ts";
import { sayOvertaken } from "../engine/overtaken.ts";
import { digestName, shortName } from "../../domain/short-name.ts";
import type { Visit } from "../engine/visit.ts";

/** /duyetsach, for staff: a title is seen by nobody else until it is approved. One book at a time. */
export const bookReview: Conversation = {
  name: "duyetsach",
  needs: "books",
  begin: (visit) => showNext(visit),
  async press(visit, what, name = "", argument = "") {
    const book = (await visit.records.books.counted()).find(({ key }) => shortName(key) === name);
    if (what === "one" && book) return showOne(visit, book);
    if (what === "later") return showNext(visit, name);
    if (what === "approve") {
      return decide(visit, await approveBook(visit, visit.resident, book?.key ?? "", stateOf(argument)), "book-approved", book);
    }
    if (what === "hide") {
      return decide(visit, await hideBook(visit, visit.resident, book?.key ?? "", stateOf(argument)), "book-hidden", book);
    }
    if (what === "merge" && book) return offerToMerge(visit, book);
    if (what === "into" && book) return merge(visit, book, argument);
    if (what === "split") return split(visit, name);
    if (what === "why" && book) return showReason(visit, book);
    if ((what === "say" || what === "not") && book) return decideReason(visit, book, argument, what === "say");
    if (what === "spellings" && book) return showSpellings(visit, book);
    if (what === "out" && book) return takeOut(visit, book, argument);
    return showNext(visit);
  },
};

/** Those that nobody decided about; doubtful ones last. */
export async function waitingBooks(visit: Visit): Promise<Book[]> {
  const waiting = (await visit.records.books.counted()).filter(({ state }) => state === "pending");
  return waiting.toSorted((a, b) => doubts(a).length - doubts(b).length);
}

function doubts({ title, author = "" }: Book): string[] {
  return doubtsAbout(`${title} ${author}`);
}

async function showNext(visit: Visit, after = ""): Promise<void> {
  const waiting = await waitingBooks(visit);
  const book = waiting[waiting.findIndex(({ key }) => shortName(key) === after) + 1] ?? waiting[0];
  if (!book) return visit.say("book-review-none", {}, [visit.button("menu-books", "sach:menu"), visit.button("menu-button", "start:menu")]);
  await showOne(visit, book, waiting.length);
}

async function showOne(visit: Visit, book: Book, waiting = 0): Promise<void> {
  const { words } = visit;
  const name = shortName(book.key);
  const { books } = await visit.records.books.shelf();
  const parts = [...books.values()].filter(({ into }) => into === book.key);
  const lines = [
    ...(waiting > 0 ? [words.say("book-review-title", { n: waiting })] : []),
    words.say("book-review-one", {
      title: book.title,
      author: book.author ?? words.say("not-said"),
      voices: book.voices,
      state: book.state,
    }),
    ...doubts(book).map((doubt) => words.say(`book-doubt-${doubt}`)),
    ...parts.map((part) => words.say("book-review-part", { title: titleAndAuthor(part) })),
  ];
  await visit.sayText(lines.join("\n"), [
    ...(book.state === "approved" ? [] : [visit.button("book-approve", `duyetsach:approve:${name}:${book.state}`)]),
    ...(book.state === "hidden" ? [] : [visit.button("book-hide", `duyetsach:hide:${name}:${book.state}`)]),
    visit.button("book-merge", `duyetsach:merge:${name}`),
    ...parts.map((part) => visit.button("book-split", `duyetsach:split:${shortName(part.key)}`, { title: titleAndAuthor(part) })),
    ...(await reasonsButton(visit, book)),
    ...(book.voices > 1 ? [visit.button("book-spellings-button", `duyetsach:spellings:${name}`)] : []),
    ...(waiting > 1 ? [visit.button("book-later", `duyetsach:later:${name}`)] : []),
    visit.button("menu-books", "sach:menu"),
  ]);
}

async function decide(visit: Visit, answer: Answer, said: string, book: Book | undefined): Promise<void> {
  if ("refused" in answer) await sayOvertaken(visit, answer, digestName(book?.key ?? ""));
  else await visit.say(said, { title: book?.title ?? "" });
  await showNext(visit);
}

/** The likeliest first, then what most recommend. */
async function offerToMerge(visit: Visit, book: Book): Promise<void> {
  const { catalogue } = await visit.records.books.shelf();
  const others = (await visit.records.books.counted()).filter(({ key, state }) => key !== book.key && state !== "hidden");
  const likely = catalogue.similar(book).map(({ key }) => key);
  const ordered = [...others.filter(({ key }) => likely.includes(key)), ...others.filter(({ key }) => !likely.includes(key))].slice(0, 8);
  const name = shortName(book.key);
  await visit.say("book-merge-with", { title: book.title }, [
    ...ordered.map((other) => ({ label: titleAndAuthor(other), data: `duyetsach:into:${name}:${shortName(other.key)}` })),
    visit.button("book-merge-not", `duyetsach:one:${name}`),
  ]);
}

async function merge(visit: Visit, book: Book, intoName: string): Promise<void> {
  const into = (await visit.records.books.counted()).find(({ key }) => shortName(key) === intoName);
  const answer = await mergeBooks(visit, visit.resident, book.key, book.state, into?.key ?? "");
  if ("refused" in answer) return sayOvertaken(visit, answer, digestName(book.key), [visit.button("book-review-go-on", "duyetsach:next")]);
  await visit.say("book-merged", { title: book.title, into: into?.title ?? "" }, [
    visit.button("book-merge-undo", `duyetsach:split:${shortName(book.key)}`),
    visit.button("book-review-go-on", "duyetsach:next"),
    visit.button("menu-books", "sach:menu"),
  ]);
}

async function split(visit: Visit, name: string): Promise<void> {
  const { books } = await visit.records.books.shelf();
  const book = [...books.values()].find(({ key }) => shortName(key) === name);
  const answer = await splitBook(visit, visit.resident, book?.key ?? "");
  if ("refused" in answer) {
    return sayOvertaken(visit, answer, digestName(book?.key ?? ""), [visit.button("book-review-go-on", "duyetsach:next")]);
  }
  await visit.say("book-was-split", { title: book?.title ?? "" }, [
    visit.button("book-review-go-on", "duyetsach:next"),
    visit.button("menu-books", "sach:menu"),
  ]);
}

/** What the officer saw, as it came over the network. */
function stateOf(argument: string): BookState {
  return argument === "approved" || argument === "hidden" ? argument : "pending";
}
