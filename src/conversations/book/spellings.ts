import { takeOutSpelling } from "../../actions/take-out-spelling.ts";
import type { Book } from "../../domain/book.ts";
import { digestName, shortName } from "../../domain/short-name.ts";
import { titleAndAuthor } from "./list.ts";
import { label } from "../engine/label.ts";
import type { Visit } from "../engine/visit.ts";

const mostSpellings = 8;

/** How residents wrote it, and how many did; a spelling that is another book is taken out with one press. */
export async function showSpellings(visit: Visit, book: Book): Promise<void> {
  const name = shortName(book.key);
  const spellings = await visit.records.spellings.of(book.key);
  const back = visit.button("book-spellings-keep", `duyetsach:one:${name}`);
  if (spellings.length < 2) return visit.say("book-one-spelling", {}, [back]);
  await visit.say("book-spellings", { title: book.title, n: spellings.length }, [
    ...spellings
      .slice(0, mostSpellings)
      .map((one) => ({ label: label(`${titleAndAuthor(one)} (${one.voices})`, 60), data: `duyetsach:out:${name}:${digestName(one.id)}` })),
    back,
  ]);
}

export async function takeOut(visit: Visit, book: Book, argument: string): Promise<void> {
  const spelling = (await visit.records.spellings.of(book.key)).find(({ id }) => digestName(id) === argument);
  const answer = await takeOutSpelling(visit, visit.resident, book.key, spelling?.id ?? "");
  const go = [visit.button("book-review-go-on", "duyetsach:next"), visit.button("menu-books", "sach:menu")];
  if ("refused" in answer) return visit.say(answer.refused, answer.values, go);
  await visit.say("book-taken-out", { title: spelling ? titleAndAuthor(spelling) : "" }, [
    visit.button("book-decide", `duyetsach:one:${shortName(answer.done)}`),
    ...go,
  ]);
}
