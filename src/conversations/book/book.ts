import { recommendBook } from "../../actions/recommend-book.ts";
import { readers, type Recommendation } from "../../domain/book.ts";
import { withoutIsbn } from "../../domain/isbn.ts";
import { refuse } from "../../domain/refusal.ts";
import type { KeptBook } from "../../records/books.ts";
import type { Conversation } from "../engine/conversation.ts";
import { second, showBook, showBooks, titleAndAuthor, unsecond } from "./list.ts";
import { waitingBooks } from "./review.ts";
import { label } from "../engine/label.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Talk } from "../engine/talk.ts";
import { line } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

/** /sach: recommend a book, change or withdraw a recommendation, see what others recommend. */
export const book: Conversation = {
  name: "sach",
  async begin(visit) {
    const mine = await visit.records.recommendations.of(visit.resident);
    await visit.say("book-menu", {}, [
      visit.button("book-recommend", "sach:recommend"),
      visit.button("book-list", "sach:list:0"),
      ...(visit.may("books") ? [visit.button("book-review-button", "duyetsach:next", { n: (await waitingBooks(visit)).length })] : []),
      ...(mine.size > 0 ? [visit.button("book-mine", "sach:mine")] : []),
      visit.button("menu-button", "start:menu"),
    ]);
  },
  async press(visit, what, argument = "", more = "") {
    if (what === "recommend") return visit.enter("sach.recommend", { replaces: "" });
    if (what === "list") return showBooks(visit, Number.parseInt(argument, 10) || 0, more);
    if (what === "book") return showBook(visit, argument);
    if (what === "second") return second(visit, argument);
    if (what === "unsecond") return unsecond(visit, argument);
    if (what === "mine") return showMine(visit);
    if (what === "one") return showOne(visit, argument);
    if (what === "change") return change(visit, argument);
    if (what === "withdraw") return withdraw(visit, argument);
    return book.begin(visit);
  },
  scripts: { recommend },
};

async function recommend(talk: Talk): Promise<void> {
  const { visit } = talk;
  const skip = { label: visit.words.say("skip"), value: "" };
  const { books, catalogue } = await visit.records.books.shelf();
  const title = await talk.ask("title", {
    say: "book-ask-title",
    read(typed) {
      const text = line(200)(typed);
      // A number that nobody here can put a title to is no title.
      const isNumberAlone =
        "value" in text &&
        withoutIsbn(text.value) === "" &&
        books.get(catalogue.certain({ title: text.value })?.key ?? "")?.state !== "approved";
      return isNumberAlone ? refuse("book-isbn-alone") : text;
    },
  });
  const meant = await whichIsMeant(talk, title);
  const author = meant?.author ?? (await talk.ask("author", { say: "book-ask-author", choices: [skip], read: line(100) }));
  const whom = await talk.ask("readers", {
    say: "book-ask-readers",
    choices: readers.map((value) => ({ label: visit.words.say(`readers-${value}`), value })),
  });
  const why = await talk.ask("why", { say: "book-ask-why", read: line(500) });
  const agreed = await talk.agree(
    "book-read-back",
    { title: meant?.title ?? title, author: author || visit.words.say("not-said"), readers: visit.words.say(`readers-${whom}`), why },
    { title: ["title", "similar", "meant"], author: ["author", "meant"], readers: ["readers"], why: ["why"] },
  );
  if (!agreed) return;
  const recommendation: Recommendation = { title: meant?.title ?? title, author: author || undefined, readers: whom, why };
  const answer = await recommendBook(visit, visit.resident, recommendation, {
    replaces: talk.given<string>("replaces") || undefined,
    chosen: meant?.key,
  });
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, [visit.button("menu-button", "start:menu")]);
  await talk.finish("book-kept", { title: recommendation.title }, [
    visit.button("book-list", "sach:list:0"),
    visit.button("menu-button", "start:menu"),
  ]);
}

/** The book that all may see and that is like what was typed, when the resident says that it is this one. */
async function whichIsMeant(talk: Talk, title: string): Promise<KeptBook | undefined> {
  const { visit } = talk;
  const similar = await talk.once("similar", async () => {
    const { books, catalogue } = await visit.records.books.shelf();
    return catalogue.similar({ title }).flatMap(({ key }) => (books.get(key)?.state === "approved" ? [key] : []));
  });
  const { books } = await visit.records.books.shelf();
  const offered = similar.flatMap((key) => books.get(key) ?? []);
  if (offered.length === 0) return undefined;
  const chosen = await talk.ask("meant", {
    say: "book-did-you-mean",
    values: { count: offered.length, title: offered[0]?.title ?? "" },
    choices: [
      ...offered.map((one) => ({ label: titleAndAuthor(one), value: one.key })),
      { label: visit.words.say("book-another"), value: "" },
    ],
  });
  return books.get(chosen);
}

async function mineByName(visit: Visit, name: string): Promise<[key: string, Recommendation] | undefined> {
  const mine = await visit.records.recommendations.of(visit.resident);
  return [...mine].find(([key]) => shortName(key) === name);
}

async function showMine(visit: Visit): Promise<void> {
  const mine = await visit.records.recommendations.of(visit.resident);
  if (mine.size === 0) return visit.say("book-none-of-mine", {}, [visit.button("book-recommend", "sach:recommend")]);
  const each = [...mine].map(([key, { title }]) => ({ label: label(title), data: `sach:one:${shortName(key)}` }));
  await visit.say("book-mine-title", { count: mine.size }, [...each, visit.button("menu-button", "start:menu")]);
}

async function showOne(visit: Visit, name: string): Promise<void> {
  const one = (await mineByName(visit, name))?.[1];
  if (!one) return showMine(visit);
  await visit.say(
    "book-one",
    {
      title: one.title,
      author: one.author ?? visit.words.say("not-said"),
      readers: visit.words.say(one.readers ? `readers-${one.readers}` : "not-said"),
      why: one.why || visit.words.say("not-said"),
    },
    [
      visit.button("change", `sach:change:${name}`),
      visit.button("book-withdraw", `sach:withdraw:${name}`),
      visit.button("book-mine", "sach:mine"),
    ],
  );
}

/** The same questions, with the answers already there: it is read back, and any part can be changed. */
async function change(visit: Visit, name: string): Promise<void> {
  const one = await mineByName(visit, name);
  if (!one) return showMine(visit);
  const [key, { title, author = "", readers, why }] = one;
  // Who only seconded it is asked what they did not say.
  await visit.enter("sach.recommend", { title, author, similar: [], ...(readers ? { readers, why } : {}), replaces: key });
}

async function withdraw(visit: Visit, name: string): Promise<void> {
  const one = await mineByName(visit, name);
  if (!one) return showMine(visit);
  await visit.records.recommendations.withdraw(visit.resident, one[0]);
  await visit.say("book-withdrawn", { title: one[1].title }, [visit.button("menu-button", "start:menu")]);
}
