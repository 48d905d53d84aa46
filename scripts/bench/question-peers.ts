import { containerBootstrap } from "@nlpjs/core";
import { Nlp } from "@nlpjs/nlp";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Activity, Programme } from "../../src/domain/programme.ts";
import type { Answered, Asked } from "../../test/understanding/judge.ts";
import { examplePhrases } from "./example-phrases.ts";

/** A system that answers questions about one programme. */
export type Answerer = (asked: Pick<Asked, "text" | "now">) => Answered | Promise<Answered>;

/** One thing that can be found: an example phrase of an intent, or an activity with every field of it. */
interface Entry {
  readonly id: string;
  readonly intent: string;
  readonly activity?: Activity;
  readonly phrase: string;
  readonly title: string;
  readonly aliases: string;
  readonly rest: string;
}

interface Hit {
  readonly entry: Entry;
  /** More is better. */
  readonly score: number;
}

/** fuse.js, asked word by word, which does better than the whole sentence at any threshold. */
export function withFuse(programme: Programme): Answerer {
  const fuse = new Fuse(entriesOf(programme), {
    keys: [
      { name: "phrase", weight: 3 },
      { name: "title", weight: 3 },
      { name: "aliases", weight: 3 },
      { name: "rest", weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.2,
  });
  return ({ text }) => {
    const scores = new Map<Entry, number>();
    for (const word of new Set(folded(text).split(" "))) {
      if (word.length < 3) continue;
      for (const { item, score = 1 } of fuse.search(word)) scores.set(item, (scores.get(item) ?? 0) + (1 - score));
    }
    const hits = [...scores].map(([entry, score]) => ({ entry, score: score / Math.sqrt(entry.phrase.split(" ").length) }));
    return fromHits(hits, programme, 0.6);
  };
}

/** minisearch as it comes, with the names of an activity counting more than the rest. */
export function withMiniSearch(programme: Programme): Answerer {
  const entries = entriesOf(programme);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    fields: ["phrase", "title", "aliases", "rest"],
    searchOptions: { boost: { phrase: 2, title: 3, aliases: 3 } },
  });
  index.addAll(entries);
  return ({ text }) => {
    const hits = index.search(folded(text)).flatMap(({ id, score }) => {
      const entry = byId.get(String(id));
      return entry ? [{ entry, score }] : [];
    });
    return fromHits(hits, programme, 8);
  };
}

/** nlp.js, trained with the phrases and with the names of every activity. */
export async function withNlp(programme: Programme): Promise<Answerer> {
  const nlp = new Nlp({ container: await containerBootstrap(), languages: ["vi"], autoSave: false, nlu: { log: false } });
  nlp.addLanguage("vi");
  for (const { intent, activity, phrase } of entriesOf(programme)) if (!activity) nlp.addDocument("vi", phrase, intent);
  for (const activity of programme.activities) {
    for (const name of [activity.title, ...(activity.aliases ?? [])]) {
      for (const asked of ["", "mấy giờ", "ở đâu", "ngày nào"]) {
        nlp.addDocument("vi", folded(`${name} ${asked}`), `schedule.${activity.id}`);
      }
    }
  }
  await nlp.train();
  return async ({ text }) => {
    const { intent, score } = await nlp.process("vi", folded(text));
    if (score < 0.5 || intent === "None") return printed("none", [], programme);
    const [name = "none", id] = intent.split(".");
    return printed(
      name,
      programme.activities.filter((activity) => activity.id === id),
      programme,
    );
  };
}

function entriesOf(programme: Programme): Entry[] {
  const empty = { phrase: "", title: "", aliases: "", rest: "" };
  const phrases = Object.entries(examplePhrases).flatMap(([intent, examples]) =>
    examples.map((phrase, at) => ({ ...empty, id: `${intent} ${at}`, intent, phrase: folded(phrase) })),
  );
  const activities = programme.activities.map((activity) => ({
    ...empty,
    id: activity.id,
    intent: "schedule",
    activity,
    title: folded(activity.title),
    aliases: folded((activity.aliases ?? []).join(", ")),
    rest: folded([activity.place, activity.audience, activity.host, activity.description].filter(Boolean).join(", ")),
  }));
  return [...phrases, ...activities];
}

/** The best entry says the intent; of activities, all that fit nearly as well are presented. */
function fromHits(hits: readonly Hit[], programme: Programme, least: number): Answered {
  const sorted = hits.toSorted((a, b) => b.score - a.score);
  const best = sorted[0];
  if (!best || best.score < least) return printed("none", [], programme);
  if (best.entry.intent !== "schedule") return printed(best.entry.intent, [], programme);
  const found = sorted.filter(({ entry, score }) => entry.activity !== undefined && score >= least);
  const near = found.filter(({ score }) => score >= 0.9 * (found[0]?.score ?? 0));
  return printed(
    "schedule",
    near.flatMap(({ entry }) => entry.activity ?? []),
    programme,
  );
}

/** Every field, so that facts do not decide. */
function printed(intent: string, activities: readonly Activity[], programme: Programme): Answered {
  const { name, theme, purpose, organiser, starts, ends, contact } = programme;
  const lines = activities.map(({ title, date, until, time, end_time, place, address, audience, host, description, online, signup }) =>
    [
      title,
      dayOf(date),
      dayOf(until),
      time ?? unknown,
      end_time,
      place ?? unknown,
      address,
      audience,
      host,
      description,
      online,
      signup?.capacity,
      signup?.closes,
    ].join("; "),
  );
  const week = [name, theme, purpose, organiser, dayOf(starts), dayOf(ends)];
  const whom = [contact?.office, contact?.phone, contact?.email, contact?.hours, contact?.address];
  const text = intent === "about" ? week.join("; ") : intent === "contact" ? whom.join("; ") : lines.join("\n");
  return { intent, activities: activities.map(({ id }) => id), text };
}

const unknown = "chưa công bố";

function dayOf(date: string | undefined): string {
  return date === undefined ? unknown : `${date.slice(8)}/${date.slice(5, 7)}`;
}

function folded(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
