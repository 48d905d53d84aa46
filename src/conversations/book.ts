import { recommendBook } from "../actions/recommend-book.ts";
import { readers, type Recommendation } from "../domain/book.ts";
import type { Conversation } from "./conversation.ts";
import { label } from "./label.ts";
import { shortName } from "./short-name.ts";
import type { Talk } from "./talk.ts";
import { line } from "./typed.ts";
import type { Visit } from "./visit.ts";

const pageSize = 8;

/** /sach: recommend a book, change or withdraw a recommendation, see what others recommend. */
export const book: Conversation = {
  name: "sach",
  async begin(visit) {
    const mine = await visit.records.recommendations.of(visit.resident);
    await visit.say("book-menu", {}, [
      visit.button("book-recommend", "sach:recommend"),
      visit.button("book-list", "sach:list:0"),
      ...(mine.size > 0 ? [visit.button("book-mine", "sach:mine")] : []),
      visit.button("menu-button", "start:menu"),
    ]);
  },
  async press(visit, what, argument = "") {
    if (what === "recommend") return visit.enter("sach.recommend", { replaces: "" });
    if (what === "list") return showBooks(visit, Number.parseInt(argument, 10) || 0);
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
  const title = await talk.ask("title", { say: "book-ask-title", read: line(200) });
  const author = await talk.ask("author", { say: "book-ask-author", choices: [skip], read: line(100) });
  const whom = await talk.ask("readers", {
    say: "book-ask-readers",
    choices: readers.map((value) => ({ label: visit.words.say(`readers-${value}`), value })),
  });
  const why = await talk.ask("why", { say: "book-ask-why", read: line(500) });
  const agreed = await talk.agree(
    "book-read-back",
    { title, author: author || visit.words.say("not-said"), readers: visit.words.say(`readers-${whom}`), why },
    { title: ["title"], author: ["author"], readers: ["readers"], why: ["why"] },
  );
  if (!agreed) return;
  const recommendation: Recommendation = { title, author: author || undefined, readers: whom, why };
  const answer = await recommendBook(visit, visit.resident, recommendation, talk.given<string>("replaces") || undefined);
  if ("refused" in answer) return talk.finish(answer.refused, answer.values, [visit.button("menu-button", "start:menu")]);
  await talk.finish("book-kept", { title }, [visit.button("book-list", "sach:list:0"), visit.button("menu-button", "start:menu")]);
}

async function showBooks(visit: Visit, from: number): Promise<void> {
  const count = await visit.records.recommendations.countBooks();
  if (count === 0) return visit.say("book-none-yet", {}, [visit.button("book-recommend", "sach:recommend")]);
  const start = from >= 0 && from < count ? from : 0;
  const books = await visit.records.recommendations.books(start, pageSize);
  const lines = books.map(({ title, author, voices }, index) =>
    visit.words.say("book-line", { n: start + index + 1, title, author: author ?? "", hasAuthor: author ? "yes" : "no", voices }),
  );
  const more = start + pageSize < count ? [visit.button("more", `sach:list:${start + pageSize}`)] : [];
  await visit.sayText(
    [visit.words.say("book-list-title", { count }), ...lines].join("\n"),
    [...more, visit.button("book-recommend", "sach:recommend"), visit.button("menu-button", "start:menu")],
  );
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
    { title: one.title, author: one.author ?? visit.words.say("not-said"), readers: visit.words.say(`readers-${one.readers}`), why: one.why },
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
  await visit.enter("sach.recommend", { title, author, readers, why, replaces: key });
}

async function withdraw(visit: Visit, name: string): Promise<void> {
  const one = await mineByName(visit, name);
  if (!one) return showMine(visit);
  await visit.records.recommendations.withdraw(visit.resident, one[0]);
  await visit.say("book-withdrawn", { title: one[1].title }, [visit.button("menu-button", "start:menu")]);
}
